/**
 * A backend for `host="/auth"`: one function from a `Request` to its `Response`, for Next, Hono and all that speaks Fetch.
 *
 * @packageDocumentation
 */

export {
  createPasswordRoutes,
  type PasswordRoutes,
  type PasswordRoutesOptions,
  type PasswordSuccess,
} from './password-routes.js'
