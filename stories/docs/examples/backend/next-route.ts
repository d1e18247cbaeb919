// app/auth/[...path]/route.ts
export { routes as GET, routes as POST } from './password-routes.js'
