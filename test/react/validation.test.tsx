import { fireEvent } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ChangePasswordForm, type Encryptor } from '../../src/index.js'
import { PasswordError } from '../../src/core/errors.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { leave, alice, chosen, fill, fillRight, gate, paste, ruleSaid, said, settled, writes } from './acts.js'

const errors = () => [page.currentPassword(), page.newPassword(), page.confirmPassword()].map(page.errorOf)
/** Chinese characters, each another: one again and again would be too common. */
const han = (count: number) => Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
const none = ['', '', '']
const mismatch = ruleSaid('confirmPassword', 'mismatch')

describe('when an error appears', () => {
  test('nothing is said while a field is typed in for the first time, and everything once it is left', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    for (const character of 'short') {
      await page.type(user, page.newPassword(), character)
      expect(errors()).toEqual(none)
    }
    await leave(user)
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-short', 5, 8))
    expect(page.newPassword()).toBeInvalid()
    expect(page.newPassword()).toHaveAccessibleDescription(
      /^Use at least 8 characters\. .* At least 8 characters: not met yet\. Differs from your current password: not met yet\.$/,
    )
  })

  test('passing through the fields shows no error', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await user.click(page.currentPassword())
    for (let step = 0; step < 6; step++) await user.tab()
    await page.expectFocus(page.submitButton())
    await settled()
    expect(errors()).toEqual(none)
  })

  test('a field that is emptied again says that it is needed', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await fill(user, { current: 'a' })
    await user.keyboard('{Backspace}')
    await leave(user)
    expect(page.errorOf(page.currentPassword())).toBe(ruleSaid('currentPassword', 'required'))
  })

  test('on submit every error is shown, the focus goes to the first of them, and nothing is sent', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    await user.click(page.submitButton())
    expect(errors()).toEqual([
      ruleSaid('currentPassword', 'required'),
      ruleSaid('newPassword', 'required'),
      ruleSaid('confirmPassword', 'required'),
    ])
    await page.expectFocus(page.currentPassword())

    await fill(user, { current: alice.password, confirmed: 'something else' })
    await user.click(page.submitButton())
    expect(errors()).toEqual(['', ruleSaid('newPassword', 'required'), mismatch])
    await page.expectFocus(page.newPassword())
    expect(writes(emulator)).toEqual([])
  })

  test('after the first error the field is checked at each key', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await fill(user, { next: 'short' })
    await leave(user)
    await page.type(user, page.newPassword(), '6')
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-short', 6, 8))
    await user.keyboard('78')
    expect(page.errorOf(page.newPassword())).toBe('')
    expect(page.newPassword()).toHaveAttribute('aria-invalid', 'false')
    await user.keyboard('{Backspace}')
    expect(page.errorOf(page.newPassword()), 'what is right again is left in peace until it is left').toBe('')
    await leave(user)
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-short', 7, 8))
  })
})

describe('between two fields', () => {
  test('the confirmation is checked again when the new password changes, once it has been visited', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await fill(user, { next: chosen, confirmed: chosen })
    await page.type(user, page.newPassword(), '!')
    expect(page.errorOf(page.confirmPassword())).toBe(mismatch)
    await user.keyboard('{Backspace}')
    expect(page.errorOf(page.confirmPassword())).toBe('')
  })

  test('a confirmation that was not visited shows no error', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await fill(user, { next: 'short' })
    await leave(user)
    await page.type(user, page.newPassword(), 'er password')
    await settled()
    expect(errors()).toEqual(none)
  })

  test('a new password equal to the current one is refused before anything is sent', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    await fill(user, { current: alice.password, next: alice.password, confirmed: alice.password })
    await user.click(page.submitButton())
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'same-password'))
    await page.expectFocus(page.newPassword())
    await settled()
    expect(writes(emulator)).toEqual([])
  })

  test('who corrects the current password instead sees the words under the new one go', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await fill(user, { current: 'the same words', next: 'the same words' })
    await leave(user)
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'same-password'))
    await page.type(user, page.currentPassword(), '!')
    expect(page.errorOf(page.newPassword())).toBe('')
  })

  test('passwords are compared as typed: blanks and composed letters count', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await paste(user, page.newPassword(), 'cafe\u0301 au lait')
    await paste(user, page.confirmPassword(), 'caf\u00e9 au lait')
    await leave(user)
    expect(page.errorOf(page.confirmPassword())).toBe(mismatch)
  })
})

describe('the current password', () => {
  test('is never held against the rules for a new one', async () => {
    const user = userEvent.setup()
    const emulator = emulate({ users: [{ id: '1', email: alice.email, password: 'abc' }] })
    renderKit(<ChangePasswordForm />, { emulator, policy: { minLength: 12 } })
    await fill(user, { current: 'abc', next: chosen, confirmed: chosen })
    expect(errors()).toEqual(none)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: 'abc', newPassword: chosen }])
  })

  test('is refused when the key cannot carry it', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    await paste(user, page.currentPassword(), 'x'.repeat(118))
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    expect(page.errorOf(page.currentPassword())).toBe(ruleSaid('currentPassword', 'too-many-bytes', 118, 117))
    expect(writes(emulator)).toEqual([])
  })
})

