import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import { ChangePasswordForm, PasswordCard, PasswordError, type ChangePasswordFormProps } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { ChangeOrSet } from '../../stories/docs/examples/account/change-or-set.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { holdTimers } from '../hold-timers.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { alice, chosen, emulateFor, fill, gate, jwtOf, said, settled } from './acts.js'

const carol = 'carol@example.com'
const form = () => document.querySelector('form')!
const isSeen = () => waitFor(() => expect(form()).toBeVisible())
const current = () => screen.queryByLabelText('Current password')
/** The second for which the form waits at most. */
let passSecond = () => {}
beforeEach(() => {
  passSecond = holdTimers(1000)
})
const asksNone = 'Your account has no password yet, so you need not enter one.'
const asksCurrent = 'Your account has a password. Please enter it too.'

interface Setting extends KitOptions {
  service?: EmulatorOptions
  Form?: typeof ChangePasswordForm | typeof OwnChangeForm
}

function draw(props: ChangePasswordFormProps = {}, { service, Form = ChangePasswordForm, ...options }: Setting = {}) {
  const view = renderKit(<Form mode="auto" {...props} />, { emulator: emulate(service), ...options })
  const { emulator } = view
  const reads = () => emulator.requests.filter(({ path }) => path.endsWith('get-security-info'))
  const bodies = () =>
    emulator.requests
      .filter(({ path }) => path.endsWith('update-password'))
      .map(({ body }) => Object.keys(JSON.parse(body)).toSorted())
  return { ...view, user: userEvent.setup(), reads, bodies }
}

describe.each([
  ['the kit’s form', ChangePasswordForm],
  ['an own form', OwnChangeForm],
])('mode="auto" in %s', (_, Form) => {
  test('is for a change where the account has a password', async () => {
    const { user, emulator, reads, bodies } = draw({}, { Form })
    await isSeen()
    expect(page.heading('Change password')).toBeVisible()
    await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
    expect(bodies()).toEqual([['newPassword', 'oldPassword', 'passwordEncryptType']])
    expect(reads()).toHaveLength(1)
  })

  test('is for a first password where the account has none', async () => {
    const { user, emulator, reads, bodies } = draw({}, { Form, account: carol })
    await isSeen()
    expect(page.heading('Set a password')).toBeVisible()
    expect(current()).toBeNull()
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await page.doneHeading('Password set')
    expect(emulator.passwordOf(carol)).toBe(chosen)
    expect(bodies()).toEqual([['newPassword', 'passwordEncryptType']])
    expect(reads()).toHaveLength(1)
  })

  test('shows nothing but a sentence while the account is read', async () => {
    const emulator = emulate()
    const { fetch, open, arrived } = gate(emulator, 'get-security-info')
    draw({}, { Form, emulator, account: carol, fetch })
    expect(form()).not.toBeVisible()
    await arrived()
    // That it is seen inside of the hidden form is for a browser to say: test/browser/auto-mode.test.tsx.
    await screen.findByText('Looking up your account…', { selector: 'p:not([role])' })
    expect(form()).toHaveAttribute('aria-busy', 'true')
    expect(page.newPassword()).not.toBeVisible()
    open()
    await isSeen()
    expect(screen.queryByText('Looking up your account…', { selector: 'p:not([role])' })).toBeNull()
    expect(form()).not.toHaveAttribute('aria-busy')
  })

  test('asks for the current password after all when the service does, and keeps the new one', async () => {
    const { user, emulator, bodies } = draw({}, { Form, account: carol })
    await isSeen()
    // Meanwhile a password is set elsewhere.
    emulator.changeUser(carol, { password: 'set in another window' })
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await page.expectFocus(await screen.findByLabelText('Current password'))
    expect(form()).toHaveAccessibleDescription(asksCurrent)
    expect(page.heading('Change password')).toBeVisible()
    expect(page.alertText()).toBe('')
    await waitFor(() => expect(page.statusLine()).toHaveTextContent(asksCurrent))
    expect(page.newPassword()).toHaveValue(chosen)

    await user.keyboard('set in another window{Enter}')
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: 'set in another window', newPassword: chosen }])
    expect(bodies()).toEqual([
      ['newPassword', 'passwordEncryptType'],
      ['newPassword', 'oldPassword', 'passwordEncryptType'],
    ])
  })

  test('asks for nothing else where the answer contradicts itself: the password may have been set', async () => {
    const { user, emulator } = draw({}, { Form, account: carol })
    await isSeen()
    emulator.inject({ route: /update-password/, work: true, envelope: { statusCode: 200, apiCode: 2201 } })
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await expect.poll(page.alertText).toBe(said('outcome-unknown'))
    expect(emulator.passwordOf(carol)).toBe(chosen)
    expect(current()).toBeNull()
  })

  test('asks for no current password any more when the account turns out to have none', async () => {
    const { user, emulator } = draw({}, { Form, service: { needlessOldPassword: 'refused' } })
    await isSeen()
    emulator.changeUser(alice.email, { password: undefined })
    await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await waitFor(() => expect(current()).toBeNull())
    await page.expectFocus(page.newPassword())
    expect(form()).toHaveAccessibleDescription(asksNone)
    expect(page.alertText()).toBe('')
    expect(page.newPassword()).toHaveValue(chosen)

    await user.click(page.submitButton('Set password'))
    await page.doneHeading('Password set')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('draws a reason in place of the form where the password belongs to someone else', async () => {
    const reason = 'Your company’s sign-in manages this password.'
    const { reads } = draw({ mode: 'change', readOnlyReason: reason }, { Form })
    // Before any other code is there: if it cannot be fetched, no form takes the place of the reason.
    expect(screen.getByText(reason)).toBeVisible()
    expect(form()).toBeNull()
    await settled()
    expect(screen.getByText(reason)).toBeVisible()
    expect(page.heading('Change password')).toBeVisible()
    expect(screen.queryByLabelText('New password')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.body).toHaveFocus()
    expect(reads()).toEqual([])
  })
})

