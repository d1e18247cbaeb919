import { createHash } from 'node:crypto'
import type { PublicKeys } from '../core/encryption/index.js'
import { parseRsaKey } from '../core/encryption/rsa-key.js'
import { sampleKeys } from '../core/encryption/sample-key.js'
import { parseSm2Key } from '../core/encryption/sm2-key.js'
import { isPasswordError } from '../core/errors.js'
import type { Finding } from './finding.js'

/** What is known of the two keys; `usable` names those that the kit would encrypt with. */
export interface KeyReading {
  findings: readonly Finding[]
  rsa: 'strong' | 'weak' | 'documented' | 'unusable'
  sm2: 'strong' | 'documented' | 'unusable'
}

/** Without keys the service did not say which it has. */
export function checkKeys(keys: PublicKeys | undefined): KeyReading {
  if (!keys) return { findings: [unread('rsa-key'), unread('sm2-key')], rsa: 'unusable', sm2: 'unusable' }
  const [rsa, sm2] = [checkRsa(keys.rsa), checkSm2(keys.sm2)]
  const findings = [rsa.finding, sm2.finding]
  // One algorithm is enough: a service without the other is no worse for it.
  if (sm2.strength !== 'unusable' && keys.rsa === undefined) rsa.finding.status = 'warning'
  if (rsa.strength !== 'unusable' && keys.sm2 === undefined) sm2.finding.status = 'warning'
  return { findings, rsa: rsa.strength, sm2: sm2.strength }
}

function checkRsa(pem: string | undefined): { finding: Finding; strength: KeyReading['rsa'] } {
  const check = 'rsa-key'
  if (pem === undefined) return { finding: missing(check, 'RSA'), strength: 'unusable' }
  try {
    const { bits, spki, exponent } = parseRsaKey(pem)
    const sha256 = sha256Of(spki)
    const facts = { bits, exponent, sha256, documented: sha256 === sampleKeys.rsa }
    if (facts.documented)
      return { finding: documented(check, `RSA key of ${bits} bits`, facts), strength: 'documented' }
    if (bits >= 2048) {
      return { finding: { check, status: 'ok', summary: `The RSA key has ${bits} bits.`, facts }, strength: 'strong' }
    }
    const finding: Finding = {
      check,
      status: 'warning',
      summary: `The RSA key has ${bits} bits.`,
      advice:
        'NIST SP 800-131A asks for 2048 at least: a well-equipped attacker can break a shorter key. TLS still protects the passwords. Ask the operator for a longer key, or use SM2.',
      facts,
    }
    return { finding, strength: 'weak' }
  } catch (error) {
    return { finding: unusable(check, error), strength: 'unusable' }
  }
}

function checkSm2(hex: string | undefined): { finding: Finding; strength: KeyReading['sm2'] } {
  const check = 'sm2-key'
  if (hex === undefined) return { finding: missing(check, 'SM2'), strength: 'unusable' }
  try {
    const sha256 = sha256Of(Buffer.from(parseSm2Key(hex), 'hex'))
    const facts = { onCurve: true, sha256, documented: sha256 === sampleKeys.sm2 }
    if (facts.documented) return { finding: documented(check, 'SM2 key', facts), strength: 'documented' }
    return {
      finding: { check, status: 'ok', summary: 'The SM2 key is a point of the curve.', facts },
      strength: 'strong',
    }
  } catch (error) {
    return { finding: unusable(check, error), strength: 'unusable' }
  }
}

const unread = (check: 'rsa-key' | 'sm2-key'): Finding => ({
  check,
  status: 'not-tried',
  summary: 'Not tried: the call that gives the keys got no answer.',
})

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const missing = (check: 'rsa-key' | 'sm2-key', name: string): Finding => ({
  check,
  status: 'problem',
  summary: `The service publishes no ${name} key.`,
  advice: 'Use the other algorithm, or pin a key that the operator gives you.',
})

const documented = (check: 'rsa-key' | 'sm2-key', key: string, facts: Finding['facts']): Finding => ({
  check,
  status: 'problem',
  summary: `The ${key} is the sample that the documentation prints.`,
  advice:
    "Somebody else may hold its private half, and could read every password that is sent to a tenant with this key. Ask the operator for a key that is the tenant's own.",
  facts,
})

/** The words of a `bad-key` are the kit's, and quote nothing of the key. */
const unusable = (check: 'rsa-key' | 'sm2-key', error: unknown): Finding => ({
  check,
  status: 'problem',
  summary: isPasswordError(error) ? (error.message.split('. ')[0] ?? '') + '.' : 'The key cannot be read.',
  advice: 'The kit would refuse to encrypt with it. Tell the operator, or use the other algorithm.',
})
