/** Why nothing came back from `url`, in one or two sentences for whoever set the host. */
export function explainFailure(error: unknown, url: URL, timeoutMs: number): string {
  if (nameOf(error) === 'TimeoutError') {
    return `${url.host} did not answer within ${timeoutMs / 1000} s. Check the host and the network, or give it longer with --timeout.`
  }
  const code = codeOf(error) ?? codeOf(causeOf(error)) ?? ''
  const sentence = sentences[code] ?? (certificateCodes.has(code) ? certificate : undefined)
  const what = sentence?.(url) ?? (/^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code) ? handshake : failed)(url)
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

const certificate = ({ host }: URL) =>
  `The certificate of ${host} is not trusted here, and browsers will not trust it either. Install one for this name that has not expired; for an authority of your own set NODE_EXTRA_CA_CERTS.`
const cut = ({ host }: URL) => `${host} cut the connection before it answered.`
const late = ({ host }: URL) => `${host} could not be reached in time. Check the network and its firewalls.`
const unrouted = ({ host }: URL) => `There is no route to ${host} from this machine.`
const version = ({ host }: URL) =>
  `${host} speaks no version of TLS that is in use today. Switch TLS 1.2 or 1.3 on there, or at the proxy before it.`
const unknownName = ({ host, hostname }: URL) =>
  `What listens at ${host} has no certificate for the name ${hostname}. Is it misspelt, or not set up yet?`
const noTls = ({ host }: URL) => `${host} does not speak TLS. Is this the port of https?`
const wantsCertificate = ({ host }: URL) =>
  `${host} wants a certificate of whoever calls. The pages of a browser can rarely give one.`
const handshake = ({ host }: URL) =>
  `The TLS handshake with ${host} failed before any certificate was looked at. Its operator finds the reason in the log of the server.`
const failed = ({ host }: URL) => `The connection to ${host} failed.`

const sentences: Readonly<Record<string, (url: URL) => string>> = {
  ENOTFOUND: ({ hostname }) => `There is no host called ${hostname}. Is it misspelt?`,
  EAI_AGAIN: ({ hostname }) => `The name ${hostname} could not be looked up. Is this machine online?`,
  ECONNREFUSED: ({ host }) => `Nothing listens at ${host}. Check the port, and whether the service runs.`,
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
