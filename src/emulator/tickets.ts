import type { Account } from './accounts.js'
import { Refusal } from './envelope.js'
import type { Secret } from './opening.js'
import { refuseLocked } from './password-check.js'
import type { TicketKind } from './tokens.js'
import type { Call, SecretField } from './types.js'

/** V2 has no `passwordEncryptType`: all is RSA but what begins with `sm2:` (js-sdk `utils.ts`). */
export function openV2(call: Call, field: SecretField, sealed: string): Promise<Secret> {
  return sealed.startsWith('sm2:') ? call.open(field, sealed.slice(4), 'sm2') : call.open(field, sealed, 'rsa')
}

/** The account that a live ticket of this kind stands for. Nothing is published for others, so they are refused as reset tokens. */
export function requireTicket(call: Call, kind: TicketKind, token: string): Account {
  const found = call.service.tickets[kind].look(token)
  if (found.state !== 'good') throw new Refusal(`reset-token-${found.state}`)
  call.about(found.account)
  refuseLocked(found.account)
  return found.account
}
