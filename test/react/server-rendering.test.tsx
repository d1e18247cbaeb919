import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, host } from '../kit.js'
import { alice, chosen, fillRight } from './acts.js'

const emulator = emulate()
const accessToken = emulator.issueAccessToken(alice.email)
const resetToken = emulator.issueResetToken(alice.email)
const below = (form: ReactElement) => (
  <PasswordKitProvider host={host} appId="app" accessToken={accessToken} fetch={emulator.fetch}>
    {form}
  </PasswordKitProvider>
)
const forms: [string, ReactElement][] = [
  ['change', below(<ChangePasswordForm username={alice.email} {...{ autoFocus: true }} />)],
  ['set', below(<ChangePasswordForm mode="set" />)],
  ['reset', below(<ResetPasswordForm resetToken={resetToken} />)],
]

let unmount = () => {}
afterEach(() => unmount())

/** The page as it comes from the server, before React has taken it over. */
function serve(element: ReactElement) {
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(element)
  unmount = () => container.remove()
  async function hydrate() {
    const recovered = vi.fn<(error: unknown) => void>()
    const root = await act(async () => hydrateRoot(container, element, { onRecoverableError: recovered }))
    unmount = () => {
      act(() => root.unmount())
      container.remove()
    }
    return recovered
  }
  return { container, form: container.querySelector('form')!, hydrate }
}

test.each(forms)('the %s form from the server cannot be sent before React is there', (_, element) => {
  const { container, form } = serve(element)
  expect(form).toHaveAttribute('method', 'post')
  const [button, ...more] = form.querySelectorAll('button:not([type=button])')
  expect(more).toEqual([])
  expect(button).toBeDisabled()
  expect(button).toHaveAttribute('type', 'submit')
  expect(container.innerHTML).not.toContain('style=')
  expect(container.innerHTML).not.toContain(accessToken)
  expect(container.innerHTML).not.toContain(resetToken)
  for (const field of form.querySelectorAll('input[type=password]')) expect(field).not.toHaveAttribute('value')
  // Even if the button were enabled, as Firefox would have it after a reload.
  expect(button).toHaveAttribute('autocomplete', 'off')
  expect([...new FormData(form).keys()]).toEqual([])
})

test.each(forms)('the %s form is taken over without a warning, and can be sent then', async (_, element) => {
  const consoleError = vi.spyOn(console, 'error')
  const { container, form, hydrate } = serve(element)
  const first = form.querySelector('input[type=password]')!
  const recovered = await hydrate()
  expect(consoleError).not.toHaveBeenCalled()
  expect(recovered).not.toHaveBeenCalled()
  expect(container.querySelector('input[type=password]'), 'the elements are the same').toBe(first)
  expect(container.querySelector('button[type=submit]')).toBeEnabled()
  expect([...new FormData(form).keys()]).toContain('new-password')
  consoleError.mockRestore()
})

test.each(forms)('the %s form from the server lists what is asked for, and tells generators', (_, element) => {
  const { container } = serve(element)
  expect(page.requirements()[0]).toBe('At least 8 characters: not met yet.')
  const field = container.querySelector<HTMLElement>('input[id$="new-password"]')!
  expect(field).toHaveAttribute('passwordrules', 'minlength: 8')
  expect(field).toHaveAccessibleDescription(expect.stringContaining('At least 8 characters: not met yet.'))
})

test('the policy of the service is not asked for on the server, and the page is taken over while it is loading', async () => {
  const fromService = (
    <PasswordKitProvider host={host} appId="app" policy="server" fetch={emulator.fetch}>
      <ChangePasswordForm mode="set" />
    </PasswordKitProvider>
  )
  const asked = () => emulator.requests.filter(({ path }) => path.endsWith('/public-config')).length
  const { container, hydrate } = serve(fromService)
  expect(asked()).toBe(0)
  expect(container).toHaveTextContent('Loading the password rules…')
  const recovered = await hydrate()
  await expect.poll(page.requirements).toEqual(['At least 6 characters: not met yet.'])
  expect(asked()).toBe(1)
  expect(recovered).not.toHaveBeenCalled()
})

test('the flow for a forgotten password comes as a title and a button, and is taken over whether its steps are there or not', async () => {
  for (const steps of ['on their way', 'there']) {
    const consoleError = vi.spyOn(console, 'error')
    const { form, hydrate } = serve(below(<ResetPasswordForm />))
    expect(form).toHaveAttribute('aria-busy', 'true')
    expect(form.querySelector('button')).toBeDisabled()
    const recovered = await hydrate()
    expect(await screen.findByLabelText('Email or phone number')).toBeVisible()
    expect(consoleError, steps).not.toHaveBeenCalled()
    expect(recovered, steps).not.toHaveBeenCalled()
    consoleError.mockRestore()
    unmount()
  }
})

test('what a password manager filled in before React was there is used', async () => {
  const user = userEvent.setup()
  const { form, hydrate } = serve(forms[0]![1])
  const fields = form.querySelectorAll<HTMLInputElement>('input[type=password]')
  for (const [index, text] of [alice.password, chosen, chosen].entries()) fields[index]!.value = text
  const consoleError = vi.spyOn(console, 'error')
  expect(await hydrate()).not.toHaveBeenCalled()
  expect(consoleError).not.toHaveBeenCalled()
  consoleError.mockRestore()
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
  emulator.changeUser(alice.email, { password: alice.password })
})

test('the form that was taken over changes a password', async () => {
  const user = userEvent.setup()
  const { hydrate } = serve(forms[0]![1])
  await hydrate()
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})
