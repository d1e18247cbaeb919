import { screen } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm as RegistryForm } from '../../registry/components/change-password-form.js'
import type { FlowSuccess, PasswordError } from '../../src/index.js'
import { de } from '../../src/locales/de.js'
import { ChangeOrRecover } from '../../stories/docs/examples/recovery/change-or-recover.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { alice, chosen, fill, gate, said } from './acts.js'
import { heldTokens } from './proof-tokens.js'
import { backToPassword, queryCode, forgotten, noLink, openChange, sendCode } from './recovery-page.js'
import { codeField, minute, newCode, rest, theCode } from './reset-page.js'

const update = '/api/v3/update-password'
const send = '/api/v3/send-email'
const verify = '/api/v3/verify-reset-password-request'
const masked = 'a•••@example.com'

const currentField = () => screen.queryByLabelText('Current password')
const bodyOf = ({ body }: { body: string }) => JSON.parse(body) as Record<string, string>

// What is loaded on the way is loaded; here it is the answers that are timed.
beforeAll(async () => {
  await Promise.all([
    import('../../src/react/reset/reset-steps.js'),
    import('../../src/react/fields/parts/field-extras.js'),
    import('../../src/react/change/recovery.js'),
    import('../../src/form/engine/engine.js'),
  ])
})

