import * as z from 'zod/mini'
import type { CallName } from './find-call.js'

const text = z.string().check(z.minLength(1), z.maxLength(2048))
const word = z.string().check(z.regex(/^\S{1,320}$/))
/** Codes of other channels open other doors: whoever may call this would have codes for a sign-in sent. */
const channel = z.literal('CHANNEL_RESET_PASSWORD')
const emailCode = z.strictObject({ email: word, passCode: word })
const phoneCode = z.strictObject({ phoneNumber: word, phoneCountryCode: z.optional(word), passCode: word })

/**
 * What may be in the body of each call, and nothing else; a call without a body has none here. Ciphertexts are any text: only
 * the service can tell what is in them.
 */
export const bodies: Readonly<Record<CallName, z.ZodMiniType<object> | undefined>> = {
  system: undefined,
  publicConfig: undefined,
  securityInfo: undefined,
  profile: undefined,
  deviceList: undefined,
  revokeSession: z.strictObject({ deviceId: word }),
  updatePassword: z.strictObject({
    newPassword: text,
    oldPassword: z.optional(text),
    passwordResetToken: z.optional(text),
    passwordEncryptType: z.optional(word),
  }),
  resetPassword: z.strictObject({ password: text, passwordResetToken: text, passwordEncryptType: z.optional(word) }),
  sendEmail: z.strictObject({ email: word, channel }),
  sendSms: z.strictObject({ phoneNumber: word, phoneCountryCode: z.optional(word), channel }),
  verifyResetPasswordRequest: z.union([
    z.strictObject({ verifyMethod: z.literal('EMAIL_PASSCODE'), emailPassCodePayload: emailCode }),
    z.strictObject({ verifyMethod: z.literal('PHONE_PASSCODE'), phonePassCodePayload: phoneCode }),
  ]),
}
