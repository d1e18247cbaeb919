import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

/** What the host was given by any callback of the kit or of its own query client, kept as careless hosts keep it. */
export const reported: { by: string; given: unknown[] }[] = []

export const tell =
  (by: string) =>
  (...given: unknown[]) =>
    void reported.push({ by, given })

/** The host's own, with callbacks for every query and mutation on the page. */
export const hostClient = new QueryClient({
  queryCache: new QueryCache({ onSuccess: tell('query'), onError: tell('query'), onSettled: tell('query') }),
  mutationCache: new MutationCache({
    onMutate: tell('mutation'),
    onSuccess: tell('mutation'),
    onError: tell('mutation'),
    onSettled: tell('mutation'),
  }),
})
