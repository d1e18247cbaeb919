/**
 * The service as a function, for tests, stories and work without a network. It shares no code with the kit and
 * opens what was sealed by other means.
 *
 * @packageDocumentation
 */

export { allowedHeaders } from './cors.js'
export { codes, codeVariants, type Answer, type CodeOverrides, type Situation } from './codes.js'
export { createEmulator, type Emulator } from './emulator.js'
export type { EnvelopeOption } from './envelope.js'
export { failures } from './failures.js'
export type { Failure, FailureBody } from './injection.js'
export { generateKeys, type EmulatorKeys, type GeneratedKeys, type KeyPair } from './keys.js'
export type { LearnedPassword, Ledger, OutboxMessage, PasswordChange, RecordedRequest } from './ledger.js'
export type { EncryptType, Opened, Opener } from './opening.js'
export type { EmulatorOptions, PublicConfig } from './options.js'
export { ConnectionLost } from './response.js'
export { routes } from './routes/index.js'
export { scenarios, type Scenario, type ScenarioName, type ScenarioSession } from './scenarios.js'
export type { Sm2Shape } from './sm2.js'
export { streams } from './streams.js'
export type { CustomPasswordStrength } from './strength.js'
export type { Route } from './types.js'
export type { TicketKind } from './tokens.js'
export { seededUsers, type EmulatorUser } from './users.js'
export {
  withEmulator,
  type EmulatedKit,
  type EmulatedRender,
  type EmulatedStoryContext,
  type PasswordKitParameters,
} from './with-emulator.js'
