import type { EncryptType, Opened } from './opening.js'

/** A request as it arrived. */
export interface RecordedRequest {
  requestId: string
  method: string
  /** As called, `/api/…` with query. */
  path: string
  url: string
  /** As sent, names in lower case. */
  headers: Readonly<Record<string, string>>
  /** As sent. */
  body: string
  /** Milliseconds since the epoch, on the emulator's clock. */
  at: number
}

interface Learning {
  requestId: string
  /** `POST /api/v3/update-password` */
  route: string
  at: number
  /** Undefined while no account is known, as with a wrong reset token. */
  userId?: string | undefined
  email?: string | undefined
}

/** One secret that the service opened, in an accepted request or not. */
export interface LearnedPassword extends Learning, Opened {
  field: 'password' | 'newPassword' | 'oldPassword'
  password: string
  /** Whether the request it came with was answered with success. */
  accepted: boolean
  /** 200, or what the refusal said. */
  statusCode: number
  apiCode?: number | undefined
}

/** One password that was really set. */
export interface PasswordChange extends Learning {
  newPassword: string
  /** As decrypted, if one came. */
  oldPassword?: string | undefined
  encryptType: EncryptType
  /** The layout of an SM2 ciphertext. */
  shape?: Opened['shape']
}

/** A code on its way to a person. */
export interface OutboxMessage {
  channel: 'email' | 'sms'
  to: string
  /** SMS only. */
  phoneCountryCode?: string | undefined
  code: string
  /** `CHANNEL_RESET_PASSWORD` and so on. */
  purpose: string
  /** From x-authing-lang. */
  lang?: string | undefined
  sentAt: number
}

/** What the service was asked, has decrypted, has changed and has sent, oldest first. */
export interface Ledger {
  readonly requests: readonly RecordedRequest[]
  readonly learned: readonly LearnedPassword[]
  readonly changes: readonly PasswordChange[]
  readonly outbox: readonly OutboxMessage[]
}

export interface WritableLedger extends Ledger {
  add<Kind extends keyof Ledger>(kind: Kind, ...entries: Ledger[Kind][number][]): void
  subscribe(listener: () => void): () => void
}

/** Each list is replaced when it grows, never changed, so that a store of React (`useSyncExternalStore`) can hold it. */
export function createLedger(): WritableLedger {
  const lists: { -readonly [Kind in keyof Ledger]: Ledger[Kind] } = {
    requests: [],
    learned: [],
    changes: [],
    outbox: [],
  }
  const listeners = new Set<() => void>()
  return {
    get requests() {
      return lists.requests
    },
    get learned() {
      return lists.learned
    },
    get changes() {
      return lists.changes
    },
    get outbox() {
      return lists.outbox
    },
    add(kind, ...entries) {
      if (entries.length === 0) return
      const grown: unknown = Object.freeze([...lists[kind], ...entries])
      lists[kind] = grown as (typeof lists)[typeof kind]
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
