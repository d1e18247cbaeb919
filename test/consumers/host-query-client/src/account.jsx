import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'
import { MutationCache, QueryCache, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'

const { service, accessToken, encryption } = Object.fromEntries(new URLSearchParams(location.search))

/** What the client's callbacks were called with, for the test to read. */
const notified = []
window.notified = notified
const tell =
  (what) =>
  (...input) =>
    void notified.push(`${what} ${JSON.stringify(input)}`)
const listening = {
  onMutate: tell('mutate'),
  onSuccess: tell('success'),
  onError: tell('error'),
  onSettled: tell('settled'),
}

/** Everything that would harm a password. */
const client = new QueryClient({
  queryCache: new QueryCache(listening),
  mutationCache: new MutationCache(listening),
  defaultOptions: {
    queries: { retry: 3, retryDelay: 1, gcTime: Infinity },
    mutations: { retry: 3, retryDelay: 1, gcTime: Infinity },
    dehydrate: { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true },
  },
})
const persister = createSyncStoragePersister({ storage: localStorage, throttleTime: 0 })

/** The host's own query and mutation, which show that the client does all that. */
function Own() {
  const { data } = useQuery({ queryKey: ['own-query'], queryFn: () => 'own answer' })
  const { mutate } = useMutation({
    mutationKey: ['own-mutation'],
    mutationFn: () => Promise.reject(new Error('own failure')),
  })
  return (
    <button type="button" onClick={() => mutate('own variables')}>
      Own mutation after {data}
    </button>
  )
}

export function Account({ resetToken }) {
  return (
    <PersistQueryClientProvider client={client} persistOptions={{ persister }}>
      <Own />
      <PasswordKitProvider host={service} appId="app" accessToken={accessToken} encryption={encryption}>
        {resetToken === undefined ? (
          <ChangePasswordForm username="alice@example.com" />
        ) : (
          <ResetPasswordForm username="alice@example.com" resetToken={resetToken} />
        )}
      </PasswordKitProvider>
    </PersistQueryClientProvider>
  )
}
