import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { FlowSuccess } from '../../src/index.js'
import { Account } from '../../stories/docs/examples/account/account.js'
import { ResetAndSignOut } from '../../stories/docs/examples/account/reset-and-sign-out.js'
import { ChangeAndSignOut } from '../../stories/docs/examples/account/change-and-sign-out.js'
import { extras } from '../../stories/docs/examples/account/own-words.js'
import { Reminder } from '../../stories/docs/examples/account/reminder.js'
import { signOutElsewhere } from '../../stories/docs/examples/account/sign-out-elsewhere.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { chosen, fill, fillRight } from './acts.js'

test('the card of the account page opens the form that fits', async () => {
  const user = userEvent.setup()
  const openForm = vi.fn<(mode: 'change' | 'set') => void>()
  renderKit(<Account openForm={openForm} />, { extras })
  expect(await screen.findByRole('region', { name: 'Your password' })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Change password' }))
  expect(openForm).toHaveBeenCalledWith('change')
})

test('the reminder comes in the last days, and can be hidden', async () => {
  const user = userEvent.setup()
  const hide = vi.fn<() => void>()
  const now = vi.fn(() => Date.now() - 80 * 24 * 60 * 60 * 1000)
  const emulator = emulate({ now })
  now.mockImplementation(() => Date.now())
  renderKit(<Reminder openForm={() => {}} hide={hide} />, { emulator })
  await user.click(await screen.findByRole('button', { name: 'Later' }))
  expect(hide).toHaveBeenCalledOnce()
})

test('the person is signed out elsewhere, and not here', async () => {
  const emulator = emulate()
  const [accessToken] = ['here', 'there'].map((deviceId) => emulator.issueAccessToken('alice', { deviceId }))
  const service = { host, appId: 'app', accessToken, fetch: emulator.fetch }
  expect(await signOutElsewhere(service, 'here', new AbortController().signal)).toEqual({ ended: 1, total: 1 })
})

test('the form signs the person out elsewhere', async () => {
  const user = userEvent.setup()
  const onSuccess = vi.fn<(result: FlowSuccess) => void>()
  const emulator = emulate()
  emulator.issueAccessToken('alice', { deviceId: 'there' })
  const accessToken = emulator.issueAccessToken('alice', { deviceId: 'here' })
  renderKit(<ChangeAndSignOut onSuccess={onSuccess} />, { emulator, account: 'bob', accessToken, deviceId: 'here' })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => onSuccess.mock.calls[0]?.[0].endedSessions).toEqual({ ended: 1, total: 1 })
})

test('the form has the host’s server end the sessions after a reset', async () => {
  const user = userEvent.setup()
  const endAll = vi.fn<(signal: AbortSignal) => Promise<void>>(async () => {})
  const emulator = emulate()
  renderKit(<ResetAndSignOut resetToken={emulator.issueResetToken('alice@example.com')} endAll={endAll} />, {
    emulator,
  })
  await screen.findByRole('checkbox')
  await fill(user, { next: chosen, confirmed: chosen })
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => endAll.mock.calls).toHaveLength(1)
})
