import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { env } from 'node:process'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createPasswordRoutes } from 'react-password-kit/server'
import { toNodeListener } from 'react-password-kit/server/node'

/** Access tokens by the id of a session. */
const sessions = new Map()
const sessionOf = (request) => /\bsession=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1]

const routes = createPasswordRoutes({
  host: env.SERVICE,
  appId: 'app',
  accessToken: (request) => sessions.get(sessionOf(request)),
  onSuccess: ({ operation, request }) => {
    if (operation === 'updatePassword') sessions.delete(sessionOf(request))
  },
})

const app = new Hono()
  .post('/sign-in', async (context) => {
    const id = randomUUID()
    sessions.set(id, await context.req.text())
    setCookie(context, 'session', id, { httpOnly: true, sameSite: 'Strict' })
    return context.body(null, 204)
  })
  .get('/session', (context) => {
    const signedIn = sessions.has(getCookie(context, 'session'))
    if (!signedIn) deleteCookie(context, 'session')
    return context.json({ signedIn })
  })
  .all('/auth/*', (context) => routes(context.req.raw))
  .use(serveStatic({ root: 'dist' }))

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}`))

// The same routes in a server of Node's own, as Express has them.
const plain = createServer(toNodeListener(routes)).listen(0, '127.0.0.1', () =>
  console.log('Node:', plain.address().port),
)
