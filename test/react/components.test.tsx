import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Input as AntdInput } from 'antd'
import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm, type Components } from '../../src/index.js'
import { Account } from '../../stories/docs/examples/design-systems/account.js'
import { PasswordDialog } from '../../stories/docs/examples/design-systems/dialog.js'
import { antdComponents } from '../../src/themes/antd.js'
import { muiComponents } from '../../src/themes/mui.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { alice, chosen, fill, fillRight, gate, said, writes } from './acts.js'
import { accountField, codeField, countries, openFlow } from './reset-page.js'

/** The six, each the plain element with a mark of its own; and what they were handed. */
const handed = new Map<string, object>()
function noted<Given extends { part: string; Default: unknown }>({ Default: _own, ...props }: Given) {
  const key = 'name' in props ? `${props.part} ${String(props.name)}` : props.part
  handed.set(key, props)
  return props
}
const mine: Components = {
  Input: (props) => <input data-mine="Input" {...noted(props)} />,
  Button: (props) => <button type="button" data-mine="Button" {...noted(props)} />,
  Label: (props) => <label data-mine="Label" {...noted(props)} htmlFor={props.htmlFor} />,
  Alert: (props) => <div data-mine="Alert" {...noted(props)} />,
  Link: (props) => <button type="button" data-mine="Link" {...noted(props)} />,
  Select: (props) => <select data-mine="Select" {...noted(props)} />,
}
const propsOf = (key: string) => handed.get(key) as Record<string, unknown>

beforeEach(() => {
  handed.clear()
})
afterEach(() => vi.restoreAllMocks())

describe('each override gets what makes it work', () => {
  test('an input for a password', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />, { components: mine })
    expect(page.newPassword()).toHaveAttribute('data-mine', 'Input')
    expect(propsOf('input new-password')).toEqual({
      part: 'input',
      className: 'rr-block rr-ignore ph-no-capture',
      'data-sentry-mask': '',
      'data-private': '',
      passwordrules: 'minlength: 8',
      id: expect.stringMatching(/-new-password$/),
      name: 'new-password',
      type: 'password',
      autoComplete: 'new-password',
      ref: expect.any(Function),
      onInput: expect.any(Function),
      required: true,
      readOnly: false,
      'aria-invalid': false,
      tabIndex: undefined,
      'aria-describedby': expect.stringContaining('-0'),
      autoCapitalize: 'none',
      autoCorrect: 'off',
      spellCheck: false,
      enterKeyHint: 'next',
    })

    await fill(user, { next: 'short' })
    await user.click(page.confirmPassword())
    await expect.poll(() => page.errorOf(page.newPassword())).not.toBe('')
    expect(propsOf('input new-password')).toMatchObject({
      'data-invalid': '',
      'aria-invalid': true,
      'aria-describedby': expect.stringMatching(/-new-password-error /),
    })
    await user.click(page.toggle('Show new password'))
    expect(propsOf('input new-password')).toMatchObject({ type: 'text' })
  })

  test('the buttons, the labels and the alert', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    renderKit(<ChangePasswordForm onCancel={() => {}} />, { emulator, fetch: door.fetch, components: mine })
    expect(propsOf('submit')).toEqual({
      part: 'submit',
      type: 'submit',
      autoComplete: 'off',
      disabled: false,
      'aria-disabled': undefined,
      'aria-describedby': undefined,
      onPointerDown: expect.any(Function),
      children: [false, expect.objectContaining({ type: 'span', props: { children: 'Change password' } })],
    })
    expect(propsOf('cancel')).toEqual({
      part: 'cancel',
      type: 'button',
      'aria-disabled': undefined,
      onClick: expect.any(Function),
      children: 'Cancel',
    })
    expect(propsOf('toggle')).toEqual({
      part: 'toggle',
      type: 'button',
      'aria-label': 'Show password confirmation',
      'aria-controls': page.confirmPassword().id,
      tabIndex: undefined,
      onMouseDown: expect.any(Function),
      onClick: expect.any(Function),
      children: expect.anything(),
    })
    expect(propsOf('label')).toEqual({
      part: 'label',
      htmlFor: page.confirmPassword().id,
      children: 'Confirm new password',
    })
    expect(propsOf('alert'), 'there before its text').toEqual({
      part: 'alert',
      role: undefined,
      tabIndex: undefined,
      ref: expect.anything(),
      children: null,
    })

    await fillRight(user)
    emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 422, apiCode: 987_654 } })
    await user.click(page.submitButton())
    await door.arrived()
    expect(propsOf('submit')).toMatchObject({ 'data-pending': '', 'aria-disabled': true, disabled: false })
    expect(propsOf('cancel')).toMatchObject({ 'data-pending': '', 'aria-disabled': true })
    expect(propsOf('input new-password')).toMatchObject({ readOnly: true })
    door.open()
    await expect.poll(() => page.alertBox().textContent).toContain(said('rejected'))
    await page.expectFocus(page.alertBox())
  })

  test('the fields, the link and the list of a forgotten password', async () => {
    const at = openFlow({}, { components: mine })
    await accountField()
    expect(propsOf('input account')).toMatchObject({ type: 'text', autoComplete: 'username', inputMode: 'email' })
    expect(propsOf('select country')).toEqual({
      part: 'select',
      id: countries().id,
      name: 'country',
      autoComplete: 'country',
      defaultValue: 'CN',
      ref: expect.anything(),
      children: expect.any(Array),
    })
    await at.ask()
    expect(propsOf('input one-time-code')).toMatchObject({ inputMode: 'numeric', autoComplete: 'one-time-code' })
    await page.expectFocus(codeField())
    expect(propsOf('link')).toEqual({
      part: 'link',
      'data-waiting': '',
      type: 'button',
      'aria-disabled': true,
      'aria-describedby': expect.stringMatching(/-resend$/),
      onClick: expect.any(Function),
      children: 'Get a new code',
    })
  })

  test('in HTML from a server the button that sends is disabled', () => {
    renderToString(
      <PasswordKitProvider host={host} appId="app" components={mine}>
        <ChangePasswordForm />
      </PasswordKitProvider>,
    )
    expect(propsOf('submit')).toMatchObject({ disabled: true })
  })

  test('the host’s classes, and none of the kit’s', () => {
    renderKit(<ChangePasswordForm classNames={{ submit: 'form-submit' }} />, {
      components: mine,
      classNames: { submit: 'kit-submit', label: 'kit-label' },
    })
    expect(page.submitButton().className).toBe('kit-submit form-submit')
    expect(screen.getByText('New password', { selector: 'label' }).className).toBe('kit-label')
    expect(document.querySelectorAll('[data-mine][class*=pwk-]')).toHaveLength(0)
  })
})

