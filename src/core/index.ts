export { createPasswordApi, type PasswordApi, type PasswordApiOptions } from './api.js'
export type { ResetPasswordBody, UpdatePasswordBody } from './api.js'
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
export { isPasswordError, PasswordError, passwordErrorCodes, type PasswordErrorCode } from './errors.js'
export { mergeMessages, type Locale, type Messages, type PartialMessages } from './messages.js'
export {
  firstBroken,
  newPasswordRules,
  ruleCodes,
  type BrokenRule,
  type PasswordPolicy,
  type RuleCode,
} from './policy.js'
export { passwordSchema, type SchemaOptions } from './schemas.js'
export { changeModeOf } from './service-codes.js'
