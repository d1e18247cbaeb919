import type { RecordedRequest } from '../ledger.js'
import type { Route } from '../types.js'

export interface RouteMatch {
  route: Route
  params: Readonly<Record<string, string>>
}

export function matchRoute(routes: readonly Route[], request: RecordedRequest): RouteMatch | undefined {
  const segments = request.path.replace(/\?.*$/, '').split('/')
  for (const route of routes) {
    const params = route.method === request.method ? matchSegments(route.path.split('/'), segments) : undefined
    if (params) return { route, params }
  }
  return undefined
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment
    else if (part !== segment) return undefined
  }
  return params
}