describe('the kit’s own', () => {
  const Boxed: Components['Button'] = ({ Default, ...props }) => (
    <span data-testid={props.part}>
      <Default {...props} />
    </span>
  )

  test('is there to be wrapped, with its looks', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm classNames={{ submit: 'wide' }} />, {
      components: { Button: Boxed },
    })
    const button = within(screen.getByTestId('submit')).getByRole('button', { name: 'Change password' })
    expect(button.className).toBe('pwk-submit wide')
    expect(button).not.toHaveAttribute('part')
    expect(page.toggle('Show new password').className).toBe('pwk-toggle')
    await fillRight(user)
    await user.click(button)
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  })

  test('has none where it is unstyled', () => {
    renderKit(<ChangePasswordForm unstyled />, { components: { Button: Boxed } })
    expect(page.submitButton()).not.toHaveAttribute('class')
  })

  test('is drawn where a form or a provider gives nothing', () => {
    const { rerenderKit } = renderKit(<ChangePasswordForm components={{ Label: mine.Label, Alert: undefined }} />, {
      components: { Button: Boxed, Label: undefined },
    })
    expect(screen.getByTestId('submit')).toBeInTheDocument()
    expect(screen.getByText('New password', { selector: 'label' })).toHaveAttribute('data-mine')
    expect(page.alertBox().className).toBe('pwk-alert')

    rerenderKit(<ChangePasswordForm components={{ Button: mine.Button }} />)
    expect(screen.queryByTestId('submit'), 'the form’s comes before the provider’s').not.toBeInTheDocument()
    expect(page.submitButton()).toHaveAttribute('data-mine', 'Button')
  })
})

