import type { EncryptType, Opened } from './opening.js'

/** A request as it arrived. */
export interface RecordedRequest {
  /** The reference in the answer. */
  requestId: string
  /** The method of HTTP. */
  method: string
  /** As called, `/api/…` with query. */
  path: string
  /** The address with its query. */
  url: string
  /** As sent, names in lower case. */
  headers: Readonly<Record<string, string>>
  /** As sent. */
  body: string
  /** Milliseconds since the epoch, on the emulator's clock. */
  at: number
}

interface Learning {
  /** The reference of the request, as its answer names it. */
  requestId: string
  /** `POST /api/v3/update-password` */
  route: string
  /** Milliseconds since the epoch, on the emulator's clock. */
  at: number
  /** Undefined while no account is known, as with a wrong reset token. */
  userId?: string | undefined
  /** The address of that account, if it has one. */
  email?: string | undefined
}

/** One secret that the service opened, in an accepted request or not. */
export interface LearnedPassword extends Learning, Opened {
  /** The field of the body that it was in. */
  field: 'password' | 'newPassword' | 'oldPassword'
  /** The password after decryption. */
  password: string
  /** Whether the request it came with was answered with success. */
  accepted: boolean
  /** The status of the answer: 200, or what the refusal said. */
  statusCode: number
  /** The number that the service answered with; missing after a success. */
  apiCode?: number | undefined
}

/** One password that was really set. */
export interface PasswordChange extends Learning {
  /** The new password after decryption. */
  newPassword: string
  /** As decrypted, if one came. */
  oldPassword?: string | undefined
  /** The algorithm that the request named. */
  encryptType: EncryptType
  /** The layout of an SM2 ciphertext. */
  shape?: Opened['shape']
}

/** A code on its way to a person. */
export interface OutboxMessage {
  /** How it was sent. */
  channel: 'email' | 'sms'
  /** The address or the number. */
  to: string
  /** SMS only. */
  phoneCountryCode?: string | undefined
  /** The code in the message. */
  code: string
  /** `CHANNEL_RESET_PASSWORD` and so on. */
  purpose: string
  /** From x-authing-lang. */
  lang?: string | undefined
  /** When it was sent, in milliseconds of the emulator's clock. */
  sentAt: number
}

/** What the service was asked, has decrypted, has changed and has sent, oldest first. */
export interface Ledger {
  /** Every request, oldest first. */
  readonly requests: readonly RecordedRequest[]
  /** Every password that was decrypted, oldest first, refused ones too. */
  readonly learned: readonly LearnedPassword[]
  /** Every change of a password, oldest first. */
  readonly changes: readonly PasswordChange[]
  /** Every code that was sent, oldest first. */
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
