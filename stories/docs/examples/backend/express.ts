import express from 'express'
import { toNodeListener } from 'react-password-kit/server/node'
import { routes } from './password-routes.js'

export const app = express().use('/auth', toNodeListener(routes))
