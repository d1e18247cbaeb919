import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm as RegistryForm } from '../../registry/components/change-password-form.js'
import { ChangePasswordForm, guardStrength, ResetPasswordForm, useChangePasswordForm } from '../../src/index.js'
import { de } from '../../src/locales/de.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, fill, settled } from './acts.js'

const button = () => screen.findByRole('button', { name: 'Suggest a strong password' })
const groups = /^[a-zA-Z2-9]{5}(?:-[a-zA-Z2-9]{5}){3}$/
const valueOf = (input: HTMLElement) => (input as HTMLInputElement).value

test.each([ChangePasswordForm, OwnChangeForm, RegistryForm])(
  'the button of %o fills both fields, shows and selects the password, says so, and the service takes it',
  async (Form) => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<Form suggest />)
    await fill(user, { current: alice.password })
    const events: string[] = []
    for (const name of ['input', 'change'])
      document.addEventListener(name, ({ target }) => events.push(`${name} ${(target as HTMLInputElement).name}`))
    await user.click(await button())
    const suggested = valueOf(page.newPassword())
    expect(suggested).toMatch(groups)
    expect(page.confirmPassword()).toHaveValue(suggested)
    expect(page.newPassword()).toHaveAttribute('type', 'text')
    expect(page.newPassword()).toHaveAttribute('autocomplete', 'off')
    expect(page.newPassword()).toHaveFocus()
    const { selectionStart, selectionEnd } = page.newPassword() as HTMLInputElement
    expect([selectionStart, selectionEnd]).toEqual([0, suggested.length])
    expect(screen.getByText(/^A strong password has been filled in/)).toBeInTheDocument()
    expect(events.slice(-4)).toEqual([
      'input new-password',
      'change new-password',
      'input confirm-password',
      'change confirm-password',
    ])
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.passwordOf(alice.email)).toBe(suggested)
    expect(document.body.innerHTML).not.toContain(suggested)
  },
)

test('each press makes another one, also while the last one is shown', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm suggest confirm={false} />)
  const seen = new Set<string>()
  for (let press = 0; press < 3; press++) {
    await user.click(await button())
    seen.add(valueOf(page.newPassword()))
    expect(page.newPassword()).toHaveAttribute('type', 'text')
  }
  expect(seen.size).toBe(3)
})

test('it follows the policy of the service, and there is no button before that is known', async () => {
  const user = userEvent.setup()
  const emulator = emulate({
    publicConfig: { passwordStrength: 4, customPasswordStrength: { regex: '^[a-z\\dA-Z]{8,12}$' } },
  })
  renderKit(<ChangePasswordForm suggest />, { emulator, policy: 'server' })
  expect(screen.queryByRole('button', { name: /Suggest/ })).toBeNull()
  await user.click(await button())
  expect(valueOf(page.newPassword())).toMatch(/^[a-zA-Z2-9]{12}$/)
})

test.each([
  ['no password keeps the policy', { minLength: 20, maxLength: 10 }],
  ['the service alone decides', guardStrength(5)],
])('there is no button where %s', async (_, policy) => {
  renderKit(<ChangePasswordForm suggest />, { policy })
  await settled()
  expect(screen.queryByRole('button', { name: /Suggest/ })).toBeNull()
})

test('there is no button without the prop', async () => {
  renderKit(<ChangePasswordForm />)
  await settled()
  expect(screen.queryByRole('button', { name: /Suggest/ })).toBeNull()
})

test('the last step of a reset has it too, in its language', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  renderKit(<ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} suggest />, { emulator, locale: de })
  await user.click(await screen.findByRole('button', { name: 'Starkes Passwort vorschlagen' }))
  const suggested = valueOf(screen.getByLabelText('Neues Passwort'))
  await user.click(screen.getByRole('button', { name: /^Passwort (?:ändern|zurücksetzen|speichern)/ }))
  await expect.poll(() => emulator.passwordOf(alice.email)).toBe(suggested)
})

test('a form of the host’s own draws the button by its getter', async () => {
  const user = userEvent.setup()
  const onSuccess = vi.fn<() => void>()
  function Own() {
    const form = useChangePasswordForm({ mode: 'set', suggest: true, onSuccess })
    return (
      <div {...form.rootProps()}>
        <p {...form.statusProps()} />
        <h2 {...form.titleProps()}>{form.title}</h2>
        <form {...form.formProps()}>
          {form.fields.map((name) =>
            form.field(name, ({ action, ...field }) => (
              <>
                <label {...field.labelProps()}>{field.label}</label>
                <input {...field.inputProps()} />
                {action && (
                  <button type="button" {...action.props()}>
                    {action.text}
                  </button>
                )}
              </>
            )),
          )}
          <button type="submit" {...form.submitProps()}>
            {form.submit}
          </button>
        </form>
      </div>
    )
  }
  const { emulator } = renderKit(<Own />, { account: 'carol@example.com' })
  await user.click(await button())
  const suggested = valueOf(page.newPassword())
  expect(suggested).toMatch(groups)
  expect(page.confirmPassword()).toHaveValue(suggested)
  await user.click(page.submitButton('Set password'))
  await page.doneHeading('Password set')
  expect(emulator.passwordOf('carol@example.com')).toBe(suggested)
})
