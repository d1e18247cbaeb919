import { act } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ChangePasswordForm, useChangePassword } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { alice, chosen, fillRight } from './acts.js'
import { renderHook } from './hook.js'

// What a worker does is seen in a browser: test/browser-pages/worker.test.ts.
afterEach(() => void vi.restoreAllMocks())

const noWorker = (): Worker => {
  throw new TypeError('there is none in jsdom')
}

test('an encryptor of the host’s, whose functions cannot cross to a worker, is refused at once', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const encryption = { type: 'house', seal: (text: string) => Promise.resolve(text) }
  expect(() => renderKit(<ChangePasswordForm />, { encryption, worker: noWorker })).toThrow(
    expect.objectContaining({ code: 'config', message: expect.stringContaining('cannot cross') as string }) as Error,
  )
})

test('a worker that cannot be made is a wrong set-up, and the page does not send in its place', async () => {
  const { result, emulator } = renderHook(useChangePassword, { worker: noWorker })
  const submitted = act(() => result.current.submit({ oldPassword: alice.password, newPassword: chosen }))
  await expect(submitted).rejects.toMatchObject({ code: 'config', cause: { name: 'TypeError' } })
  expect(emulator.requests).toEqual([])
})

test('what names the tenant, the user pool and the device goes to the worker as well', async () => {
  const messages: unknown[] = []
  class Listening extends EventTarget {
    postMessage(message: unknown) {
      messages.push(message)
    }
    terminate() {}
  }
  const named = { tenantId: 'tenant', userPoolId: 'pool', deviceId: 'here' }
  const worker = () => new Listening() as unknown as Worker
  const { result, unmount } = renderHook(useChangePassword, { worker, ...named })
  const submitted = act(() => result.current.submit({ oldPassword: alice.password, newPassword: chosen }))
  await expect.poll(() => messages[0]).toMatchObject({ service: named })
  unmount()
  await expect(submitted).rejects.toMatchObject({ code: 'aborted' })
})

test('without a worker the kit leaves the history alone', async () => {
  const user = userEvent.setup()
  const calls = (['pushState', 'replaceState', 'back', 'forward', 'go'] as const).map((name) => vi.spyOn(history, name))
  renderKit(<ChangePasswordForm />)
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  for (const call of calls) expect(call).not.toHaveBeenCalled()
})
