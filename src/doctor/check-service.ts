import * as z from 'zod/mini'
import type { PublicKeys } from '../core/encryption/index.js'
import { endpoints, headersOf } from '../core/wire.js'
import { ask, type Answer } from './ask.js'
import { printable, type Finding } from './finding.js'
import type { Tenant } from './tenant.js'
import { throttled } from './throttled.js'
import { unlessLost } from './unless-lost.js'

/** The service's own description of itself. */
export interface SystemReading {
  finding: Finding
  /** Undefined where nothing came back. */
  answer?: Answer | undefined
  /** Undefined where nothing came back, or what answers is not the service. */
  keys: PublicKeys | undefined
  /** The kit reads the keys only without an envelope. */
  isEnveloped: boolean
  /** Where a redirect leads, `<other-origin>` of the finding. */
  destination?: string | undefined
}

const key = z.catch(z.optional(z.object({ publicKey: z.catch(z.optional(z.string()), undefined) })), undefined)
const keys = z.object({ rsa: key, sm2: key })
const bare = z.pipe(z.record(z.string(), z.unknown()).check(z.refine((each) => 'rsa' in each || 'sm2' in each)), keys)
const enveloped = z.object({ data: bare })

/** GET /api/v3/system. */
export async function checkService(tenant: Tenant): Promise<SystemReading> {
  const { system } = endpoints
  const headers = {
    ...headersOf(system, tenant, undefined, undefined),
    ...(tenant.origin && { origin: tenant.origin }),
  }
  const answer = await unlessLost(ask(tenant.host + system.path, { headers }, tenant), describeLoss)
  if ('finding' in answer) return answer
  const own = bare.safeParse(answer.json)
  const inData = enveloped.safeParse(answer.json)
  const found = answer.status === 200 ? (own.data ?? inData.data?.data) : undefined
  const isEnveloped = found !== undefined && !own.success
  return {
    answer,
    isEnveloped,
    keys: found && { rsa: found.rsa?.publicKey, sm2: found.sm2?.publicKey },
    finding: found ? describeSystem(isEnveloped) : describeStranger(answer),
    destination: destinationOf(answer.headers),
  }
}

const describeLoss = (why: string): SystemReading => ({
  finding: { check: 'service', status: 'problem', summary: why },
  keys: undefined,
  isEnveloped: false,
})

function describeSystem(isEnveloped: boolean): Finding {
  const facts = { enveloped: isEnveloped }
  if (!isEnveloped) return { check: 'service', status: 'ok', summary: 'The V3 API answers here.', facts }
  return {
    check: 'service',
    status: 'warning',
    summary: 'The V3 API answers here, with an envelope around its keys.',
    advice: 'The kit reads the keys only as the documentation has them, without one. Pin the key with `publicKey`.',
    facts,
  }
}

function describeStranger({ status, isHtml, headers }: Answer): Finding {
  const facts = { status, contentType: mediaTypeOf(headers) }
  const finding = { check: 'service', status: 'problem', facts } as const
  if (status >= 300 && status < 400) {
    return {
      ...finding,
      summary: `It answers with a redirect${destinationOf(headers) === undefined ? '' : ' to <other-origin>'}, which the kit does not follow.`,
      advice: 'A redirect could lead a password elsewhere. Give the address that it leads to.',
    }
  }
  if (status === 429) return { ...finding, summary: 'It gives no keys (HTTP 429).', advice: throttled }
  return {
    ...finding,
    summary: isHtml
      ? `It answers with a page of HTML (HTTP ${status}), not with the V3 API.`
      : `It answers something that is not of the V3 API (HTTP ${status}).`,
    advice: isHtml
      ? 'The host is that of a website or of a proxy. Give the domain of the application, as the console shows it.'
      : 'Give the domain of the application, as the console shows it, without a path unless your proxy has one.',
  }
}

/** Its origin only: what follows may hold anything. */
function destinationOf(headers: Headers): string | undefined {
  const location = headers.get('location') ?? ''
  return URL.canParse(location) ? printable(new URL(location).origin) : undefined
}

/** Without its parameters, which may hold anything. */
function mediaTypeOf(headers: Headers): string {
  return /^[\w.+-]+\/[\w.+-]+/.exec(headers.get('content-type') ?? '')?.[0] ?? 'none'
}
