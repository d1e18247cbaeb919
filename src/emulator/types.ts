import type { Account, Accounts } from './accounts.js'
import type { EnvelopeStyle, Reply } from './envelope.js'
import type { Fields } from './fields.js'
import type { Keyring } from './keys.js'
import type { LearnedPassword, RecordedRequest, WritableLedger } from './ledger.js'
import type { Secret } from './opening.js'
import type { Settings } from './options.js'
import type { PassCodes } from './pass-codes.js'
import type { Captchas } from './captchas.js'
import type { Sessions } from './sessions.js'
import type { TicketKind, Tokens } from './tokens.js'

/** The secret fields that the service opens. */
export type SecretField = LearnedPassword['field']

/** The state behind the routes. */
export interface Service {
  settings: Settings
  keyring: Keyring
  accounts: Accounts
  accessTokens: Tokens
  sessions: Sessions
  captchas: Captchas
  resetTokens: Tokens
  /** Of refused sign-ins, by what they ask for. */
  tickets: Readonly<Record<TicketKind, Tokens>>
  passCodes: PassCodes
  ledger: WritableLedger
  /** Whether one more request fits the throttle. */
  admit(): boolean
}

/** One request as a route sees it. */
export interface Call {
  service: Service
  request: RecordedRequest
  /** `POST /api/v3/update-password` */
  route: string
  /** The body. */
  fields: Fields
  /** The `{…}` of the path. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** `x-authing-<name>`, or its GenAuth twin. */
  header(name: string): string | undefined
  /** The access token that was sent. */
  accessToken(): string
  /** Whoever it belongs to; refuses without one. */
  account(): Account
  /** Opens a field and remembers it for the ledger. */
  open(field: SecretField, sealed: string, encryptType: string | undefined): Promise<Secret>
  /** Names the account that the opened secrets are about. */
  about(account: Account): void
  /** What this request taught, once its reply is known. */
  lessons(reply: Reply): LearnedPassword[]
}

/** An endpoint of the service. */
export interface Route {
  /** The method of HTTP. */
  method: 'GET' | 'POST'
  /** `{name}` stands for one segment. */
  path: string
  /** What is around the answer. */
  style: EnvelopeStyle
  /** Whether x-authing-app-id, or the user pool's id, is wanted. */
  app: boolean
  /** Answers with `data`, or throws a Refusal. */
  handle: (call: Call) => unknown
}