test('the example of the documentation sets a first password, or says who owns it', async () => {
  const { rerenderKit } = renderKit(<ChangeOrSet username={carol} />, { account: carol })
  await isSeen()
  expect(page.heading('Set a password')).toBeVisible()
  rerenderKit(<ChangeOrSet username={carol} ownedBy="Acme" />)
  expect(await screen.findByText('Acme manages your password.')).toBeVisible()
  expect(screen.queryByLabelText('New password')).toBeNull()
})

test.each([
  ['no answer comes', { networkError: true }],
  ['the answer is of another kind', { body: '{"statusCode":200,"data":{}}' }],
  ['the session is over', { envelope: { statusCode: 401, apiCode: 2020, message: 'Not logged in' } }],
])('is for a change where %s', async (_, failure) => {
  const emulator = emulate()
  emulator.inject({ route: /get-security-info/, ...failure })
  const onUnauthorized = vi.fn<(error: PasswordError) => void>()
  draw({}, { emulator, account: carol, onUnauthorized })
  await isSeen()
  expect(page.heading('Change password')).toBeVisible()
  expect(current()).toBeVisible()
  expect(page.alertText()).toBe('')
  expect(onUnauthorized).not.toHaveBeenCalled()
})

test('is for a change where the access token does not come in the time that a call has', async () => {
  const { reads } = draw({}, { accessToken: () => new Promise(() => {}), timeoutMs: 20 })
  await isSeen()
  expect(page.heading('Change password')).toBeVisible()
  expect(reads()).toEqual([])
})

