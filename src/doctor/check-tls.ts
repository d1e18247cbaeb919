import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { NoAnswer } from './ask.js'
import { explainFailure } from './explain-failure.js'
import type { Finding } from './finding.js'
import type { Tenant } from './tenant.js'
import { unlessLost } from './unless-lost.js'

const day = 24 * 60 * 60 * 1000
/** Automatic renewals come earlier than this. */
const soonDays = 14

/** Protocol and expiry, by a handshake of its own after which nothing is sent. */
export async function checkTls({ host, timeoutMs, now }: Tenant): Promise<Finding> {
  const check = 'tls'
  const url = new URL(host)
  if (url.protocol !== 'https:') {
    return { check, status: 'not-tried', summary: 'There is no TLS on the way to this machine itself.' }
  }
  const socket = await unlessLost(shakeHands(url, timeoutMs), (why) => why)
  if (typeof socket === 'string') {
    const summary = 'The handshake that reads the certificate got no answer.'
    return { check, status: 'warning', summary, advice: socket }
  }
  const protocol = socket.getProtocol() ?? 'unknown'
  const expires = Date.parse(socket.getPeerCertificate().valid_to)
  socket.destroy()
  const daysLeft = Math.floor((expires - now()) / day)
  const facts = { protocol, daysLeft }
  if (daysLeft >= soonDays) {
    return { check, status: 'ok', summary: `${protocol}, with a certificate for ${daysLeft} more days.`, facts }
  }
  return {
    check,
    status: 'warning',
    summary: `${protocol}, with a certificate that expires in ${daysLeft} days.`,
    advice: 'When it has expired no browser sends anything to this host. See that it is renewed.',
    facts,
  }
}

/** Throws `NoAnswer`. */
async function shakeHands(url: URL, timeoutMs: number): Promise<TLSSocket> {
  const { hostname, port } = url
  const host = hostname.replace(/^\[|\]$/g, '')
  const name = isIP(host) ? {} : { servername: host }
  const socket = connect({ host, port: Number(port || 443), ...name })
  try {
    return await new Promise<TLSSocket>((resolve, reject) => {
      socket.once('secureConnect', () => resolve(socket))
      socket.once('error', reject)
      socket.setTimeout(timeoutMs, () => reject(new DOMException('No handshake in time', 'TimeoutError')))
    })
  } catch (error) {
    socket.destroy()
    throw new NoAnswer(explainFailure(error, timeoutMs))
  }
}
