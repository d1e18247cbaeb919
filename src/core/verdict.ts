import { isDocumentedRefusal, saysFailure, type Envelope } from './envelope.js'
import type { PasswordErrorCode } from './errors.js'
import { codeOf, isKnownFailure } from './service-codes.js'
import type { Endpoint } from './wire.js'

/** The code for a call whose outcome the answer does not tell. */
export const lost = ({ effect }: Endpoint): PasswordErrorCode =>
  effect === 'read' ? 'bad-response' : 'outcome-unknown'

/**
 * What an answer means: nothing for a success. It is a success where nothing in it speaks against that, a refusal where it
 * says so, and lost where it contradicts itself (docs/outcomes.md).
 */
export function failureIn(
  status: number,
  envelope: Envelope | undefined,
  endpoint: Endpoint,
): PasswordErrorCode | undefined {
  const bodyStatus = envelope?.statusCode ?? status
  if (isServerSide(status) || isServerSide(bodyStatus)) return lost(endpoint)
  // 401 and 429 are answered before the request is processed.
  if (status === 401 || status === 429) return codeOf(envelope?.apiCode, bodyStatus, status)
  const good = status < 300
  if (endpoint.envelope === 'bare' && !envelope) return good ? undefined : lost(endpoint)
  if (!envelope) return lost(endpoint)
  if (bodyStatus !== 200)
    return isRefusal(status, envelope) ? codeOf(envelope.apiCode, bodyStatus, status) : lost(endpoint)
  if (!good || endpoint.envelope === 'bare' || [envelope.apiCode, ...envelope.statuses].some(isFailureNumber))
    return lost(endpoint)
  if (endpoint.effect === 'write' && isDocumentedRefusal(envelope)) return 'rejected'
  return saysFailure(envelope) ? lost(endpoint) : undefined
}

const isFailureNumber = (number = 200) => isKnownFailure(number) || (number >= 400 && number < 600)

/** Business failures come at HTTP 200, and so may this one. */
const isServerSide = (status: number) => status >= 500 && status < 600

/**
 * Whether the body refuses: by a class of 4xx. After 408 and 499 (nginx: the client has gone) the work may have been done;
 * but 499 is also the service's own class of business refusals, with a number.
 */
function isRefusal(status: number, { statusCode, apiCode, statuses }: Envelope): boolean {
  if (!(statusCode >= 400 && statusCode < 500) || statuses.includes(200)) return false
  const unsure = [status, statusCode].some((each) => each === 408 || each === 499)
  return !unsure || isKnownFailure(apiCode) || statusCode === 401 || statusCode === 429
}
