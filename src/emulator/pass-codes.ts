/** Where a code goes: one code lives per medium, address and channel (`CHANNEL_RESET_PASSWORD` and so on). */
export interface Recipient {
  medium: 'email' | 'sms'
  address: string
  /** SMS only, `+86`. */
  countryCode?: string | undefined
  channel: string
}

export type CodeState = 'good' | 'wrong' | 'expired' | 'spent'

export interface PassCodes {
  /** Whether the minute since the last send to this recipient is over. */
  maySend(recipient: Recipient): boolean
  /** Starts the minute; a new code takes the place of an older one. Without a code only the minute is kept. */
  sent(recipient: Recipient, code?: string): void
  /** A look that costs nothing (pre-check-code). */
  look(recipient: Recipient, code: string): CodeState
  /** A try: a good code is used up, a wrong one counts toward `attempts`. */
  spend(recipient: Recipient, code: string): CodeState
}

export interface PassCodeRules {
  /** Wrong tries that void a code. */
  attempts: number
  /** Seconds. */
  lifetime: { email: number; sms: number }
  /** Seconds between two sends to one recipient. */
  interval: number
}

interface Entry {
  sentAt: number
  code?: string | undefined
  wrongTries: number
  used: boolean
}

export function createPassCodes(rules: PassCodeRules, now: () => number): PassCodes {
  const entries = new Map<string, Entry>()

  function look(recipient: Recipient, code: string): CodeState {
    const entry = entries.get(keyOf(recipient))
    if (entry?.code === undefined) return 'wrong'
    if (entry.used || entry.wrongTries >= rules.attempts) return 'spent'
    if (now() >= entry.sentAt + rules.lifetime[recipient.medium] * 1000) return 'expired'
    return entry.code === code ? 'good' : 'wrong'
  }

  return {
    maySend(recipient) {
      const entry = entries.get(keyOf(recipient))
      return entry === undefined || now() >= entry.sentAt + rules.interval * 1000
    },
    sent(recipient, code) {
      entries.set(keyOf(recipient), { sentAt: now(), code, wrongTries: 0, used: false })
    },
    look,
    spend(recipient, code) {
      const state = look(recipient, code)
      const entry = entries.get(keyOf(recipient))
      if (entry && state === 'good') entry.used = true
      if (entry && state === 'wrong') entry.wrongTries++
      return state
    },
  }
}

function keyOf({ medium, address, countryCode = '', channel }: Recipient): string {
  return JSON.stringify([medium, countryCode, address.toLowerCase(), channel])
}