const Forwarding = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<Components['Input']>>(function Forwarding(
  { Default: _own, ...props },
  ref,
) {
  return <input {...props} ref={ref} />
})

const sets: [string, Partial<Components>][] = [
  ['plain elements', mine],
  ['an input by forwardRef', { Input: Forwarding }],
  ['Ant Design', antdComponents],
  ['Material UI', muiComponents],
]

describe.each(sets)('both flows work with %s', (_, components) => {
  test('a change, after a wrong password that alone is emptied', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm username={alice.email} />, { components })
    await fill(user, { current: 'not the password', next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await expect.poll(() => page.errorOf(page.currentPassword())).toContain(said('wrong-password'))
    expect(page.currentPassword()).toHaveValue('')
    await page.expectFocus(page.currentPassword())
    expect(page.newPassword()).toHaveValue(chosen)

    await user.keyboard(alice.password)
    await user.click(page.toggle('Show current password'))
    expect(page.currentPassword()).toHaveAttribute('type', 'text')
    expect(document.body.innerHTML, 'in no attribute').not.toContain(alice.password)
    expect(document.body.innerHTML, 'in no attribute').not.toContain(chosen)
    await user.click(page.submitButton())
    await page.expectFocus(await page.doneHeading())
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  })

  test('a reset', async () => {
    const at = openFlow({}, { components })
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
    expect(at.emulator.changes).toMatchObject([{ newPassword: chosen }])
  })
})

test('the example of the documentation draws the form by the design system', () => {
  render(<Account accessToken="token" />)
  expect(page.submitButton()).toHaveClass('ant-btn-primary')
  expect(page.newPassword()).toHaveClass('ant-input')
})

test('and the one in a dialog is named by the title of the dialog', async () => {
  renderKit(<PasswordDialog open close={() => {}} />)
  expect(await screen.findByRole('form', { name: 'Change your password' })).toBeInTheDocument()
  expect(screen.getByRole('dialog', { name: 'Change your password' })).toContainElement(page.submitButton())
})

describe('an input that would betray what is typed, or could not be read, sends nothing', () => {
  const Controlled: Components['Input'] = ({ Default: _own, ...props }) => {
    const [value, setValue] = useState('')
    return <input {...props} value={value} onChange={(event) => setValue(event.target.value)} />
  }
  const Forgetful: Components['Input'] = ({ Default: _own, ref: _ref, ...props }) => <input {...props} />
  const Elsewhere: Components['Input'] = ({ Default: _own, ref, ...props }) => (
    <div ref={ref}>
      <input {...props} />
    </div>
  )
  const Antd: Components['Input'] = ({ Default: _own, ref, ...props }) => (
    <AntdInput {...(props as object)} ref={ref as never} />
  )
  const AntdInner: Components['Input'] = ({ Default: _own, ref, ...props }) => (
    <AntdInput
      {...(props as object)}
      ref={(antds) => {
        if (typeof ref === 'function') ref(antds?.input ?? null)
      }}
    />
  )
  const careless: [string, Components['Input']][] = [
    ['controlled', Controlled],
    ['without a ref', Forgetful],
    ['with its ref elsewhere', Elsewhere],
    ['Ant Design’s, whose ref is an object', Antd],
    ['Ant Design’s, which is controlled', AntdInner],
  ]

  const warned: string[] = []

  test.each(careless)('%s', async (_, Input) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const user = userEvent.setup()
    const codes: string[] = []
    const { emulator } = renderKit(<ChangePasswordForm onError={({ code }) => codes.push(code)} />, {
      components: { Input },
    })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toBe(said('config'))
    expect(codes).toEqual(['config'])
    expect(writes(emulator)).toEqual([])
    warned.push(...warn.mock.calls.map(([text]) => String(text)))
  })
  test('and the console says so, once', () => {
    expect(warned.filter((text) => text.includes('`Input`'))).toEqual([
      expect.stringMatching(/^react-password-kit: the `Input` in `components` hands `ref` to no <input>/),
    ])
  })
})

test('a reset by a link draws them too', () => {
  renderKit(<ResetPasswordForm resetToken="" />, { components: mine })
  expect(page.alertBox()).toHaveAttribute('data-mine', 'Alert')
  expect(screen.getByRole('button')).toHaveAttribute('data-mine', 'Button')
})
