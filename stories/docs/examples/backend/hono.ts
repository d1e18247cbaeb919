import { Hono } from 'hono'
import { routes } from './password-routes.js'

export const app = new Hono().all('/auth/*', (context) => routes(context.req.raw))
