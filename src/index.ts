/**
 * The forms, the hooks for your own forms, and the provider.
 *
 * @packageDocumentation
 */

export { ChangePasswordForm, type ChangePasswordFormProps } from './react/change/change-password-form.js'
export { PasswordKitProvider, type PasswordKitProviderProps } from './react/provider/provider.js'
export { PasswordCard, type PasswordCardProps } from './react/account/password-card.js'
export type { PasswordLevel, PasswordStatus } from './react/account/password-status.js'
export { usePasswordStatus } from './react/account/use-password-status.js'
export { ResetPasswordForm, type ResetPasswordFormProps } from './react/reset/reset-password-form.js'
export { useChangePassword, type ChangePasswordValues } from './react/change/use-change-password.js'
export type { RecoveryOptions } from './react/fields/extras-types.js'
export {
  useChangePasswordForm,
  type ChangePasswordFormOptions,
  type ChangePasswordFormRoot,
} from './react/headless/use-change-password-form.js'
export type { HostProps, PropGetter } from './react/shared/prop-getters.js'
export type {
  FormChallenge,
  FormChoice,
  FormCountry,
  FormField,
  FormLine,
  FormRequirement,
  FormStep,
  FormStrength,
  RenderField,
  RenderStep,
  ResetFieldName,
} from './react/headless/types.js'
export type { FormRoot } from './react/headless/use-host-frame.js'
export {
  useResetPasswordForm,
  type ResetPasswordFormOptions,
  type ResetPasswordFormRoot,
} from './react/headless/use-reset-password-form.js'
export type { Country } from './core/countries.js'
export type { Components } from './react/shared/component-slots.js'
export type { PasswordKitEvent } from './form/types.js'
export type { ResetCode, VerifiedCode } from './react/reset/types.js'
export { answerFloorMs, useResetCode } from './react/reset/use-reset-code.js'
export { useResetPassword, type ResetPasswordValues } from './react/reset/use-reset-password.js'
export { usePasswordRequirements, type PasswordRequirement } from './react/fields/use-password-requirements.js'
export type { RequestExtra } from './core/call-endpoint.js'
export type {
  ChallengeControls,
  DrawChallenge,
  DrawVerify,
  VerifyControls,
  VerifyProof,
} from './react/fields/challenge-types.js'
export type { ResetSessionsOptions, SessionsOptions } from './react/fields/sessions-types.js'
export type { EndedSessionsResult, FlowSuccess } from './form/types.js'
export type { Submission } from './react/form/use-submission.js'

export { changeModeOf } from './core/change-mode.js'
export {
  endOtherDevices,
  type EndedSessions,
  type EndOtherDevicesOptions,
  type EndSessions,
  type EndSessionsRequest,
} from './core/end-sessions.js'
export { hibp, type BreachCheck, type BreachVerdict, type HibpOptions } from './core/breach.js'
export { isPasswordError, PasswordError, passwordErrorCodes, type PasswordErrorCode } from './core/errors.js'
export type { Channel, EmailRecipient, PhoneRecipient, Recipient } from './core/account.js'
export type { Encryption, EncryptionOptions, EncryptionType, Encryptor } from './core/encryption/index.js'
export type { Framing } from './core/framing.js'
export type { ExtraMessages, PartialExtraMessages } from './core/extra-messages.js'
export type { Locale, Messages, PartialMessages } from './core/messages.js'
export type { ClassName, ClassRule, PasswordPolicy, PolicyRule } from './core/policy.js'
export { requireClasses, type ClassOptions } from './core/policy/classes.js'
export { guardStrength, type GuardStrength } from './core/policy/guard-strength.js'
export { nist, nistWithSecondFactor } from './core/policy/nist.js'
export { tenantPattern } from './core/policy/tenant-pattern.js'
export type { CustomPasswordStrength } from './core/policy/tenant-text.js'
export { parts, type ClassNames, type Part } from './parts.js'
