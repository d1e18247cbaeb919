import { warnOnce } from '../development.js'
import { sha256 } from './sha256.js'

/** Fingerprints of the RSA and the SM2 key that the service's documentation prints, and SDKs carry as constants. */
const samples = [
  'b82ffaca93fee64c09015e45768f61a274fc5483cf25b4c56889e30d5a9e0f27',
  'be50aa428bac4e732502b9ee692e2df2b329b7f03c3e8000bc6fd54dd46d20e8',
]

/** Warns the developer of a service that uses the key which the documentation prints. For development only. */
export async function warnAboutSampleKey(publicKeyBytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!samples.includes((await sha256(publicKeyBytes)) ?? '')) return
  warnOnce(
    'sample-key',
    'this service encrypts passwords with the sample key that its documentation prints, so whoever holds the private key ' +
      'of that sample can read them all. Ask who runs the service for a key of its own.',
  )
}
