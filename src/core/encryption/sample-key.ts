import { warnOnce } from '../development.js'
import { sha256 } from './sha256.js'

/**
 * SHA-256 of the keys that the service's documentation prints as samples (OpenAPI, section on the transport of passwords) and
 * SDKs carry as constants: of the SPKI and of the 65-byte point.
 */
export const sampleKeys = {
  rsa: 'b82ffaca93fee64c09015e45768f61a274fc5483cf25b4c56889e30d5a9e0f27',
  sm2: 'be50aa428bac4e732502b9ee692e2df2b329b7f03c3e8000bc6fd54dd46d20e8',
}

/** Warns the developer of a service that uses the key which the documentation prints. For development only. */
export async function warnAboutSampleKey(publicKeyBytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const fingerprint = await sha256(publicKeyBytes)
  if (fingerprint !== sampleKeys.rsa && fingerprint !== sampleKeys.sm2) return
  warnOnce(
    'sample-key',
    'this service encrypts passwords with the sample key that its documentation prints, so whoever holds the private key ' +
      'of that sample can read them all. Ask who runs the service for a key of its own.',
  )
}
