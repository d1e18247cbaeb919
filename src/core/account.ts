import { foldDigits, stripInvisible } from './digits.js'
import { isWellFormed } from './text.js'

/** How a code can be sent. */
export type Channel = 'email' | 'phone'

/** A recipient by email. */
export interface EmailRecipient {
  /** The address, as it is sent. */
  email: string
}

/** Somebody with a phone. */
export interface PhoneRecipient {
  /** Digits, without the country's. */
  phoneNumber: string
  /** `+86`. @default the service's own, `+86` */
  phoneCountryCode?: string | undefined
}

/** The recipient of a code. */
export type Recipient = EmailRecipient | PhoneRecipient

/** What can be wrong with an account before it is sent: `not-an-account` where an email and a phone number would both do. */
export type AccountRule = 'required' | 'not-an-email' | 'not-a-phone' | 'not-an-account'

/** The recipient that a text names, or what is wrong with it. */
export type AccountReading = { to: Recipient; broken?: undefined } | { to?: undefined; broken: AccountRule }

/** What a text may name. */
export interface AccountOptions {
  /** How a code can be sent. @default both */
  channels?: readonly Channel[] | undefined
  /** Of numbers that were typed without one, `+49`. @default '+86', as the service's */
  countryCode?: string | undefined
}

/** Of a number that was typed without one, as the service has it. */
export const defaultCountryCode = '+86'

/**
 * Tells an email from a phone number in what a person typed. Around it blanks are dropped, and full-width forms become
 * plain, as an input method for Chinese leaves them; inside an email nothing else changes, and of a number only what
 * divides it goes: a leading 0 stays, since only the service knows how the number was registered.
 */
export function readAccount(
  text: string,
  { channels = ['email', 'phone'], countryCode = defaultCountryCode }: AccountOptions = {},
): AccountReading {
  const typed = foldWidth(trim(text))
  if (typed === '') return { broken: 'required' }
  const phone = channels.includes('phone')
  if (!channels.includes('email') || (phone && !typed.includes('@'))) {
    const to = readPhone(typed, countryCode)
    return to ? { to } : { broken: channels.includes('email') ? 'not-an-account' : 'not-a-phone' }
  }
  return isEmail(typed) ? { to: { email: typed } } : { broken: 'not-an-email' }
}

/** As a person reads it. */
export function accountName(to: Recipient): string {
  return 'email' in to ? to.email : `${to.phoneCountryCode ?? defaultCountryCode} ${to.phoneNumber}`
}

/** Without blanks and invisible marks around it. An expression for the end of a text looks at every run of them. */
function trim(text: string): string {
  const seen = [...text.matchAll(/[^\s\p{Default_Ignorable_Code_Point}]+/gu)]
  const [first, last] = [seen[0], seen.at(-1)]
  return first && last ? text.slice(first.index, last.index + last[0].length) : ''
}

/** RFC 5321 §4.5.3.1.3 allows a path 256 octets with its brackets. What else is an address, its server decides. */
function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u.test(text) && isWellFormed(text)
}

/** E.164 §6.1: at most 15 digits with those of the country. */
function readPhone(typed: string, countryCode: string): PhoneRecipient | undefined {
  // `(0)` is dialled only within the country: +44 (0)20 7946 0958.
  const dialled = foldDigits(stripInvisible(typed)).replace(/\(\s*0\s*\)|[\s\p{Dash}().·/]/gu, (found) =>
    found.includes('0') ? '(0)' : '',
  )
  const [, country, rest] = international.exec(dialled) ?? [undefined, countryCode.replace(/\D/g, ''), dialled]
  // In Italy the 0 belongs to the number, and is dialled from abroad too.
  const abroad = rest !== dialled && country !== '39'
  const number = rest?.replace(/^\(0\)/, abroad ? '' : '0').replaceAll('(0)', '0')
  if (!number || !/^\d{4,}$/.test(number) || `${country}${number}`.length > 15) return undefined
  return { phoneNumber: number, phoneCountryCode: `+${country}` }
}

/**
 * A number with its country, after `+` or, as E.123 has it where none can be typed, `00`. No country's code begins another's
 * (E.164 Annex D): those that are not named here have three digits.
 */
const international = /^(?:\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[1-9]\d\d)(.*)$/

/** The full-width forms of ASCII (Unicode block FF00), and the ideographic full stop that the same key gives. */
function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3002', '.')
}
