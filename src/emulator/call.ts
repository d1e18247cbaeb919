import type { Account } from './accounts.js'
import { Refusal } from './envelope.js'
import { parseFields, readFields, type Fields } from './fields.js'
import type { RecordedRequest } from './ledger.js'
import { isEncryptType, openSecret, type Secret } from './opening.js'
import type { Call, SecretField, Service } from './types.js'

export function createCall(
  service: Service,
  request: RecordedRequest,
  route: string,
  params: Readonly<Record<string, string>>,
): Call {
  const secrets: { field: SecretField; secret: Secret }[] = []
  let subject: Account | undefined

  function header(name: string): string | undefined {
    const { headerPrefix } = service.settings
    if (headerPrefix) return request.headers[`x-${headerPrefix}-${name}`]
    return request.headers[`x-authing-${name}`] ?? request.headers[`x-genauth-${name}`]
  }

  return {
    service,
    request,
    route,
    params,
    query: new URL(request.url).searchParams,
    fields: readBody(request),
    header,
    accessToken: () => readAuthorization(request.headers['authorization'] ?? '').token,
    account() {
      const { scheme, token } = readAuthorization(request.headers['authorization'] ?? '')
      if (!service.settings.authorizationSchemes.includes(scheme)) throw new Refusal('not-logged-in')
      const found = service.accessTokens.look(token)
      if (found.state !== 'good') throw new Refusal('not-logged-in')
      subject = found.account
      return found.account
    },
    async open(field, sealed, encryptType = 'none') {
      const { openers } = service.settings
      // Documented in lower case; the flutter SDK's `RSA` is not taken.
      if (!isEncryptType(encryptType, openers)) throw new Refusal('malformed')
      const secret = await openSecret(sealed, encryptType, service.keyring, openers)
      if (secret === undefined) throw new Refusal('undecryptable')
      secrets.push({ field, secret })
      return secret
    },
    about(account) {
      subject = account
    },
    lessons: ({ statusCode, apiCode }) =>
      secrets.map(({ field, secret: { text, fromBase64, ...opened } }) => ({
        ...opened,
        requestId: request.requestId,
        route,
        at: request.at,
        userId: subject?.id,
        email: subject?.email,
        field,
        password: opened.reading === 'base64' ? (fromBase64 ?? text) : text,
        accepted: statusCode === 200,
        statusCode,
        apiCode,
      })),
  }
}

/** V3 clients send the token raw or as Bearer, about half of them each. */
function readAuthorization(authorization: string): { scheme: 'bearer' | 'raw'; token: string } {
  const token = authorization.replace(/^Bearer\s+/i, '')
  return { scheme: token === authorization ? 'raw' : 'bearer', token: token.trim() }
}

/** `content-type: application/json` is documented as required. */
function readBody(request: RecordedRequest): Fields {
  if (request.method !== 'POST') return readFields({})
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refusal('malformed')
  return parseFields(request.body)
}