describe('after a second without an answer', () => {
  async function drawLate(options: Setting = {}) {
    const emulator = emulate()
    const { fetch, arrived, open } = gate(emulator, 'get-security-info')
    const view = draw({}, { emulator, account: carol, fetch, ...options })
    await arrived()
    expect(form()).not.toBeVisible()
    passSecond()
    await isSeen()
    expect(page.heading('Change password')).toBeVisible()
    return { ...view, open }
  }

  test.each([
    ['the kit’s form', ChangePasswordForm],
    ['an own form', OwnChangeForm],
  ])('%s is for a change, and a late answer makes it one for a first password', async (_, Form) => {
    const { user, open, emulator } = await drawLate({ Form })
    await user.click(page.currentPassword())
    open()
    await waitFor(() => expect(page.heading('Set a password')).toBeVisible())
    expect(form()).toHaveAccessibleDescription(asksNone)
    await page.expectFocus(page.newPassword())
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await page.doneHeading('Password set')
    expect(emulator.passwordOf(carol)).toBe(chosen)
  })

  test('the late answer moves nothing under someone who types', async () => {
    const { user, open, reads } = await drawLate()
    await fill(user, { next: chosen })
    open()
    await settled()
    expect(reads()).toHaveLength(1)
    expect(page.heading('Change password')).toBeVisible()
    expect(form()).not.toHaveAccessibleDescription(asksNone)
    expect(current()).toBeVisible()
    expect(page.newPassword()).toHaveFocus()
  })

  test('the form is shown while the access token does not come', async () => {
    draw({}, { accessToken: () => new Promise(() => {}) })
    await screen.findByText('Looking up your account…')
    passSecond()
    await isSeen()
    expect(page.heading('Change password')).toBeVisible()
  })
})

test('tells the host of the answer that changed the form, and says on Cancel that nothing was changed', async () => {
  const onError = vi.fn<(error: PasswordError) => void>()
  const onCancel = vi.fn<() => void>()
  const { user, emulator } = draw({ onError, onCancel, confirm: false }, { account: carol })
  await isSeen()
  emulator.changeUser(carol, { password: 'set in another window' })
  await fill(user, { next: chosen })
  await user.click(page.submitButton('Set password'))
  await screen.findByLabelText('Current password')
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ apiCode: 2201 }))
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(page.alertText()).toBe('Your password was not changed.')
  expect(onCancel).not.toHaveBeenCalled()
})

test('without mode="auto" the same answer is an error of the form', async () => {
  const { user } = draw({ mode: 'set' })
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton('Set password'))
  await waitFor(() => expect(page.alertText()).toBe(said('challenge')))
  expect(current()).toBeNull()
})

test('offers no code for a password that the account does not have, and one for that which it has', async () => {
  const recovery = { email: alice.email }
  const { unmount } = draw({ recovery }, { account: carol })
  await isSeen()
  await settled()
  expect(screen.queryByRole('button', { name: 'Forgot your current password?' })).toBeNull()
  unmount()
  draw({ recovery })
  expect(await screen.findByRole('button', { name: 'Forgot your current password?' })).toBeVisible()
})

test('takes the focus only where the host wants that, and once the form is seen', async () => {
  const { unmount } = draw()
  await isSeen()
  await settled()
  expect(document.body).toHaveFocus()
  unmount()
  draw({ autoFocus: true }, { account: carol })
  await isSeen()
  await page.expectFocus(page.newPassword())
})

test('speaks the language of the provider, with the host’s own words', async () => {
  const { user, emulator } = draw(
    { confirm: false },
    { account: carol, locale: zhCN, extras: { auto: { asksCurrent: '请输入旧密码。' } } },
  )
  await isSeen()
  emulator.changeUser(carol, { password: 'set in another window' })
  await page.type(user, screen.getByLabelText('新密码'), chosen)
  await user.keyboard('{Enter}')
  expect(await screen.findByText('请输入旧密码。', { selector: 'p:not([role])' })).toBeVisible()
})

