import { Refusal } from '../envelope.js'
import { countFailure, passwordMatches, setPassword } from '../password-check.js'
import { openV2, requireTicket } from '../tickets.js'
import type { Call } from '../types.js'

const MUTATION = 'resetPasswordByForceResetToken'

/**
 * POST /graphql/v2, of which one mutation is known here: that for a password whose rotation period is over. The query is
 * not parsed, only looked at for the name and for the arguments that the schema of V2 wants.
 */
export async function graphql(call: Call): Promise<string> {
  const query = call.fields.text('query')
  const wanted = ['token', 'oldPassword', 'newPassword'].map((name) => `${name}:\\s*\\$${name}\\b`)
  const matches = [`\\bmutation\\b`, `\\b${MUTATION}\\s*\\(`, ...wanted].every((part) => new RegExp(part).test(query))
  if (!matches) throw new Refusal('malformed')
  const variables = call.fields.object('variables')
  const token = variables.text('token')
  const old = await openV2(call, 'oldPassword', variables.text('oldPassword'))
  const secret = await openV2(call, 'newPassword', variables.text('newPassword'))
  const account = requireTicket(call, 'rotation', token)
  if (!passwordMatches(account, old)) throw countFailure(call.service, account, 'old-password-wrong')
  setPassword(call, account, secret, old)
  call.service.tickets.rotation.spend(token)
  return MUTATION
}
