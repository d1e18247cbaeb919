/** Why nothing came back from `<host>`, in one or two sentences for whoever set it. */
export function explainFailure(error: unknown, timeoutMs: number): string {
  if (nameOf(error) === 'TimeoutError') {
    return `<host> did not answer within ${timeoutMs / 1000} s. Check the host and the network, or give it longer with --timeout.`
  }
  const code = codeOf(error) ?? codeOf(causeOf(error)) ?? ''
  const sentence = sentences[code] ?? (certificateCodes.has(code) ? certificate : undefined)
  const what = sentence ?? (/^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code) ? handshake : failed)
  return code === '' ? what : `${what} (${code})`
}

/** Those of Node for a certificate that it does not accept (`X509ErrorCode` in its source). */
const certificateCodes: ReadonlySet<string> = new Set([
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

const certificate =
  'The certificate of <host> is not trusted here, and browsers will not trust it either. Install one for this name that has not expired; for an authority of your own set NODE_EXTRA_CA_CERTS.'
const cut = '<host> cut the connection before it answered.'
const late = '<host> could not be reached in time. Check the network and its firewalls.'
const unrouted = 'There is no route to <host> from this machine.'
const version =
  '<host> speaks no version of TLS that is in use today. Switch TLS 1.2 or 1.3 on there, or at the proxy before it.'
const unknownName =
  'What listens at <host> has no certificate for the name <hostname>. Is it misspelt, or not set up yet?'
const noTls = '<host> does not speak TLS. Is this the port of https?'
const wantsCertificate = '<host> wants a certificate of whoever calls. The pages of a browser can rarely give one.'
const handshake =
  'The TLS handshake with <host> failed, and its certificate was not the reason. The log of the server has more.'
const failed = 'The connection to <host> failed.'

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no host called <hostname>. Is it misspelt?',
  EAI_AGAIN: 'The name <hostname> could not be looked up. Is this machine online?',
  ECONNREFUSED: 'Nothing listens at <host>. Check the port, and whether the service runs.',
  ECONNRESET: cut,
  UND_ERR_SOCKET: cut,
  ETIMEDOUT: late,
  UND_ERR_CONNECT_TIMEOUT: late,
  ENETUNREACH: unrouted,
  EHOSTUNREACH: unrouted,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: version,
  ERR_SSL_UNSUPPORTED_PROTOCOL: version,
  ERR_SSL_TLSV1_UNRECOGNIZED_NAME: unknownName,
  ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: unknownName,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: wantsCertificate,
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : undefined)
const causeOf = (error: unknown) => (error instanceof Error ? error.cause : undefined)

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
