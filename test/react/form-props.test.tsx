import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { fillRight } from './acts.js'

const forms = { ChangePasswordForm, ResetPasswordForm }

test.each(Object.entries(forms))('attributes of the host are on the root of <%s>', (_, Form) => {
  const { container } = renderKit(
    <Form data-testid="password" aria-hidden={false} aria-describedby="rules" id="mine" className="card" />,
  )
  const root = container.firstElementChild!
  expect(screen.getByTestId('password')).toBe(root)
  expect(root).toHaveAttribute('aria-hidden', 'false')
  expect(root).toHaveClass('pwk-root', 'card')
  expect(root, 'it describes the form').not.toHaveAttribute('aria-describedby')
  expect(root, 'it begins the ids').not.toHaveAttribute('id')
})

test.each(Object.entries(forms))(
  'a title that the page has names <%s>, which draws none of its own',
  async (_, Form) => {
    const { container } = renderKit(
      <>
        <h1 id="dialog-title">Your account</h1>
        <Form aria-labelledby="dialog-title" />
      </>,
    )
    expect(await screen.findByRole('form', { name: 'Your account' })).toBeInTheDocument()
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Your account'])
    expect(container.querySelectorAll('[aria-labelledby="dialog-title"]')).toHaveLength(1)
  },
)

test('and what takes the place of the form has a title, which gets the focus', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm aria-labelledby="dialog-title" />)
  await fillRight(user)
  await user.click(page.submitButton())
  await page.expectFocus(await page.doneHeading())
})

test('each prop of <ChangePasswordForm> reaches the step that takes it', async () => {
  renderKit(
    <ChangePasswordForm
      mode="set"
      confirm={false}
      username="alice"
      onCancel={() => {}}
      strengthMeter
      headingLevel={3}
    />,
  )
  expect(screen.getByRole('heading', { level: 3, name: 'Set a password' })).toBeInTheDocument()
  expect(screen.queryByLabelText('Current password')).toBeNull()
  expect(screen.queryByLabelText('Confirm new password')).toBeNull()
  expect(document.querySelector<HTMLInputElement>('input[autocomplete="username"]')).toHaveValue('alice')
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeInTheDocument()
  expect(page.newPassword()).toBeInTheDocument()
})

/** For the compiler alone: a prop that a form does not take is an error, and not ignored. */
export const refused = (
  <>
    {/* @ts-expect-error -- of the reset form */}
    <ChangePasswordForm onDone={() => {}} />
    {/* @ts-expect-error -- misspelt */}
    <ChangePasswordForm onSucess={() => {}} />
    {/* @ts-expect-error -- of an element */}
    <ChangePasswordForm style={{ width: 300 }} />
    {/* @ts-expect-error -- of the change form */}
    <ResetPasswordForm mode="set" />
    {/* @ts-expect-error -- misspelt */}
    <ResetPasswordForm restToken="token" />
    {/* @ts-expect-error -- of an element */}
    <ResetPasswordForm onClick={() => {}} />
  </>
)
