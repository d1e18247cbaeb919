import type { PasswordErrorCode } from '../core/errors.js'
import type { Finding } from './finding.js'
import { describeOutcome } from './try-password.js'
import type { Tries } from './try-ways.js'

/** In which ways the account's password was accepted. */
export function describeEncryption({ results, headerPrefix, refusedPrefix }: Tries): Finding {
  const check = 'encryption'
  const facts = Object.fromEntries(
    results.map(({ way, outcome, lost, reason = 'unknown' }) => [
      way.name,
      outcome ? describeOutcome(outcome) : lost === undefined ? `not tried (${reason})` : 'no answer',
    ]),
  )
  const accepted = results.filter(({ outcome }) => outcome?.accepted).map(({ way }) => way)
  const behind = refusedPrefix
    ? `, with the header prefix x-${headerPrefix}- (with the other one it was ${describeOutcome(refusedPrefix)})`
    : ''
  const encrypted = accepted.filter(({ encryption }) => encryption.type !== 'none')
  if (encrypted.length > 0) {
    const names = encrypted.map(({ name }) => name).join(', ')
    const finding = {
      check,
      status: 'ok',
      summary: `The account's password is accepted by ${names}${behind}.`,
      facts,
    } as const
    if (!encrypted.every(({ base64 }) => base64)) return finding
    const advice = 'No option of the kit encrypts the base64 of a text: give `encryption` an encryptor of your own.'
    return { ...finding, status: 'warning', advice }
  }
  if (accepted.length > 0) {
    return {
      check,
      status: 'problem',
      summary: `The account's password is accepted as plain text only${behind}.`,
      advice:
        'The service opens nothing that was encrypted with the keys it publishes. Ask its operator which key it uses.',
      facts,
    }
  }
  const why = results.find(({ lost }) => lost !== undefined)?.lost
  if (why !== undefined && results.every(({ outcome }) => outcome === undefined)) {
    return { check, status: 'problem', summary: 'The sign-in got no answer.', advice: why, facts }
  }
  return {
    check,
    status: 'problem',
    summary: `The account's password is accepted in no way${behind}.`,
    advice: explainRefusals(results.flatMap(({ outcome }) => outcome?.code ?? [])),
    facts,
  }
}

const numbers = "The numbers below are the service's."

function explainRefusals(codes: readonly PasswordErrorCode[]): string {
  if (codes.includes('wrong-password')) {
    return `Is the password right, and may the account sign in to this application? ${numbers}`
  }
  if (codes.includes('config')) {
    return 'The service finds no application by the id, with either header prefix. Copy the id from the console.'
  }
  if (codes.includes('locked')) return 'The account is locked. Take another one, or have it unlocked.'
  if (codes.includes('rate-limited')) return 'The service was asked too often. Wait a while, and ask again.'
  return `No refusal is about the password. May the account sign in to this application, and without a captcha or a second factor? ${numbers}`
}
