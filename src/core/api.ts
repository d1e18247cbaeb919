import type { EmailRecipient, PhoneRecipient } from './account.js'
import { createCallEndpoint, type PasswordApiOptions } from './call-endpoint.js'
import type { PublicKeys, Sealed } from './encryption/index.js'
import { emailCodeBody, endpoints, smsCodeBody, verifyBody, type ResetProof } from './wire.js'

export type { PasswordApiOptions } from './call-endpoint.js'

/** What `update-password` takes: sealed fields, and instead of the old password a `passwordResetToken` may prove who asks. */
export type UpdatePasswordBody =
  | Sealed<'newPassword' | 'oldPassword'>
  | (Sealed<'newPassword'> & { readonly passwordResetToken?: string })

/** Body of `POST /api/v3/reset-password`. */
export type ResetPasswordBody = Sealed<'password'> & { readonly passwordResetToken: string }

/** How one code is sent. */
export interface SendCodeOptions {
  /** BCP 47 tag of the language the message is to be in. @default `lang` of the service */
  lang?: string | undefined
  /** Aborts the request. */
  signal?: AbortSignal | undefined
}

/** Each call rejects with a `PasswordError` and nothing else. Nothing is ever sent twice. */
export interface PasswordApi {
  /** The signal aborts the request. */
  getPublicKeys(signal?: AbortSignal): Promise<PublicKeys>
  /** `data` of an application's public configuration, which tells its password policy: `policyFromPublicConfig`. */
  getPublicConfig(signal?: AbortSignal): Promise<unknown>
  /** The signal stops it before it is sent, and not afterwards. */
  updatePassword(body: UpdatePasswordBody, signal?: AbortSignal): Promise<void>
  /** As `updatePassword`. */
  resetPassword(body: ResetPasswordBody, signal?: AbortSignal): Promise<void>
  /**
   * Requests a code for a new password. A lost request rejects with `network`, `timeout` or `bad-response`, and the
   * code may still arrive. The answer reveals whether the account exists (2004): do not show that.
   */
  sendEmail(to: EmailRecipient, options?: SendCodeOptions): Promise<void>
  /** As `sendEmail`. */
  sendSms(to: PhoneRecipient, options?: SendCodeOptions): Promise<void>
  /**
   * Exchanges a code for a reset token. The signal aborts the request; if it is lost or aborted, the code may be void,
   * and nothing else has changed.
   */
  verifyResetPasswordRequest(
    request: (EmailRecipient | PhoneRecipient) & { passCode: string },
    signal?: AbortSignal,
  ): Promise<ResetProof>
}

/**
 * The V3 password calls over one `fetch`.
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry passwords unencrypted.
 */
export function createPasswordApi(options: PasswordApiOptions): PasswordApi {
  const call = createCallEndpoint(options)
  return {
    async getPublicKeys(signal) {
      const { rsa, sm2 } = await call(endpoints.system, undefined, signal)
      return { rsa: rsa?.publicKey, sm2: sm2?.publicKey }
    },
    async getPublicConfig(signal) {
      return call(endpoints.publicConfig, undefined, signal)
    },
    async updatePassword(body, signal) {
      await call(endpoints.updatePassword, body, signal)
    },
    async resetPassword(body, signal) {
      await call(endpoints.resetPassword, body, signal)
    },
    async sendEmail(to, { lang, signal } = {}) {
      await call(endpoints.sendEmail, emailCodeBody(to), signal, lang)
    },
    async sendSms(to, { lang, signal } = {}) {
      await call(endpoints.sendSms, smsCodeBody(to), signal, lang)
    },
    async verifyResetPasswordRequest({ passCode, ...to }, signal) {
      return call(endpoints.verifyResetPasswordRequest, verifyBody(to, passCode), signal)
    },
  }
}
