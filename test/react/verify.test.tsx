import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import {
  ChangePasswordForm,
  type ChangePasswordFormProps,
  type DrawVerify,
  type PasswordError,
} from '../../src/index.js'
import { de } from '../../src/locales/de.js'
import { ChangeWithPasskey } from '../../stories/docs/examples/verify/change-with-passkey.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { alice, chosen, fill, said } from './acts.js'

const link = () => screen.findByRole('button', { name: 'Confirm in another way' })
const frame = () => screen.findByRole('group', { name: 'Confirm that it is you' })
const isBack = () => waitFor(() => expect(document.querySelector('form')).toBeVisible())
const path = '/api/v3/update-password'

interface Setting extends KitOptions {
  service?: EmulatorOptions
  Form?: typeof ChangePasswordForm | typeof OwnChangeForm
}

/** The host proves it with one press, by a token of the service or by that of a sign-in just made. */
function draw(props: ChangePasswordFormProps = {}, { service, Form = ChangePasswordForm, ...options }: Setting = {}) {
  const emulator = emulate(service)
  const verify: DrawVerify = ({ done, cancel }) => (
    <>
      <button type="button" onClick={() => done({ passwordResetToken: emulator.issueResetToken(alice.email) })}>
        Use my passkey
      </button>
      <button type="button" onClick={() => done({ accessToken: emulator.issueAccessToken(alice.email) })}>
        Sign in again
      </button>
      <button type="button" onClick={cancel}>
        Not now
      </button>
    </>
  )
  const view = renderKit(<Form verify={verify} {...props} />, { emulator, ...options })
  const user = userEvent.setup()
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  return {
    ...view,
    user,
    press,
    async ask() {
      await user.click(await link())
      await page.expectFocus(await frame())
    },
    async send() {
      await fill(user, { next: chosen, confirmed: chosen })
      await press('Change password')
    },
    writes: () => emulator.requests.filter((each) => each.path === path),
  }
}

describe.each([
  ['the kit’s form', ChangePasswordForm],
  ['an own form', OwnChangeForm],
])('a proof of the host’s, in %s', (_, Form) => {
  test('takes the place of the current password, and is sent once with the new one', async () => {
    const { user, emulator, ask, press, send, writes, accessToken } = draw({}, { Form })
    await page.type(user, page.currentPassword(), 'half of it')
    await ask()
    expect(document.querySelector('form')).not.toBeVisible()
    expect(writes()).toEqual([])
    await press('Use my passkey')
    await isBack()
    await page.expectFocus(page.newPassword())
    expect(screen.queryByLabelText('Current password')).toBeNull()
    expect(screen.queryByRole('group', { name: 'Confirm that it is you' })).toBeNull()
    await send()
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    const [sent] = writes()
    expect(Object.keys(JSON.parse(sent!.body)).toSorted()).toEqual([
      'newPassword',
      'passwordEncryptType',
      'passwordResetToken',
    ])
    expect(sent!.headers.authorization).toBe(`Bearer ${accessToken}`)
  })

  test('may be the access token of a sign-in that has just been made', async () => {
    const { emulator, ask, press, send, writes, accessToken } = draw(
      {},
      { Form, service: { updateByFreshTokenMs: 60_000 } },
    )
    await ask()
    await press('Sign in again')
    await isBack()
    await send()
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
    const [sent] = writes()
    expect(Object.keys(JSON.parse(sent!.body)).toSorted()).toEqual(['newPassword', 'passwordEncryptType'])
    expect(sent!.headers.authorization).toMatch(/^Bearer /)
    expect(sent!.headers.authorization).not.toBe(`Bearer ${accessToken}`)
  })

  test.each(['Not now', 'Escape'])('can be given up by %s, and what was typed is there', async (way) => {
    const { user, emulator, ask, press } = draw({}, { Form })
    await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
    await ask()
    if (way === 'Escape') await user.keyboard('{Escape}')
    else await press(way)
    await isBack()
    await page.expectFocus(page.currentPassword())
    await press('Change password')
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: alice.password }])
  })
})

test('after a proof a button leads back to the current password', async () => {
  const { user, emulator, ask, press } = draw()
  await ask()
  await press('Use my passkey')
  await isBack()
  await press('Enter the current password instead')
  await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
  await press('Change password')
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: alice.password }])
})

test('a proof that the service refuses ends, and another can be given', async () => {
  const onError = vi.fn<(error: PasswordError) => void>()
  const emulator = emulate()
  const tokens = ['no-such-token', emulator.issueResetToken(alice.email)]
  const verify: DrawVerify = ({ done }) => (
    <button type="button" onClick={() => done({ passwordResetToken: tokens.shift()! })}>
      Use my passkey
    </button>
  )
  const { user } = { user: userEvent.setup() }
  renderKit(<ChangePasswordForm verify={verify} onError={onError} />, { emulator })
  for (const outcome of ['refused', 'taken']) {
    if (outcome === 'refused') await user.click(await link())
    await user.click(await screen.findByRole('button', { name: 'Use my passkey' }))
    await isBack()
    if (outcome === 'refused') await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    if (outcome === 'taken') break
    await waitFor(() => expect(page.alertText()).toBe(said('token-invalid')))
    expect(page.newPassword()).toHaveValue(chosen)
    await user.click(await link())
  }
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  expect(onError).toHaveBeenCalledOnce()
})

test('a service that wants the current password all the same is asked with it', async () => {
  const { user, emulator, ask, press, send } = draw()
  await ask()
  await press('Sign in again')
  await isBack()
  await send()
  await waitFor(() => expect(page.alertText()).toMatch(/^The service does not take this confirmation here/))
  await press('Enter the current password instead')
  await page.type(user, page.currentPassword(), alice.password)
  await press('Change password')
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: alice.password }])
})

test('what an earlier drawing offers does nothing', async () => {
  const emulator = emulate()
  const kept: Parameters<DrawVerify>[0][] = []
  const verify: DrawVerify = (controls) => {
    kept.push(controls)
    return (
      <button type="button" onClick={controls.cancel}>
        Not now
      </button>
    )
  }
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm verify={verify} />, { emulator })
  await user.click(await link())
  await user.click(await screen.findByRole('button', { name: 'Not now' }))
  await isBack()
  for (const { done } of kept) done({ passwordResetToken: 'late' })
  await page.expectFocus(page.currentPassword())
  expect(page.currentPassword()).toBeVisible()
})

test.each(['set', 'auto'] as const)('is not offered to an account without a password, with mode="%s"', async (mode) => {
  draw({ mode }, { account: 'carol@example.com' })
  await isBack()
  expect(await screen.findByRole('heading', { name: 'Set a password' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Confirm in another way' })).toBeNull()
})

test('speaks the language of the provider', async () => {
  draw({}, { locale: de })
  expect(await screen.findByRole('button', { name: 'Anders bestätigen' })).toBeVisible()
})

test('the example of the documentation changes the password after a passkey', async () => {
  const emulator = emulate()
  const user = userEvent.setup()
  const proveByPasskey = async () => emulator.issueResetToken(alice.email)
  renderKit(<ChangeWithPasskey proveByPasskey={proveByPasskey} />, { emulator })
  await user.click(await link())
  await user.click(await screen.findByRole('button', { name: 'Use my passkey' }))
  await isBack()
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})
