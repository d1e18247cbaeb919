import { codeCourses } from './moments.js'
import type { ShownSetup } from './shown-visit.js'
import type { VisitSetup } from './visit.js'

export type AuditSetup = VisitSetup & {
  /** Some of them. @default all */
  only?: readonly string[] | undefined
}

const inShort = ['success', 'refused proof', 'removal before the answer']

/** Every form, both algorithms, both ways to hand out an access token, with and without a worker, and all that advises. */
export const setups: readonly AuditSetup[] = [
  { form: 'change', encryption: 'rsa', tokenAs: 'function' },
  { form: 'reset', encryption: 'sm2', tokenAs: 'function' },
  { form: 'forgotten', encryption: 'rsa', tokenAs: 'function', only: [...Object.keys(codeCourses), ...inShort] },
  { form: 'recovery', encryption: 'rsa', tokenAs: 'function', only: [...Object.keys(codeCourses), ...inShort] },
  { form: 'recovery', encryption: 'sm2', tokenAs: 'function', worker: true, only: ['success', 'refused proof'] },
  { form: 'change', encryption: 'sm2', tokenAs: 'string', only: [...inShort, 'server error'] },
  { form: 'reset', encryption: 'rsa', tokenAs: 'function', only: inShort },
  { form: 'change', encryption: 'rsa', tokenAs: 'function', worker: true, only: inShort },
  { form: 'reset', encryption: 'sm2', tokenAs: 'function', worker: true, only: inShort },
  {
    form: 'change',
    encryption: 'rsa',
    tokenAs: 'function',
    advice: true,
    only: [...inShort, 'confirmation that differs'],
  },
  { form: 'change', encryption: 'rsa', tokenAs: 'function', features: true },
  { form: 'change', encryption: 'sm2', tokenAs: 'function', features: true },
  { form: 'ticket', encryption: 'rsa', tokenAs: 'function', only: ['success', 'removal before the answer'] },
  { form: 'rotation', encryption: 'sm2', tokenAs: 'function', only: inShort },
  { form: 'verify', proof: 'reset token', encryption: 'sm2', tokenAs: 'function', only: inShort },
  { form: 'verify', proof: 'access token', encryption: 'rsa', tokenAs: 'function', only: inShort },
  { form: 'card', encryption: 'rsa', tokenAs: 'function' },
]

/** What `npm test` has time for: each form, each algorithm, the code, the worker and the advice once. */
export const quickSetups: readonly AuditSetup[] = [
  { form: 'change', encryption: 'rsa', tokenAs: 'function', advice: true, only: ['success'] },
  { form: 'forgotten', encryption: 'sm2', tokenAs: 'function', only: ['good code'] },
  { form: 'reset', encryption: 'sm2', tokenAs: 'function', worker: true, only: ['success'] },
]

/** Of these the browser's profile is looked at, on the disk. */
export const shownSetups: readonly ShownSetup[] = [
  { form: 'change' },
  { form: 'forgotten' },
  { form: 'change', own: true },
  { form: 'forgotten', own: true },
]
