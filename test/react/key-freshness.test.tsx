import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { codeVariants, generateKeys } from '../../src/emulator/index.js'
import { emulate, renderKit } from '../kit.js'
import { fillRight, said } from './acts.js'

const write = '/api/v3/update-password'
const minute = 60_000

afterEach(() => void vi.useRealTimers())

test('a key is asked for with the first focus, kept for ten minutes, and then asked for again (NET-12)', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const user = userEvent.setup()
  const emulator = emulate()
  const asked = () => emulator.requests.filter(({ path }) => path === '/api/v3/system').length
  const sent = () => emulator.requests.filter(({ path }) => path === write).length
  renderKit(<ChangePasswordForm />, { emulator })
  expect(asked()).toBe(0)
  await user.click(page.currentPassword())
  await expect.poll(asked).toBe(1)

  await fillRight(user)
  const attempts = [
    [9 * minute, 1],
    [minute - 1000, 1],
    [1001, 2],
  ] as const
  for (const [at, [passed, keys]] of attempts.entries()) {
    vi.setSystemTime(Date.now() + passed)
    emulator.inject({ route: write, envelope: { statusCode: 403, apiCode: 2005 } })
    await user.click(page.submitButton())
    await expect.poll(sent).toBe(at + 1)
    await expect.poll(() => page.alertBox().textContent).toContain(said('locked'))
    expect(asked()).toBe(keys)
  }
})

test('a key is asked for again after a refusal that may be about the key: not all services say so by 2016', async () => {
  const user = userEvent.setup()
  const emulator = emulate({ codes: codeVariants.undecryptableAs400 })
  renderKit(<ChangePasswordForm />, { emulator })
  await fillRight(user)
  await expect.poll(() => emulator.requests.filter(({ path }) => path === '/api/v3/system')).toHaveLength(1)
  emulator.rotateKeys(generateKeys())
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('rejected'))

  await user.click(page.submitButton())
  await expect.poll(() => emulator.changes).toHaveLength(1)
})

test.each(['tenantId', 'userPoolId'])('another %s has a key of its own', async (option) => {
  const user = userEvent.setup()
  const emulator = emulate()
  const form = <ChangePasswordForm />
  const { rerenderKit } = renderKit(form, { emulator, [option]: 'one' })
  await fillRight(user)
  const keys = () => emulator.requests.filter(({ path }) => path === '/api/v3/system')
  await expect.poll(keys).toHaveLength(1)
  rerenderKit(form, { [option]: 'another' })
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(keys()).toHaveLength(2)
})
