import { DEFAULT_COUNTRY_CODE } from '../accounts.js'
import type { Call } from '../types.js'
import { codes } from '../codes.js'
import { emailChannels, RESET_CHANNEL, smsChannels } from '../channels.js'
import type { Fields } from '../fields.js'
import type { Recipient } from '../pass-codes.js'

/** POST /api/v3/pre-check-code: a look that spends neither the code nor a try (that wrong looks are free is our choice). */
export function preCheckCode(call: Call): unknown {
  const type = call.fields.oneOf('codeType', ['EMAIL', 'SMS'])
  const payload = call.fields.object(type === 'EMAIL' ? 'emailCodePayload' : 'smsCodePayload')
  const recipient = type === 'EMAIL' ? emailRecipient(payload) : smsRecipient(payload)
  const state = call.service.passCodes.look(recipient, payload.text('passCode'))
  return state === 'good' ? { isValid: true } : { isValid: false, message: codes[`code-${state}`].message }
}

function emailRecipient(payload: Fields): Recipient {
  return { medium: 'email', address: payload.text('email'), channel: channelOf(payload, emailChannels) }
}

function smsRecipient(payload: Fields): Recipient {
  const countryCode = payload.optionalText('phoneCountryCode') ?? DEFAULT_COUNTRY_CODE
  return { medium: 'sms', address: payload.text('phone'), countryCode, channel: channelOf(payload, smsChannels) }
}

/** Required by the DTO, left out by the sample calls. */
function channelOf(payload: Fields, channels: readonly string[]): string {
  return payload.optionalText('channel') === undefined ? RESET_CHANNEL : payload.oneOf('channel', channels)
}
