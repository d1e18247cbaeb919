import { endpoints, type EndpointName } from '../core/wire.js'
import { Refusal } from './refusal.js'

const names = Object.keys(endpoints) as EndpointName[]

/** The call that a request is for, below whatever path the routes are mounted at. Throws a `Refusal` for any other. */
export function findEndpoint({ url, method }: Request, appId: string): EndpointName {
  const { pathname } = new URL(url)
  const name = names.find((each) => pathname.endsWith(pathOf(each, appId)))
  if (name === undefined) throw new Refusal(404, 'Not one of the calls that are passed on.')
  const allowed = endpoints[name].method
  if (method !== allowed) throw new Refusal(405, `Only ${allowed} is passed on.`, { allow: allowed })
  return name
}

/** With the application's own id: that of another is none of ours. */
export function pathOf(name: EndpointName, appId: string): string {
  return endpoints[name].path.replace('{appId}', encodeURIComponent(appId))
}
