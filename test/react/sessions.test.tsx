import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import {
  ChangePasswordForm,
  endOtherDevices,
  ResetPasswordForm,
  type FlowSuccess,
  type ResetSessionsOptions,
  type SessionsOptions,
} from '../../src/index.js'
import { de } from '../../src/locales/de.js'
import { OwnChangeForm, OwnResetForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { chosen, fill, fillRight } from './acts.js'

const alice = 'alice@example.com'
const checkbox = () => screen.findByRole('checkbox', { name: 'Sign out of my other devices' })

/** A sentence on the panel; the live region has said it too. */
const onPanel = (text: string | RegExp) => screen.findByText(text, { selector: 'p:not([role])' })

/** The form, with Alice signed in on two other devices and here. */
function draw(
  sessions: Partial<SessionsOptions> = {},
  options: KitOptions = {},
  Form = ChangePasswordForm,
  emulator = emulate(),
) {
  const user = userEvent.setup()
  const others = ['phone', 'laptop'].map((deviceId) => emulator.issueAccessToken(alice, { deviceId }))
  const accessToken = emulator.issueAccessToken(alice, { deviceId: 'here' })
  const onSuccess = vi.fn<(result: FlowSuccess) => void>()
  const isSignedIn = async (token: string) => {
    const headers = { 'x-authing-app-id': 'app', authorization: token }
    const answer = await emulator.fetch('https://service.example/api/v3/get-profile', { headers })
    return ((await answer.json()) as { statusCode: number }).statusCode === 200
  }
  renderKit(<Form sessions={{ end: endOtherDevices(), ...sessions }} onSuccess={onSuccess} />, {
    emulator,
    // Alice has signed in above; who else is there does not matter.
    account: 'bob@example.com',
    accessToken,
    deviceId: 'here',
    ...options,
  })
  return {
    emulator,
    onSuccess,
    user,
    signedIn: () => Promise.all([accessToken, ...others].map(isSignedIn)),
    async submit() {
      await fillRight(user)
      await user.click(page.submitButton())
      await page.doneHeading()
    },
  }
}

test('after the change the person is signed out elsewhere, and the panel says so', async () => {
  const { submit, signedIn, onSuccess, emulator } = draw()
  expect(await checkbox()).toBeChecked()
  expect(await checkbox()).toHaveAccessibleDescription(/after your new password is saved/)
  await submit()
  expect(await onPanel('You have been signed out of your other devices.')).toBeVisible()
  expect(await signedIn()).toEqual([true, false, false])
  await expect.poll(() => onSuccess.mock.calls).toHaveLength(1)
  expect(onSuccess.mock.calls[0]![0]).toMatchObject({
    endedSessions: { ended: 2, total: 2 },
    shouldEndOtherSessions: false,
  })
  const paths = emulator.requests.map(({ path }) => path)
  expect(paths.findIndex((path) => path.includes('mydevices'))).toBeGreaterThan(
    paths.indexOf('/api/v3/update-password'),
  )
})

test('the panel counts the devices of all pages, of a service that gives one at a time', async () => {
  const emulator = emulate()
  const fetch = (request: Request) =>
    emulator.fetch(
      request.method === 'GET' ? new Request(request.url.replace(/limit=\d+/, 'limit=1'), request) : request,
    )
  const { submit, signedIn, onSuccess } = draw({}, { fetch }, undefined, emulator)
  await checkbox()
  emulator.inject({ route: /revoke-session/, networkError: true })
  await submit()
  expect(await onPanel(/1 of 2/)).toBeVisible()
  expect((await signedIn()).filter(Boolean)).toHaveLength(2)
  await expect.poll(() => onSuccess.mock.calls[0]?.[0].endedSessions).toEqual({ ended: 1, total: 2 })
})

test('without the tick no device is signed out', async () => {
  const { submit, signedIn, onSuccess, user } = draw()
  await user.click(await checkbox())
  await submit()
  expect(await signedIn()).toEqual([true, true, true])
  expect(onSuccess.mock.calls[0]![0]).not.toHaveProperty('endedSessions')
})

test('a host may leave it off at first, or not ask at all', async () => {
  draw({ default: false })
  expect(await checkbox()).not.toBeChecked()
})

test('without a question it is done all the same', async () => {
  const { submit, signedIn } = draw({ ask: false })
  await submit()
  await onPanel('You have been signed out of your other devices.')
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(await signedIn()).toEqual([true, false, false])
})

test('a device that could not be signed out is named as such, and a press tries again', async () => {
  const { submit, signedIn, emulator, user } = draw()
  await checkbox()
  emulator.inject({ route: /revoke-session/, networkError: true })
  await submit()
  expect(await onPanel('Other devices signed out: 1 of 2.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  // The button has gone, and the focus has not gone with it.
  expect(await onPanel('You have been signed out of your other devices.')).toHaveFocus()
  expect(await signedIn()).toEqual([true, false, false])
})

test('an unknown result is no failure of the change', async () => {
  const end = () => Promise.reject(new Error('of the host'))
  const { submit, emulator, onSuccess } = draw({ end })
  await submit()
  expect(await onPanel(/We could not confirm/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(emulator.changes).toHaveLength(1)
  await expect.poll(() => onSuccess.mock.calls[0]?.[0].endedSessions).toBe('unknown')
})

test('nothing is ended after a change that failed', async () => {
  const end = vi.fn<SessionsOptions['end']>(async () => {})
  const { user, emulator } = draw({ end })
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2005 } })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain('locked')
  expect(end).not.toHaveBeenCalled()
})

test('it speaks the language of the provider', async () => {
  draw({}, { locale: de })
  expect(await screen.findByRole('checkbox', { name: 'Auf meinen anderen Geräten abmelden' })).toBeVisible()
})

test('an own form has the checkbox, and on its panel what became of it', async () => {
  const { submit, signedIn, emulator, user } = draw({}, {}, OwnChangeForm)
  expect(await checkbox()).toBeChecked()
  expect(await checkbox()).toHaveAccessibleDescription(/after your new password is saved/)
  emulator.inject({ route: /revoke-session/, networkError: true })
  await submit()
  expect(await onPanel('Other devices signed out: 1 of 2.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await onPanel('You have been signed out of your other devices.')).toHaveFocus()
  expect(await signedIn()).toEqual([true, false, false])
})

test.each([ResetPasswordForm, OwnResetForm])(
  '%o calls the host after a reset, without an access token',
  async (Form) => {
    const user = userEvent.setup()
    const emulator = emulate()
    const resetToken = emulator.issueResetToken(alice)
    const end = vi.fn<ResetSessionsOptions['end']>(async () => ({ ended: 1, total: 2 }))
    const onSuccess = vi.fn<(result: FlowSuccess) => void>()
    const panelContent = Form === ResetPasswordForm ? { panelContent: <a href="/sign-in">Sign in</a> } : {}
    renderKit(<Form resetToken={resetToken} sessions={{ end }} onSuccess={onSuccess} {...panelContent} />, { emulator })
    expect(await checkbox()).toBeChecked()
    expect(screen.queryByRole('link')).toBeNull()
    await fill(user, { next: chosen, confirmed: chosen })
    await user.keyboard('{Enter}')
    await page.doneHeading('Password reset')
    expect(await onPanel('Other devices signed out: 1 of 2.')).toBeVisible()
    expect(end.mock.calls[0]![0]).not.toHaveProperty('service.accessToken')
    await expect.poll(() => onSuccess.mock.calls[0]?.[0].endedSessions).toEqual({ ended: 1, total: 2 })
    expect(screen.queryAllByRole('link', { name: 'Sign in' })).toHaveLength(Form === ResetPasswordForm ? 1 : 0)
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  },
)
