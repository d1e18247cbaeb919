import type { Moment } from './moments.js'
import type { ReportedPlace } from './places.js'
import { profileBrowsers } from './profile-browsers.js'
import type { SecretName } from './visit.js'

/** What can be asked for alone. */
export const parts = ['forms', 'controls', ...profileBrowsers] as const
export type Part = (typeof parts)[number]

/** One secret in one place at one moment. */
export interface Cell {
  flow: string
  moment: Moment
  place: ReportedPlace
  secret: SecretName
  /** Where it stands and must not: "attribute value of input". Never what. */
  found: string[]
  /** How often it stands where it has to, by the allowance. */
  allowed: Record<string, number>
}

/** How often something that leaks on purpose was found in the place it leaks to. 0 means that the audit is blind there. */
export interface ControlResult {
  name: string
  place: ReportedPlace
  found: number
}

/** A visit that threw before its end: what it would have shown is unknown. */
export interface Failure {
  visit: string
  error: unknown
}

/** What some of the visits have shown. */
export interface Findings {
  cells: Cell[]
  controls: ControlResult[]
  /** Texts the audit found although nothing kept them. */
  falseAlarms: number
  /** Browsers whose profile could not be looked at, since they are not here. */
  missing: string[]
  /** Visits that were made once more, since the browser had stopped answering. */
  repeated: Failure[]
  failures: Failure[]
}

export interface Report extends Findings {
  /** What was asked for. */
  only: readonly Part[]
  /** What the service that knows of leaks was asked for. */
  rangesAsked: readonly string[]
}

export const nothing = (): Findings => ({
  cells: [],
  controls: [],
  falseAlarms: 0,
  missing: [],
  repeated: [],
  failures: [],
})
