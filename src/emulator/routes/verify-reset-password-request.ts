import { DEFAULT_COUNTRY_CODE, type Account } from '../accounts.js'
import type { Call } from '../types.js'
import { RESET_CHANNEL } from '../channels.js'
import { Refusal } from '../envelope.js'
import type { CodeState, Recipient } from '../pass-codes.js'

interface Claim {
  recipient: Recipient
  account: Account | undefined
  code: string
}

const readers: Readonly<Record<'EMAIL_PASSCODE' | 'PHONE_PASSCODE', (call: Call) => Claim>> = {
  EMAIL_PASSCODE(call) {
    const payload = call.fields.object('emailPassCodePayload')
    const address = payload.text('email')
    return {
      recipient: { medium: 'email', address, channel: RESET_CHANNEL },
      account: call.service.accounts.find('email', address),
      code: payload.text('passCode'),
    }
  },
  PHONE_PASSCODE(call) {
    const payload = call.fields.object('phonePassCodePayload')
    const address = payload.text('phoneNumber')
    const countryCode = payload.optionalText('phoneCountryCode') ?? DEFAULT_COUNTRY_CODE
    return {
      recipient: { medium: 'sms', address, countryCode, channel: RESET_CHANNEL },
      account: call.service.accounts.findPhone(address, countryCode),
      code: payload.text('passCode'),
    }
  },
}

/** POST /api/v3/verify-reset-password-request: a code becomes a token. An older token stays good until it ends by itself. */
export function verifyResetPasswordRequest(call: Call): unknown {
  const { settings, passCodes, resetTokens } = call.service
  const method = call.fields.oneOf('verifyMethod', ['EMAIL_PASSCODE', 'PHONE_PASSCODE'])
  const { recipient, account, code } = readers[method](call)
  // "reset by code for an unknown user gives 2004" (flutter README).
  if (!account) throw new Refusal(settings.revealUnknownAccounts === 'never' ? 'code-wrong' : 'user-unknown')
  const state = passCodes.spend(recipient, code)
  if (state !== 'good') throw refusalOf(state)
  const passwordResetToken = resetTokens.issue(account, settings.tokenExpiresIn)
  return { passwordResetToken, tokenExpiresIn: settings.tokenExpiresIn }
}

function refusalOf(state: Exclude<CodeState, 'good'>): Refusal {
  return new Refusal(`code-${state}`)
}