describe('the read of the account', () => {
  function CardThenForm() {
    const [isOpen, setIsOpen] = useState(false)
    return (
      <>
        <PasswordCard onChange={() => setIsOpen(true)} />
        {isOpen && <ChangePasswordForm mode="auto" />}
        <button type="button" onClick={() => setIsOpen(false)}>
          Back
        </button>
      </>
    )
  }

  test('is shared by a card and a form, and is made again after a password was set', async () => {
    const { user, emulator } = renderCard(<CardThenForm />)
    const reads = () => emulator.requests.filter(({ path }) => path.endsWith('get-security-info')).length
    await user.click(await screen.findByRole('button', { name: 'Set a password' }))
    await isSeen()
    expect(reads()).toBe(1)
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await page.doneHeading('Password set')
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await user.click(screen.getByRole('button', { name: 'Set a password' }))
    await isSeen()
    expect(page.currentPassword()).toBeVisible()
    expect(reads()).toBe(2)
  })

  test('is not shared by two people who sign in one after the other', async () => {
    const emulator = emulate()
    let accessToken = emulator.issueAccessToken(carol)
    const { user } = renderCard(<CardThenForm />, { emulator, accessToken: () => accessToken })
    await screen.findByRole('button', { name: 'Set a password' })
    accessToken = emulator.issueAccessToken(alice.email)
    await user.click(screen.getByRole('button', { name: 'Set a password' }))
    await isSeen()
    expect(page.currentPassword()).toBeVisible()
  })

  function renderCard(element: React.ReactElement, options: KitOptions = {}) {
    return { ...renderKit(element, { account: carol, ...options }), user: userEvent.setup() }
  }
})

test.each([
  ['as it comes', 'outcome-unknown', undefined],
  ['whatever the host calls it', 'rejected', (error: PasswordError) => new PasswordError('rejected', '', error)],
] as const)(
  'after an unknown outcome, %s, the account is read again, and so it is at another service',
  async (_, code, mapError) => {
    const user = userEvent.setup()
    const emulator = emulate()
    const accessToken = emulator.issueAccessToken(carol)
    const view = renderKit(<ChangePasswordForm key="form" mode="auto" />, { emulator, accessToken, mapError })
    await isSeen()
    emulator.inject({ route: /update-password/, work: true, networkError: true })
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await expect.poll(page.alertText).toBe(said(code))
    view.rerenderKit(<PasswordCard key="card" onChange={() => {}} />)
    await screen.findByText('Your account has a password.')

    emulator.changeUser(carol, { password: undefined })
    view.rerenderKit(<PasswordCard key="other" onChange={() => {}} />, { host: 'https://other.example' })
    await screen.findByText('Your account has no password yet.')
  },
)

