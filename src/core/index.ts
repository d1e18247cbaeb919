/**
 * The kit without React, for other forms or for a server: calls, encryption, schema and rules.
 *
 * @packageDocumentation
 */

export {
  defaultCountryCode,
  readAccount,
  type AccountOptions,
  type AccountReading,
  type AccountRule,
  type Channel,
  type EmailRecipient,
  type PhoneRecipient,
  type Recipient,
} from './account.js'
export { createPasswordApi, type PasswordApi, type PasswordApiOptions } from './api.js'
export type { RequestExtra } from './call-endpoint.js'
export {
  endOtherDevices,
  type EndedSessions,
  type EndOtherDevicesOptions,
  type EndSessions,
  type EndSessionsRequest,
} from './end-sessions.js'
export { createAccountApi, type AccountApi } from './my-account/account-api.js'
export type { PasswordProfile } from './my-account/endpoints.js'
export type { SecurityInfo } from './my-account/security-info.js'
export type { Framing } from './framing.js'
export type { ResetPasswordBody, SendCodeOptions, UpdatePasswordBody } from './api.js'
export {
  createEncryptor,
  seal,
  type Encryption,
  type EncryptionOptions,
  type EncryptionType,
  type Encryptor,
  type PublicKeys,
  type Sealed,
} from './encryption/index.js'
export { hibp, type BreachCheck, type BreachVerdict, type HibpOptions } from './breach.js'
export { isPasswordError, PasswordError, passwordErrorCodes, type PasswordErrorCode } from './errors.js'
export type { ExtraMessages, PartialExtraMessages } from './extra-messages.js'
export { mergeMessages, type Locale, type Messages, type PartialMessages } from './messages.js'
export { normalizePassCode } from './pass-code.js'
export {
  firstBroken,
  newPasswordRules,
  requirements,
  ruleCodes,
  type BrokenRule,
  type ClassName,
  type ClassRule,
  type Limits,
  type PasswordPolicy,
  type PolicyRule,
  type Requirement,
  type Requirements,
  type RuleCode,
} from './policy.js'
export { requireClasses, type ClassOptions } from './policy/classes.js'
export { isCommonPassword } from './policy/common-passwords.js'
export { generatePassword } from './policy/generate-password.js'
export { guardStrength, type GuardStrength } from './policy/guard-strength.js'
export { nist, nistWithSecondFactor } from './policy/nist.js'
export { notesOf, type NoteCode } from './policy/notes.js'
export { passwordRules } from './policy/password-rules.js'
export { policyFromPublicConfig } from './policy/public-config.js'
export { settingsFromPublicConfig, type ServiceSettings } from './service-settings.js'
export { tenantPattern } from './policy/tenant-pattern.js'
export type { CustomPasswordStrength } from './policy/tenant-text.js'
export { passwordSchema, type SchemaOptions } from './schemas.js'
export { changeModeOf } from './change-mode.js'
