import type { PasswordErrorCode } from '../core/errors.js'
import type { Finding } from './finding.js'
import { throttled } from './throttled.js'
import { describeOutcome } from './try-password.js'
import { isAboutPassword, type Tries } from './try-ways.js'

/** In which ways the account's password was accepted. */
export function describeEncryption(tries: Tries): Finding {
  const { results } = tries
  const check = 'encryption'
  const facts = Object.fromEntries(
    results.map(({ way, outcome, lost, reason = 'unknown' }) => [
      way.name,
      outcome ? describeOutcome(outcome) : lost === undefined ? `not tried (${reason})` : 'no answer',
    ]),
  )
  const accepted = results.filter(({ outcome }) => outcome?.accepted).map(({ way }) => way)
  const encrypted = accepted.filter(({ encryption }) => encryption.type !== 'none')
  if (encrypted.length > 0) {
    const names = encrypted.map(({ name }) => name).join(', ')
    const summary = `The account's password is accepted by ${names}${conditions(tries)}.`
    if (encrypted.every(({ base64 }) => base64)) {
      const advice = 'No option of the kit encrypts the base64 of a text: give `encryption` an encryptor of your own.'
      return { check, status: 'warning', summary, advice, facts }
    }
    return { check, status: 'ok', summary, advice: signInOf(tries) && aboutSignIn, facts }
  }
  if (accepted.length > 0) {
    return {
      check,
      status: 'problem',
      summary: `The account's password is accepted as plain text only${conditions(tries)}.`,
      advice:
        'The service opens nothing that was encrypted with the keys it publishes. Ask its operator which key it uses.',
      facts,
    }
  }
  const outcomes = results.flatMap(({ outcome }) => outcome ?? [])
  const [first] = outcomes
  if (!first) {
    const why = results.find(({ lost }) => lost !== undefined)?.lost
    if (why !== undefined) {
      return { check, status: 'problem', summary: 'The sign-in got no answer.', advice: why, facts }
    }
  }
  const codes = outcomes.map(({ code }) => code)
  const advice = explainRefusals(codes)
  if (first && !outcomes.some(isAboutPassword)) {
    const summary = `Whether the account's password is accepted was not seen: it is ${describeOutcome(first)}${conditions(tries)}.`
    const isPassing = codes.some((code) => code === 'locked' || code === 'rate-limited')
    return { check, status: isPassing ? 'warning' : 'problem', summary, advice, facts }
  }
  const ways = tries.stopped === undefined ? 'in no way' : 'in no way that was tried'
  return {
    check,
    status: 'problem',
    summary: `The account's password is accepted ${ways}${conditions(tries)}.`,
    advice,
    facts,
  }
}

/** The refusal of the sign-in, where validate-password took its place. */
const signInOf = ({ results }: Tries) => results.find(({ outcome }) => outcome?.signIn)?.outcome?.signIn

function conditions(tries: Tries): string {
  const { headerPrefix, refusedPrefix } = tries
  const signIn = signInOf(tries)
  return [
    signIn && `, as validate-password says (the sign-in is ${describeOutcome(signIn)})`,
    refusedPrefix &&
      `, with the header prefix x-${headerPrefix}- (with the other one it was ${describeOutcome(refusedPrefix)})`,
  ]
    .filter(Boolean)
    .join('')
}

const aboutSignIn =
  'The sign-in may want a captcha, a second factor or the secret of the application. No form of the kit signs in.'

function explainRefusals(codes: readonly (PasswordErrorCode | undefined)[]): string {
  const numbers = "The numbers below are the service's."
  if (codes.includes('wrong-password')) {
    const question = 'Are the account and its password right, and may it sign in to this application?'
    return `${question} ${codes.includes('locked') ? 'It is locked now. ' : ''}${numbers}`
  }
  if (codes.includes('config')) {
    return 'The service finds no application by the id, with either header prefix. Copy the id from the console.'
  }
  if (codes.includes('locked')) return 'The account is locked. Take another one, or have it unlocked.'
  if (codes.includes('rate-limited')) return throttled
  return `No refusal is about the password. May the account sign in to this application, and without a captcha or a second factor? ${numbers}`
}
