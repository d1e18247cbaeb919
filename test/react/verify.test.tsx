import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
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
import { alice, chosen, fill, said, settled } from './acts.js'
import { heldTokens } from './proof-tokens.js'

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

describe.each([
  ['the kit’s form', ChangePasswordForm],
  ['an own form', OwnChangeForm],
])('the token of a proof, in %s,', (_, Form) => {
  test.each(['Use my passkey', 'Sign in again'])('is dropped when the form goes, after “%s”', async (way) => {
    const { container, ask, press, rerenderKit } = draw({}, { Form })
    await ask()
    await press(way)
    await isBack()
    const tokens = heldTokens(container)
    expect(tokens.map((each) => each.read())).toContainEqual(expect.stringMatching(/./))
    rerenderKit(<p>Gone</p>)
    expect(tokens.map((each) => each.read()).join('')).toBe('')
  })
})

test('StrictMode, which runs effects twice, drops no token that is needed, and each when the form goes', async () => {
  const emulator = emulate()
  const user = userEvent.setup()
  const verify: DrawVerify = ({ done }) => (
    <button type="button" onClick={() => done({ passwordResetToken: emulator.issueResetToken(alice.email) })}>
      Use my passkey
    </button>
  )
  const view = (isShown: boolean) => <StrictMode>{isShown && <ChangePasswordForm verify={verify} />}</StrictMode>
  for (const end of ['leave', 'send']) {
    const { container, rerenderKit, unmount } = renderKit(view(true), { emulator })
    await user.click(await link())
    await user.click(await screen.findByRole('button', { name: 'Use my passkey' }))
    await isBack()
    const tokens = heldTokens(container)
    expect(tokens.some((each) => each.read())).toBe(true)
    if (end === 'leave') rerenderKit(view(false))
    else {
      await fill(user, { next: chosen, confirmed: chosen })
      await user.click(page.submitButton())
      await page.doneHeading()
      expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
    }
    expect(tokens.some((each) => each.read())).toBe(false)
    unmount()
  }
})

test('a proof that comes when the form has gone is not held', async () => {
  const kept: Parameters<DrawVerify>[0][] = []
  const verify: DrawVerify = (controls) => {
    kept.push(controls)
    return <button type="button">Use my passkey</button>
  }
  const user = userEvent.setup()
  const { rerenderKit } = renderKit(<ChangePasswordForm verify={verify} />)
  await user.click(await link())
  await frame()
  rerenderKit(<p>Gone</p>)
  const read = vi.fn<() => string>(() => 'late')
  for (const { done } of kept)
    done({
      get passwordResetToken() {
        return read()
      },
    })
  expect(read).not.toHaveBeenCalled()
})

/** A JWT as far as the kit reads it. */
const jwtOf = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.c2ln`

test.each([
  ['another service', { host: 'https://other.example' }, true],
  ['another person', { accessToken: jwtOf({ sub: 'bob' }) }, true],
  ['the refreshed token of the same person', { accessToken: jwtOf({ sub: 'alice', exp: 2 }) }, false],
] as const)('when the provider is given %s', async (_, change, isDropped) => {
  const accessToken = jwtOf({ sub: 'alice', exp: 1 })
  const verify: DrawVerify = ({ done }) => (
    <button type="button" onClick={() => done({ passwordResetToken: 'proved' })}>
      Use my passkey
    </button>
  )
  const user = userEvent.setup()
  const form = <ChangePasswordForm verify={verify} />
  const { container, rerenderKit } = renderKit(form, { accessToken })
  await user.click(await link())
  await user.click(await screen.findByRole('button', { name: 'Use my passkey' }))
  await isBack()
  expect(screen.queryByLabelText('Current password')).toBeNull()
  const tokens = heldTokens(container)
  rerenderKit(form, { accessToken, ...change })
  if (isDropped) await screen.findByLabelText('Current password')
  else await settled()
  expect(tokens.some((each) => each.read())).toBe(!isDropped)
  expect(screen.queryAllByLabelText('Current password')).toHaveLength(isDropped ? 1 : 0)
})
