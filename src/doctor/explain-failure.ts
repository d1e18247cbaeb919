/** Why nothing came back from `url`, in one or two sentences for whoever set the host. */
export function explainFailure(error: unknown, url: URL, timeoutMs: number): string {
  if (nameOf(error) === 'TimeoutError') {
    return `${url.host} did not answer within ${timeoutMs / 1000} s. Check the host and the network, or give it longer with --timeout.`
  }
  const code = codeOf(error) ?? codeOf(causeOf(error)) ?? ''
  const sentence = sentences[code] ?? (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS/.test(code) ? certificate : undefined)
  const what = sentence?.(url) ?? `The connection to ${url.host} failed.`
  return code === '' ? what : `${what} (${code})`
}

const certificate = ({ host }: URL) =>
  `The certificate of ${host} is not trusted here, and browsers will not trust it either. Install one for this name that has not expired; for an authority of your own set NODE_EXTRA_CA_CERTS.`
const cut = ({ host }: URL) => `${host} cut the connection before it answered.`

const sentences: Readonly<Record<string, (url: URL) => string>> = {
  ENOTFOUND: ({ hostname }) => `There is no host called ${hostname}. Is it misspelt?`,
  EAI_AGAIN: ({ hostname }) => `The name ${hostname} could not be looked up. Is this machine online?`,
  ECONNREFUSED: ({ host }) => `Nothing listens at ${host}. Check the port, and whether the service runs.`,
  ECONNRESET: cut,
  UND_ERR_SOCKET: cut,
  ETIMEDOUT: ({ host }) => `${host} could not be reached in time. Check the network and its firewalls.`,
  UND_ERR_CONNECT_TIMEOUT: ({ host }) => `${host} could not be reached in time. Check the network and its firewalls.`,
  ENETUNREACH: ({ host }) => `There is no route to ${host} from this machine.`,
  EHOSTUNREACH: ({ host }) => `There is no route to ${host} from this machine.`,
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : undefined)
const causeOf = (error: unknown) => (error instanceof Error ? error.cause : undefined)

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
