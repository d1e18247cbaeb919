import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library cleans up by itself only where afterEach is a global, and here nothing is.
afterEach(cleanup)

// The first submit of a run loads code that is transformed on the way, on machines that may be busy.
configure({ asyncUtilTimeout: 5000 })
