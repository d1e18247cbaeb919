import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, PasswordKitProvider } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { alice, chosen, fillRight, keyRequests, said, settled, writes } from './acts.js'

function Probe({ found }: { found: (client: QueryClient) => void }) {
  found(useQueryClient())
  return null
}

/** A host whose client does everything that would harm a password. */
function hostileClient() {
  const called = vi.fn<(...input: unknown[]) => void>()
  const listening = { onMutate: called, onSuccess: called, onError: called, onSettled: called }
  const client = new QueryClient({
    mutationCache: new MutationCache(listening),
    queryCache: new QueryCache(listening),
    defaultOptions: {
      queries: { retry: 3, retryDelay: 1, networkMode: 'offlineFirst', enabled: false, staleTime: 0, gcTime: Infinity },
      mutations: { retry: 3, retryDelay: 1, networkMode: 'online', gcTime: Infinity, ...listening },
    },
  })
  return { client, called }
}

function renderBelow(client: QueryClient, emulator = emulate()) {
  let seen: QueryClient | undefined
  render(
    <QueryClientProvider client={client}>
      <PasswordKitProvider
        host={host}
        appId="app"
        accessToken={emulator.issueAccessToken(alice.email)}
        fetch={emulator.fetch}
      >
        <Probe found={(client) => (seen = client)} />
        <ChangePasswordForm />
      </PasswordKitProvider>
    </QueryClientProvider>,
  )
  return { emulator, seen: () => seen }
}

test('the host’s client is neither used, nor changed, nor hidden from what is below the provider', async () => {
  const user = userEvent.setup()
  const { client, called } = hostileClient()
  const notified = vi.fn<() => void>()
  client.getMutationCache().subscribe(notified)
  client.getQueryCache().subscribe(notified)
  const { emulator, seen } = renderBelow(client)
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  expect(seen()).toBe(client)
  expect(client.getMutationCache().getAll()).toEqual([])
  expect(client.getQueryCache().getAll()).toEqual([])
  expect(called).not.toHaveBeenCalled()
  expect(notified).not.toHaveBeenCalled()
})

test('a change that fails is sent once, whatever the host has its client do', async () => {
  const user = userEvent.setup()
  const { client, called } = hostileClient()
  const emulator = emulate()
  emulator.inject({ route: '/api/v3/update-password', times: Infinity, networkError: true })
  renderBelow(client, emulator)
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('outcome-unknown'))
  await settled()
  expect(writes(emulator)).toHaveLength(1)
  expect(called).not.toHaveBeenCalled()
})

test('a key that cannot be fetched is asked for once an attempt, and not again and again', async () => {
  const user = userEvent.setup()
  const { client } = hostileClient()
  const emulator = emulate()
  renderBelow(client, emulator)
  emulator.inject({ route: '/api/v3/system', times: Infinity, networkError: true })
  await user.click(page.currentPassword())
  await settled()
  expect(keyRequests(emulator)).toHaveLength(1)
})

test('no client of the host is needed', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toHaveLength(1)
})
