import type { Account } from '../accounts.js'
import type { Call } from '../types.js'
import { Refusal } from '../envelope.js'
import { countFailure, passwordMatches, refuseLocked } from '../password-check.js'
import { randomHex } from '../random.js'
import { ACCESS_TOKEN_SECONDS } from '../tokens.js'

/** Keys of passwordPayload that can name the account, first come first served. */
const NAMES = ['email', 'username', 'phone', 'account'] as const

/** POST /api/v3/signin. Sessions do not end each other, and a change of password ends none. */
export async function signIn(call: Call): Promise<unknown> {
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
  if (!passwordMatches(account, secret)) throw countFailure(call.service, account, 'wrong-credentials')
  account.failures = 0
  return {
    scope: options.optionalText('scope') ?? 'openid profile',
    access_token: call.service.accessTokens.issue(account, ACCESS_TOKEN_SECONDS),
    id_token: `it_${randomHex(24)}`,
    refresh_token: `rt_${randomHex(24)}`,
    token_type: 'Bearer',
    // Singular in the DTO.
    expire_in: ACCESS_TOKEN_SECONDS,
  }
}

function find(call: Call, name: (typeof NAMES)[number], value: string): Account | undefined {
  const { accounts } = call.service
  return name === 'account' ? accounts.findAny(value) : accounts.find(name, value)
}
