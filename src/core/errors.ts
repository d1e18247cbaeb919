/** The codes of all failures of a password flow. */
export const passwordErrorCodes = [
  // Of the person's making.
  'wrong-password',
  'same-password',
  'weak-password',
  'wrong-code',
  'code-expired',
  'account-malformed',
  // The token that a code was exchanged for, or that came in a link.
  'token-missing',
  'token-invalid',
  'token-expired',
  'token-used',
  // The account.
  'locked',
  'rate-limited',
  'password-not-set',
  'change-required',
  'policy-changed',
  'challenge',
  'account-not-found',
  'forbidden',
  // The session and the set-up.
  'unauthorized',
  'config',
  // The connection and the answer.
  'network',
  'offline',
  'reload-needed',
  'timeout',
  'redirected',
  'bad-response',
  'outcome-unknown',
  'aborted',
  // Encryption.
  'no-key',
  'bad-key',
  'crypto-unavailable',
  'encryption',
  'undecryptable',
  'too-long',
  'ill-formed',
  // Everything else the service refuses.
  'rejected',
] as const

/** What went wrong, in one word of a closed list. */
export type PasswordErrorCode = (typeof passwordErrorCodes)[number]

/** What a failure may carry beside its code. None of it ever holds what a person typed. */
export interface PasswordErrorDetails {
  /** The service's own number of the failure (`apiCode`), where it sent one. */
  apiCode?: number | undefined
  /** `statusCode` of the answer's body, else the HTTP status. */
  statusCode?: number | undefined
  /** The service's name for this request: what its support asks for. */
  requestId?: string | undefined
  /** The service's own prose: for logs of the host, not for the person. */
  serviceMessage?: string | undefined
  /** Attempts left before the account is locked, where the service says so (`data.remainCount`). */
  attemptsLeft?: number | undefined
  /** Milliseconds since the epoch until which a new attempt is useless. */
  retryAt?: number | undefined
  /** What was caught. Only its name and code are kept: messages of JSON.parse, Headers and URL quote their input. */
  cause?: unknown
}

/**
 * What each code means, for developers. Production bundles leave the sentences out: there `message` is the code, and
 * docs/errors.md explains it.
 */
const sentences: Partial<Record<PasswordErrorCode, string>> =
  process.env.NODE_ENV === 'production'
    ? {}
    : {
        network:
          'The request failed: a refused origin and a dead server look the same to a script. Check `host`, that this origin is in the security domain (安全域, CORS) of the service, and the connection.',
        offline: 'The request did not reach the service, and the browser says that it is offline.',
        'reload-needed':
          'A chunk of the kit could not be loaded, and this browser does not ask for it again until the page is reloaded.',
        timeout: 'The service did not answer in time.',
        redirected:
          'The service answered with a redirect. It is not followed, since it could lead a password elsewhere.',
        'bad-response': 'The service answered something that is not of its API. Check the host.',
        'outcome-unknown':
          'The request was sent, but no readable answer came back: the password may or may not have changed.',
        aborted: 'The form was closed before the request was sent.',
        config: '`appId`, the access token or another option is not what the service, or an HTTP header, can take.',
        'no-key':
          'The service publishes no key for this algorithm, or none could be fetched. Pin one, or use another algorithm.',
        'crypto-unavailable': 'There is no sound crypto.getRandomValues here, so nothing can be encrypted safely.',
        encryption: 'The encryptor failed, or gave back no ciphertext. Nothing was sent.',
        'too-long': 'The text has more bytes of UTF-8 than this encryption can take.',
        'ill-formed': 'The text is empty, or has a lone surrogate, which UTF-8 cannot carry.',
        unauthorized:
          'The service takes no access token that is missing, out of date, or of another application. Pass `accessToken` the token of a signed-in user, and have the person sign in again in `onUnauthorized`.',
      }

/**
 * The error of every failure. `message` is English and for developers; users read `messages.errors[code]`. It holds no
 * password, code, token or body, at any depth.
 */
export class PasswordError extends Error {
  /** Always `PasswordError`. */
  override readonly name = 'PasswordError'
  /** What happened; docs/errors.md lists the codes. */
  readonly code: PasswordErrorCode
  /** The service's own number of the failure, if it gave one. */
  declare readonly apiCode?: number
  /** The status in the body, or that of HTTP. */
  declare readonly statusCode?: number
  /** The service's reference of the request, for its support. */
  declare readonly requestId?: string
  /** The service's own sentence. It may name an account: do not log it. */
  declare readonly serviceMessage?: string
  /** How many attempts are left before the account is locked. */
  declare readonly attemptsLeft?: number
  /** When to try again at the earliest, in milliseconds since the epoch. */
  declare readonly retryAt?: number
  /** Name and code of what was caught. */
  declare readonly cause?: { name: string; code?: string }

  /** `details` may be another `PasswordError`, whose facts about the answer are copied. */
  constructor(code: PasswordErrorCode, message?: string | false, details: PasswordErrorDetails = {}) {
    super(message || sentences[code] || code)
    this.code = code
    // Until it is read V8 keeps the functions on the stack, and with them all that they close over: texts, tokens.
    void this.stack
    Object.defineProperty(this, brand, { value: true })
    for (const name of detailNames) {
      const value = name === 'cause' ? nameOf(details.cause) : details[name]
      // Loggers print what is enumerable, and the service's prose is part of a body: who wants it asks by name (SEC-05).
      if (value !== undefined) Object.defineProperty(this, name, { value, enumerable: name !== 'serviceMessage' })
    }
  }
}

/** A host may have an error of the same name; this mark is ours, and the same in every copy of the kit. */
const brand = Symbol.for('react-password-kit/PasswordError')

const detailNames = [
  'apiCode',
  'statusCode',
  'requestId',
  'serviceMessage',
  'attemptsLeft',
  'retryAt',
  'cause',
] as const satisfies (keyof PasswordErrorDetails)[]

/**
 * Whether a value is a `PasswordError`. Works for a second copy of the kit on the page too, where `instanceof` fails.
 */
export function isPasswordError(value: unknown): value is PasswordError {
  return value instanceof Error && brand in value
}

function nameOf(cause: unknown): PasswordError['cause'] {
  if (cause === undefined) return undefined
  if (!isNamed(cause)) return { name: typeof cause }
  const { name, code } = cause
  return { name, ...(typeof code === 'string' && { code }) }
}

/** An error, or what an error of the kit keeps of one. */
function isNamed(cause: unknown): cause is { name: string; code?: unknown } {
  return typeof cause === 'object' && cause !== null && 'name' in cause && typeof cause.name === 'string'
}
