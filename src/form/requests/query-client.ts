import { QueryClient } from '@tanstack/react-query'

const clients = new WeakMap<object, QueryClient>()

/** The kit's own cache: the host's client is neither needed nor touched. It goes when `owner` goes. */
export function queryClientOf(owner: object): QueryClient {
  const client = clients.get(owner) ?? new QueryClient()
  clients.set(owner, client)
  return client
}
