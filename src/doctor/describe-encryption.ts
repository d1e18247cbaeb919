import type { Finding } from './finding.js'
import { describeOutcome } from './try-password.js'
import type { Result } from './try-ways.js'

/** In which ways the account's password was accepted. */
export function describeEncryption(results: readonly Result[]): Finding {
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
    const finding = { check, status: 'ok', summary: `The account's password is accepted by ${names}.`, facts } as const
    if (!encrypted.every(({ base64 }) => base64)) return finding
    const advice = 'No option of the kit encrypts the base64 of a text: give `encryption` an encryptor of your own.'
    return { ...finding, status: 'warning', advice }
  }
  if (accepted.length > 0) {
    return {
      check,
      status: 'problem',
      summary: "The account's password is accepted as plain text only.",
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
    summary: "The account's password is accepted in no way.",
    advice:
      "Is the password right, and may the account sign in to this application? The numbers below are the service's.",
    facts,
  }
}
