import { deviceList, devicesPerPage, profile, revokeSession } from '../core/my-account/endpoints.js'
import { securityInfo } from '../core/my-account/security-info.js'
import { endpoints, type Endpoint } from '../core/wire.js'
import { Refusal } from './refusal.js'

/** Every call that the forms and cards of the kit make. */
const calls = { ...endpoints, securityInfo, profile, deviceList: deviceList(1), revokeSession }

export type CallName = keyof typeof calls
const names = Object.keys(calls) as CallName[]

/** A call that is passed on. */
export interface Call {
  name: CallName
  endpoint: Endpoint
  /** With the application's own id, and the query of the kit's own calls. */
  path: string
}

/** The call that a request is for, below whatever path the routes are mounted at. Throws a `Refusal` for any other. */
export function findCall({ url, method }: Request, appId: string): Call {
  const { pathname, searchParams } = new URL(url)
  const name = names.find((each) => pathname.endsWith(pathOf(calls[each], appId).replace(/\?.*$/, '')))
  if (name === undefined) throw new Refusal(404, 'Not one of the calls that are passed on.')
  const endpoint: Endpoint =
    name === 'deviceList'
      ? deviceList(
          numberIn(searchParams, 'page', 1),
          Math.min(numberIn(searchParams, 'limit', devicesPerPage), devicesPerPage),
        )
      : calls[name]
  if (method !== endpoint.method) {
    throw new Refusal(405, `Only ${endpoint.method} is passed on.`, { allow: endpoint.method })
  }
  return { name, endpoint, path: pathOf(endpoint, appId) }
}

/** The id of another application is not for these routes. */
const pathOf = ({ path }: Endpoint, appId: string) => path.replace('{appId}', encodeURIComponent(appId))

function numberIn(query: URLSearchParams, name: string, standard: number): number {
  const number = query.get(name) ?? String(standard)
  if (!/^[1-9]\d{0,3}$/.test(number)) throw new Refusal(400, `The ${name} is no number.`)
  return Number(number)
}
