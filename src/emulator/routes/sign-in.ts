import type { Account } from '../accounts.js'
import type { Call } from '../types.js'
import { Refusal } from '../envelope.js'
import { countFailure, passwordMatches, refuseLocked } from '../password-check.js'
import { randomHex } from '../random.js'
import { ACCESS_TOKEN_SECONDS, TICKET_SECONDS } from '../tokens.js'

/** Keys of passwordPayload that can name the account, first come first served. */
const NAMES = ['email', 'username', 'phone', 'account'] as const

/** POST /api/v3/signin. Sessions do not end each other. */
export async function signIn(call: Call): Promise<unknown> {
  requireAppSecret(call)
  call.fields.oneOf('connection', ['PASSWORD'])
  const payload = call.fields.object('passwordPayload')
  const options = call.fields.object('options')
  const sealed = payload.text('password')
  const name = NAMES.find((each) => payload.optionalText(each))
  if (name === undefined)
    throw new Refusal('parameter-missing', undefined, `Parameter passwordPayload must include ${NAMES.join(' or ')}.`)

  const secret = await call.open('password', sealed, options.optionalText('passwordEncryptType'))
  const account = find(call, name, payload.text(name))
  if (!account) throw new Refusal('wrong-credentials')
  call.about(account)
  refuseLocked(account)
  if (account.mayUseApp === false) throw new Refusal('no-access-to-app')
  requireCaptcha(call, account, options.optionalText('captchaCode'))
  if (!passwordMatches(account, secret)) throw countFailure(call.service, account, 'wrong-credentials')
  account.failures = 0
  if (account.resetPasswordOnNextLogin && call.service.settings.firstLogin === 'refuses')
    throw new Refusal('first-login', { token: call.service.tickets['first-login'].issue(account, TICKET_SECONDS) })
  const device = { deviceId: call.header('device-id'), userAgent: call.request.headers['user-agent'] }
  return {
    scope: options.optionalText('scope') ?? 'openid profile',
    access_token: call.service.sessions.start(account, device).token,
    id_token: `it_${randomHex(24)}`,
    refresh_token: `rt_${randomHex(24)}`,
    token_type: 'Bearer',
    // Singular in the DTO.
    expire_in: ACCESS_TOKEN_SECONDS,
  }
}

/** In the body, or as HTTP Basic. */
function requireAppSecret({ service, fields, request }: Call): void {
  const { appSecret } = service.settings
  if (appSecret === undefined) return
  const [scheme, basic = ''] = (request.headers['authorization'] ?? '').split(' ')
  const byHeader = scheme === 'Basic' ? atob(basic).split(':')[1] : undefined
  if ((byHeader ?? fields.optionalText('client_secret')) !== appSecret) throw new Refusal('client-credentials-missing')
}

function requireCaptcha({ service }: Call, account: Account, answer: string | undefined): void {
  if (account.failures < service.settings.captchaAfter) return
  if (answer === undefined || !service.captchas.spend(answer)) throw new Refusal('captcha-wanted')
}

function find(call: Call, name: (typeof NAMES)[number], value: string): Account | undefined {
  const { accounts } = call.service
  return name === 'account' ? accounts.findAny(value) : accounts.find(name, value)
}
