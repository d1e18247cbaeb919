import { createPasswordRoutes } from 'react-password-kit/server'

/** Access tokens by the value of an HttpOnly cookie; yours are in a store. */
export const sessions = new Map<string, string>()

export const routes = createPasswordRoutes({
  host: process.env['GENAUTH_HOST'] ?? 'https://app.example.com', // your application at GenAuth
  appId: '64c000000000000000000000',
  accessToken: (request) => sessions.get(sessionOf(request)),
  onSuccess: ({ operation, request }) => {
    if (operation === 'updatePassword') sessions.delete(sessionOf(request))
  },
})

function sessionOf({ headers }: Request): string {
  return /\bsession=(\w+)/.exec(headers.get('cookie') ?? '')?.[1] ?? ''
}
