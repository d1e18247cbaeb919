// @ts-expect-error What is not exported is out of reach.
import type {} from 'react-password-kit/dist/index.js'
