import { DEFAULT_COUNTRY_CODE, type Account } from '../accounts.js'
import type { Call } from '../types.js'
import { emailChannels, REGISTER_CHANNEL, smsChannels } from '../channels.js'
import { Refusal } from '../envelope.js'
import type { Recipient } from '../pass-codes.js'

/** POST /api/v3/send-email. */
export function sendEmail(call: Call): undefined {
  const address = call.fields.text('email')
  const channel = call.fields.oneOf('channel', emailChannels)
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Refusal('address-malformed')
  send(call, { medium: 'email', address, channel }, call.service.accounts.find('email', address))
}

/** POST /api/v3/send-sms. */
export function sendSms(call: Call): undefined {
  const address = call.fields.text('phoneNumber')
  const countryCode = call.fields.optionalText('phoneCountryCode') ?? DEFAULT_COUNTRY_CODE
  const channel = call.fields.oneOf('channel', smsChannels)
  if (!/^\d{4,15}$/.test(address) || !/^\+\d{1,4}$/.test(countryCode)) throw new Refusal('phone-malformed')
  const account = call.service.accounts.findPhone(address, countryCode)
  send(call, { medium: 'sms', address, countryCode, channel }, account)
}

/** To an unknown address nothing is sent, but the minute runs as for any other, else the second call would tell. */
function send(call: Call, recipient: Recipient, account: Account | undefined): void {
  const { settings, passCodes, ledger } = call.service
  const reaches = account !== undefined || recipient.channel === REGISTER_CHANNEL
  if (!reaches && settings.revealUnknownAccounts === 'send') throw new Refusal('user-unknown')
  if (!passCodes.maySend(recipient)) throw new Refusal('sent-too-often')
  if (!reaches) return passCodes.sent(recipient)
  const code = settings.makeCode(settings.codeLength)
  passCodes.sent(recipient, code)
  ledger.add('outbox', {
    channel: recipient.medium,
    to: recipient.address,
    phoneCountryCode: recipient.countryCode,
    code,
    purpose: recipient.channel,
    lang: call.header('lang'),
    sentAt: settings.now(),
  })
}
