import type { Names } from './names.js'

/** What the doctor looks at, in the order of its report. */
export const checks = [
  'service',
  'tls',
  'clock',
  'rsa-key',
  'sm2-key',
  'public-config',
  'cross-origin',
  'encryption',
  'authorization',
  'wrong-password',
] as const

export type Check = (typeof checks)[number]

/** `problem`: the forms will fail, or protect nothing. `warning`: they work, and somebody should know. */
export type Status = 'ok' | 'warning' | 'problem' | 'not-tried'

export type Fact = string | number | boolean | readonly string[]

/** What one check found. Holds no password, no token, no name of the tenant (names.ts) and no prose of the service. */
export interface Finding {
  check: Check
  status: Status
  /** One sentence. */
  summary: string
  /** Why it matters, and what to do. */
  advice?: string | undefined
  facts?: Readonly<Record<string, Fact>> | undefined
}

/** A prop to give to a component of the kit. */
export interface SuggestedProp {
  component: 'PasswordKitProvider' | 'ResetPasswordForm'
  /** As it is written in JSX, for instance `encryption="rsa"`. */
  code: string
  /** What it was read from. */
  source: string
}

/** All that was found at a tenant. */
export interface Diagnosis {
  findings: readonly Finding[]
  props: readonly SuggestedProp[]
  /** Names that only an answer has. */
  names?: Names | undefined
}

/** Text from the network, safe to print: no control characters, which could steer a terminal, and not endless. */
export function printable(text: string, length = 80): string {
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, length)
}
