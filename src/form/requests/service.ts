// What calls the service and encrypts for it, in one piece.
export { createPasswordApi } from '../../core/api.js'
export { createPageTransport } from '../../core/password-transport.js'
export { createEncryptor } from '../../core/encryption/index.js'
export { createCallEndpoint } from '../../core/call-endpoint.js'
export { sha256 } from '../../core/encryption/sha256.js'
export { deadline } from '../../core/deadline.js'
