import type { Account } from './accounts.js'
import { Refusal } from './envelope.js'
import type { Call } from './types.js'

/** The account that a live passwordResetToken stands for. */
export function requireResetToken(call: Call, token: string): Account {
  const found = call.service.resetTokens.look(token)
  if (found.state !== 'good') throw new Refusal(`reset-token-${found.state}`)
  return found.account
}