describe('what the service’s RSA-1024 key cannot carry', () => {
  const long = [
    ['118 letters', 'x'.repeat(118), 118],
    ['40 Chinese characters', han(40), 120],
  ] as const

  test.each(long)(
    '%s are refused in bytes as soon as the field is left, and while typing from then on',
    async (_, text, size) => {
      const user = userEvent.setup()
      const { emulator } = renderKit(<ChangePasswordForm />)
      await paste(user, page.newPassword(), text)
      await settled()
      await leave(user)
      expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-many-bytes', size, 117))
      await user.click(page.newPassword())
      await user.keyboard('{Backspace}')
      expect(page.errorOf(page.newPassword())).toBe('')
      expect(writes(emulator)).toEqual([])
    },
  )

  test.each(long)('%s are refused at their field when the key is first known at submit', async (_, text, size) => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/api/v3/system')
    renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
    await fill(user, { current: alice.password })
    await paste(user, page.newPassword(), text)
    await paste(user, page.confirmPassword(), text)
    await user.click(page.submitButton())
    await door.arrived()
    expect(errors()).toEqual(none)
    door.open()

    await expect.poll(() => page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-many-bytes', size, 117))
    await page.expectFocus(page.newPassword())
    expect(page.newPassword()).toHaveValue(text)
    expect(page.alertBox()).toBeEmptyDOMElement()
    expect(writes(emulator)).toEqual([])
  })

  test('117 bytes are taken', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    const text = han(39)
    await fill(user, { current: alice.password })
    await paste(user, page.newPassword(), text)
    await paste(user, page.confirmPassword(), text)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.passwordOf(alice.email)).toBe(text)
  })

  test('the limit that only an encryptor knows is shown at the new password', async () => {
    const user = userEvent.setup()
    const encryption: Encryptor = {
      type: 'house',
      seal: () => Promise.reject(new PasswordError('too-long', 'It takes less.')),
    }
    const { emulator } = renderKit(<ChangePasswordForm />, { encryption })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(said('too-long'))
    expect(writes(emulator)).toEqual([])
  })
})

test('half a surrogate pair is refused: it would be sent as another password', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  const broken = 'a whole new \ud83d password'
  await fill(user, { current: alice.password })
  fireEvent.input(page.newPassword(), { target: { value: broken } })
  fireEvent.input(page.confirmPassword(), { target: { value: broken } })
  await user.click(page.submitButton())
  expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'ill-formed'))
  await settled()
  expect(writes(emulator)).toEqual([])
})

describe('the policy', () => {
  test('names its least length before anything is typed, and counts in characters as people do', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />, { policy: { minLength: 12 } })
    expect(page.newPassword()).toHaveAccessibleDescription(/At least 12 characters: not met yet\./)
    await paste(user, page.newPassword(), '🔑'.repeat(11))
    await leave(user)
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-short', 11, 12))
  })

  test('may set a greatest length', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />, { policy: { maxLength: 20 } })
    await fill(user, { next: 'x'.repeat(21) })
    await leave(user)
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-long', 21, 20))
  })

  test('may know how many bytes the service stores', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />, { policy: { maxBytes: 72 } })
    await paste(user, page.newPassword(), han(25))
    await leave(user)
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-many-bytes', 75, 72))
  })

  test('is the policy of now when it changes while the form is open', async () => {
    const user = userEvent.setup()
    const { rerenderKit } = renderKit(<ChangePasswordForm />)
    await fill(user, { next: 'ten tokens' })
    rerenderKit(<ChangePasswordForm />, { policy: { minLength: 15 } })
    await leave(user)
    expect(page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-short', 10, 15))
  })
})

describe('words', () => {
  test('change their language while errors are shown', async () => {
    const user = userEvent.setup()
    const { rerenderKit, emulator } = renderKit(<ChangePasswordForm />)
    await fill(user, { current: 'not the password', next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await expect.poll(() => page.errorOf(page.currentPassword())).toBe(said('wrong-password'))
    await page.type(user, page.newPassword(), '!')
    expect(page.errorOf(page.confirmPassword())).toBe(mismatch)

    rerenderKit(<ChangePasswordForm />, { locale: zhCN })
    const [current, next, confirmed] = document.querySelectorAll<HTMLInputElement>('input[type=password]')
    expect(page.errorOf(current!)).toBe('当前密码不正确，请重新输入。')
    expect(page.errorOf(confirmed!)).toBe(zhCN.messages.rules.mismatch)
    expect(next).toHaveValue(`${chosen}!`)
    expect(next).toHaveAccessibleName('新密码')
    expect(page.submitButton('修改密码')).toBeInTheDocument()
    expect(emulator.changes).toEqual([])
  })

  test('of an alert change with the language, and do not take the focus again', async () => {
    const user = userEvent.setup()
    const { rerenderKit, emulator } = renderKit(<ChangePasswordForm />)
    emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2005 } })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('locked'))
    await user.click(page.newPassword())
    rerenderKit(<ChangePasswordForm />, { locale: zhCN })
    expect(page.alertBox()).toHaveTextContent(zhCN.messages.errors.locked as string)
    expect(page.alertBox()).not.toHaveFocus()
  })

  test('of the host replace the kit’s: the form’s win over the provider’s, and the rest stays', async () => {
    const user = userEvent.setup()
    renderKit(
      <ChangePasswordForm
        messages={{ change: { submit: 'Go' }, rules: { 'too-short': ({ limit }) => `${limit}+` } }}
      />,
      { messages: { change: { submit: 'Save', title: 'Your password' }, rules: { mismatch: 'Not the same.' } } },
    )
    await fill(user, { next: 'short', confirmed: 'other' })
    await user.click(page.submitButton('Go'))
    expect(errors()).toEqual([ruleSaid('currentPassword', 'required'), '8+', 'Not the same.'])
    expect(page.heading('Your password')).toBeInTheDocument()
  })
})