describe('a code in place of the current password', () => {
  test('is sent to the address of the account, and proves who asks', async () => {
    const onSuccess = vi.fn<(result: FlowSuccess) => void>()
    const at = openChange({ onSuccess })
    await at.ask()
    await page.expectFocus(page.heading('Confirm that it is you'))
    expect(page.heading('Confirm that it is you')).toHaveAccessibleDescription(`We will send a code to ${masked}.`)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(at.requests()).toEqual([])

    await at.send()
    await page.expectFocus(codeField())
    expect(screen.getByText(masked)).toBeVisible()
    expect(bodyOf(at.requests(send)[0]!)).toMatchObject({ email: alice.email, channel: 'CHANNEL_RESET_PASSWORD' })

    await at.enter()
    await page.expectFocus(page.newPassword())
    expect(currentField()).toBeNull()
    expect(screen.getByText('You have 10 minutes for this.')).toBeVisible()

    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await page.expectFocus(await page.doneHeading())
    expect(at.emulator.changes).toMatchObject([
      { route: `POST ${update}`, newPassword: chosen, oldPassword: undefined },
    ])
    const [request] = at.requests(update)
    expect(request!.headers['authorization']).toBe(`Bearer ${at.accessToken}`)
    expect(Object.keys(bodyOf(request!)).toSorted()).toEqual([
      'newPassword',
      'passwordEncryptType',
      'passwordResetToken',
    ])
    expect(onSuccess).toHaveBeenCalledOnce()
  })

  test('is asked for by the keyboard alone', async () => {
    const at = openChange({ confirm: false })
    await forgotten()
    await at.user.click(page.currentPassword())
    await at.user.tab()
    await at.user.tab()
    expect(await forgotten()).toHaveFocus()
    await at.user.keyboard('{Enter}')
    await page.expectFocus(page.heading('Confirm that it is you'))
    await at.user.tab()
    expect(sendCode()).toHaveFocus()
    await at.user.keyboard('{Enter}')
    await at.until(() => queryCode())
    await page.expectFocus(codeField())
    await at.user.keyboard(`${theCode}{Enter}`)
    await at.until(() => !queryCode())
    await page.expectFocus(page.newPassword())
    await at.user.keyboard(`${chosen}{Enter}`)
    await page.doneHeading()
    expect(at.emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('goes to the phone where the person wants it there', async () => {
    const at = openChange(
      { recovery: { email: alice.email, phone: '+86 13800138000' } },
      { service: { users: [{ id: '1', email: alice.email, phone: '13800138000', password: alice.password }] } },
    )
    await at.ask()
    await at.user.click(screen.getByRole('button', { name: 'Send a code to +86 •••8000 instead' }))
    await at.until(() => queryCode())
    expect(bodyOf(at.requests('/send-sms')[0]!)).toMatchObject({ phoneNumber: '13800138000', phoneCountryCode: '+86' })
    expect(screen.getByText('+86 •••8000')).toBeVisible()
    await at.enter()
    await page.expectFocus(page.newPassword())
  })

  test('has the length that the host says', async () => {
    const at = openChange(
      { recovery: { email: alice.email, codeLength: 4 } },
      { service: { codeLength: 4, makeCode: () => '2468' } },
    )
    await at.ask()
    await at.send()
    await at.enter('2468')
    await page.expectFocus(page.newPassword())
  })

  test('speaks the language of the provider', async () => {
    const at = openChange({}, { locale: de })
    await at.user.click(await screen.findByRole('button', { name: /^Aktuelles Passwort vergessen/ }))
    expect(await screen.findByText(new RegExp(masked))).toBeVisible()
  })
})

describe('what was typed', () => {
  test('stays in the fields while the code of the feature loads, and on the way back', async () => {
    const at = openChange()
    await fill(at.user, { current: 'not sure', next: chosen, confirmed: chosen })
    const field = page.newPassword()
    await at.ask()
    await at.send()
    await at.user.click(backToPassword())
    await page.expectFocus(page.currentPassword())
    expect(page.newPassword()).toBe(field)
    expect(
      [page.currentPassword(), page.newPassword(), page.confirmPassword()].map(
        (each) => (each as HTMLInputElement).value,
      ),
    ).toEqual(['not sure', chosen, chosen])
  })

  test('is sent with the code, which takes the place of the current password alone', async () => {
    const at = openChange()
    await fill(at.user, { current: 'not it', next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
    await at.prove()
    await page.expectFocus(page.newPassword())
    await at.user.keyboard('{Enter}')
    await page.doneHeading()
    expect(at.emulator.changes).toMatchObject([{ newPassword: chosen }])
  })

  test('is not seen beside the steps for the code', async () => {
    const at = openChange({ onCancel() {} })
    await at.ask()
    expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull()
    expect(screen.getAllByRole('heading')).toHaveLength(1)
    expect(screen.getAllByRole('button', { name: 'Cancel' })).toHaveLength(1)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('after the code a person may still enter the current password', async () => {
  const at = openChange()
  await at.prove()
  await at.user.click(backToPassword())
  await page.expectFocus(page.currentPassword())
  await fill(at.user, { current: alice.password, next: chosen, confirmed: chosen })
  await at.user.keyboard('{Enter}')
  await page.doneHeading()
  expect(at.emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
  expect(bodyOf(at.requests(update)[0]!)).not.toHaveProperty('passwordResetToken')
})

test('a wrong code says so, and another one can be sent', async () => {
  const at = openChange()
  await at.ask()
  await at.send()
  await at.enter('000000')
  expect(page.errorOf(codeField())).toBe(said('wrong-code'))
  await at.pass(minute)
  await at.user.click(newCode())
  await at.until(() => screen.queryByText('If there is such an account, a code is on its way.'))
  await at.enter()
  await page.expectFocus(page.newPassword())
})

test('a code that was sent a moment ago is asked for, and none is sent twice', async () => {
  const at = openChange()
  await at.ask()
  await at.send()
  await at.user.click(backToPassword())
  await at.ask()
  await at.send()
  expect(at.requests(send)).toHaveLength(1)
  expect(screen.getByText('No new code has been sent. If you already have one, enter it.')).toBeVisible()
  await at.enter()
  await page.expectFocus(page.newPassword())
})

describe('the proof', () => {
  test('ends with its time, and a new code brings another', async () => {
    const at = openChange()
    await at.prove()
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.pass(10 * minute)
    expect(page.alertText()).toBe(said('token-expired'))
    await at.user.click(newCode())
    await at.send()
    await at.enter()
    await page.expectFocus(page.newPassword())
    expect(page.newPassword()).toHaveValue(chosen)
    await at.user.keyboard('{Enter}')
    await page.doneHeading()
    expect(at.requests(update)).toHaveLength(1)
  })

  test('that the service refuses is not sent again', async () => {
    const onError = vi.fn<(error: PasswordError) => void>()
    const at = openChange({ onError })
    await at.prove()
    at.emulator.inject({ route: update, envelope: { statusCode: 400, apiCode: 1020020 } })
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(page.alertText).toBe(said('token-invalid'))
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(['token-invalid'])
    await at.user.click(newCode())
    await page.expectFocus(page.heading('Confirm that it is you'))
  })

  test('that may have been used by a lost attempt is said to have been used', async () => {
    const at = openChange()
    await at.prove()
    at.emulator.inject({ ...failures.answerLost, route: update })
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(page.alertText).toBe(said('outcome-unknown'))
    at.emulator.inject({ route: update, envelope: { statusCode: 400, apiCode: 1020020 } })
    await at.user.click(page.submitButton())
    await expect.poll(page.alertText).toBe(said('token-used'))
  })

  test.each([
    ['HTTP 500 around a refusal', { status: 500, envelope: { statusCode: 400 } }],
    ['a success with the number of a refusal', { envelope: { statusCode: 200, apiCode: 2201 } }],
  ])('may have changed the password where the answer contradicts itself: %s', async (_, answer) => {
    const at = openChange()
    await at.prove()
    at.emulator.inject({ route: update, work: true, ...answer })
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(page.alertText).toBe(said('outcome-unknown'))
    expect(at.emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('that comes when the person has gone back is not used', async () => {
    const at = openChange({}, { fetch: (request) => held.fetch(request) })
    const held = gate(at.emulator, 'verify-reset-password-request')
    await at.ask()
    await at.send()
    await at.user.click(codeField())
    await at.user.keyboard(`${theCode}{Enter}`)
    await held.arrived()
    await at.user.click(backToPassword())
    await fill(at.user, { current: alice.password, next: chosen, confirmed: chosen })
    held.open()
    await at.pass(3000)
    expect(page.currentPassword()).toHaveValue(alice.password)
    await at.user.click(page.submitButton())
    await page.doneHeading()
    expect(JSON.parse(at.requests(update)[0]!.body)).not.toHaveProperty('passwordResetToken')
    expect(at.emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
  })

  test('is kept for another try when the new password is refused', async () => {
    const at = openChange()
    await at.prove()
    at.emulator.inject({ route: update, envelope: { statusCode: 400, apiCode: 2029 } })
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(said('weak-password'))
    await at.user.keyboard('{Enter}')
    await page.doneHeading()
    expect(at.requests(send)).toHaveLength(1)
  })

  test('may run out while its request is answered', async () => {
    const at = openChange({}, { fetch: (request) => held.fetch(request) })
    const held = gate(at.emulator, update)
    await at.prove()
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await held.arrived()
    await at.pass(9.9 * minute)
    expect(page.alertText()).toBe('')
    held.open()
    await page.doneHeading()
  })
})

describe('a service that takes no code for a change', () => {
  const service = { updateByToken: false }

  test('leads to the flow of those who are signed out, and keeps the new password', async () => {
    const onForgotPassword = vi.fn()
    const at = openChange({}, { service, form: <ChangeOrRecover email={alice.email} signOut={onForgotPassword} /> })
    await at.prove()
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(page.alertText).toMatch(/^Your account cannot be confirmed with a code here/)
    await page.expectFocus(page.alertBox())
    await at.user.click(screen.getByRole('button', { name: 'Forgot your password?' }))
    expect(onForgotPassword).toHaveBeenCalledOnce()

    await at.user.click(backToPassword())
    await page.expectFocus(page.currentPassword())
    expect(noLink()).toBeNull()
    expect(page.alertText()).toBe('')
    expect(page.newPassword()).toHaveValue(chosen)
    await fill(at.user, { current: alice.password })
    await at.user.keyboard('{Enter}')
    await page.doneHeading()
    expect(at.emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
  })

  test.each([{}, { apiCode: 400 }])('also where it calls the request malformed (%o)', async (number) => {
    const at = openChange()
    await at.prove()
    at.emulator.inject({ route: update, envelope: { statusCode: 400, ...number } })
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await expect.poll(page.alertText).toMatch(/^Your account cannot be confirmed with a code here/)
  })
})

describe('no link', () => {
  test.each([
    ['without an address', { recovery: {} }],
    ['for an account without a password', { recovery: { email: alice.email }, mode: 'set' as const }],
    ['without the prop', { recovery: undefined }],
  ])('%s', async (_, props) => {
    openChange(props)
    await rest()
    expect(noLink()).toBeNull()
  })

  test('to an address that cannot be read', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    openChange({ recovery: { email: 'not an address' } })
    await rest()
    expect(noLink()).toBeNull()
    expect(warn.mock.calls.flat().join()).toContain('`recovery` has an address that cannot be read')
  })
})

test('the code cannot be verified twice at once', async () => {
  const at = openChange()
  await at.ask()
  await at.send()
  await at.user.click(codeField())
  await at.user.keyboard(`${theCode}{Enter}{Enter}`)
  await at.until(() => !queryCode())
  expect(at.requests(verify)).toHaveLength(1)
})

test.each([OwnChangeForm, RegistryForm])('%o draws the steps of the code, and then the change', async (Form) => {
  const at = openChange({}, { form: <Form recovery={{ email: alice.email }} /> })
  await fill(at.user, { current: 'not sure', next: chosen, confirmed: chosen })
  await at.ask()
  expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull()
  await at.send()
  await at.enter()
  await page.expectFocus(page.newPassword())
  expect(currentField()).toBeNull()
  await at.user.keyboard('{Enter}')
  await page.doneHeading()
  expect(at.emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
})

test.each([
  ['the form goes', 'gone'],
  ['the provider is given another service', 'other'],
])('the token of a code is dropped when %s', async (_, end) => {
  const at = openChange()
  await at.prove()
  const tokens = heldTokens(at.container)
  expect(tokens.some((each) => each.read())).toBe(true)
  if (end === 'gone') at.unmount()
  else {
    at.setKit({ host: 'https://other.example' })
    await screen.findByLabelText('Current password')
  }
  expect(tokens.some((each) => each.read())).toBe(false)
})
