export { createEncryptor } from './create-encryptor.js'
export type { Encryption, EncryptionOptions, EncryptionType, Encryptor, PublicKeys } from './encryptor.js'
export { seal, type Sealed } from './seal.js'