describe('when the access token of another account comes', () => {
  /** Carol is signed in, who has no password; in her place comes whoever `signIn` names. */
  async function drawFor(account = carol, { Form = ChangePasswordForm, ...options }: Setting = {}) {
    const emulator = options.emulator ?? emulate()
    const view = renderKit(<Form mode="auto" />, { emulator, account, ...options })
    await isSeen()
    const signIn = (accessToken: string) => view.rerenderKit(<Form mode="auto" />, { accessToken })
    return {
      ...view,
      user: userEvent.setup(),
      signIn,
      signInAs: (next: string) => signIn(emulator.issueAccessToken(next)),
      reads: () => emulator.requests.filter(({ path }) => path.endsWith('get-security-info')).length,
    }
  }

  test.each([
    ['the kit’s form', ChangePasswordForm],
    ['an own form', OwnChangeForm],
  ])('%s asks for its current password, says why, and keeps the new one', async (_, Form) => {
    const { user, emulator, signInAs } = await drawFor(carol, { Form })
    await fill(user, { next: chosen, confirmed: chosen })
    signInAs(alice.email)
    expect(form()).toBeVisible()
    await waitFor(() => expect(page.heading('Change password')).toBeVisible())
    expect(form()).toHaveAccessibleDescription(asksCurrent)
    await waitFor(() => expect(page.statusLine()).toHaveTextContent(asksCurrent))
    expect(page.newPassword()).toHaveValue(chosen)
    await settled()
    expect(page.confirmPassword()).toHaveFocus() // Whoever is typing goes on in the same field.

    await fill(user, { current: alice.password })
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
  })

  test('it asks for no current password of an account that has none, and the focus stays in the form', async () => {
    const { user, signInAs, emulator } = await drawFor(alice.email)
    await fill(user, { next: chosen, confirmed: chosen, current: 'of the other' })
    await user.click(page.currentPassword())
    signInAs(carol)
    await waitFor(() => expect(current()).toBeNull())
    expect(form()).toHaveAccessibleDescription(asksNone)
    await page.expectFocus(page.newPassword())
    await user.click(page.submitButton('Set password'))
    await page.doneHeading('Password set')
    expect(emulator.passwordOf(carol)).toBe(chosen)
  })

  test('the focus stays on the body where it was', async () => {
    const { signInAs } = await drawFor(alice.email)
    signInAs(carol)
    await waitFor(() => expect(current()).toBeNull())
    await settled()
    expect(document.body).toHaveFocus()
  })

  test('nothing is read for the refreshed token of the same person', async () => {
    const { emulator, fetch } = emulateFor(carol)
    const accessToken = jwtOf({ sub: 'carol', exp: 1 })
    const { signIn, reads } = await drawFor(carol, { emulator, fetch, accessToken })
    emulator.changeUser(carol, { password: 'set in another window' })
    signIn(jwtOf({ sub: 'carol', exp: 2 }))
    await settled()
    expect(reads()).toBe(1)
    expect(current()).toBeNull()

    signIn(jwtOf({ sub: 'someone else' }))
    await screen.findByLabelText('Current password')
    expect(reads()).toBe(2)
  })

  test('the account is read with the refreshed token where the first could not read it', async () => {
    const { emulator, fetch } = emulateFor(carol)
    emulator.inject({ route: /get-security-info/, envelope: { statusCode: 401, message: 'Token expired' } })
    const { signIn, reads } = await drawFor(carol, { emulator, fetch, accessToken: jwtOf({ sub: 'carol', exp: 1 }) })
    expect(page.heading('Change password')).toBeVisible()
    signIn(jwtOf({ sub: 'carol', exp: 2 }))
    await waitFor(() => expect(page.heading('Set a password')).toBeVisible())
    expect(form()).toHaveAccessibleDescription(asksNone)
    expect(reads()).toBe(2)
  })

  test('the form stays as it is where that account cannot be read', async () => {
    const { signInAs, emulator, reads } = await drawFor()
    emulator.inject({ route: /get-security-info/, networkError: true })
    signInAs(alice.email)
    await expect.poll(reads).toBe(2)
    await settled()
    expect(page.heading('Set a password')).toBeVisible()
    expect(page.alertText()).toBe('')
    signInAs(alice.email)
    await screen.findByLabelText('Current password')
  })

  test('an answer that is late says nothing of the account that has come since', async () => {
    const emulator = emulate()
    const { fetch, arrived, open } = gate(emulator, 'get-security-info')
    let isHeld = false
    const { signInAs, reads } = await drawFor(carol, {
      emulator,
      fetch: (request: Request) => (isHeld ? fetch(request) : emulator.fetch(request)),
    })
    isHeld = true
    signInAs(alice.email)
    await arrived()
    isHeld = false
    signInAs(carol)
    await expect.poll(reads).toBe(2)
    open()
    await expect.poll(reads).toBe(3)
    await settled()
    expect(page.heading('Set a password')).toBeVisible()
  })

  test('what is being sent ends in the words that it began with, and so does the panel', async () => {
    const emulator = emulate()
    const { fetch, arrived, open } = gate(emulator, 'update-password')
    const { user, signInAs, reads } = await drawFor(carol, { emulator, fetch })
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Set password'))
    await arrived()
    signInAs(alice.email)
    await expect.poll(reads).toBe(2)
    await settled()
    expect(page.heading('Set a password')).toBeVisible()
    open()
    await page.doneHeading('Password set')
    expect(emulator.passwordOf(carol)).toBe(chosen)
    signInAs(alice.email)
    await expect.poll(reads).toBe(3)
    await settled()
    expect(page.heading('Password set')).toBeVisible()
  })
})
