import { cleanup, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../src/index.js'
import { de } from '../../src/locales/de.js'
import { emulate, host, renderKit } from '../kit.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'

let remove = () => {}
afterEach(() => remove())

test('two kits and two forms on one page do not collide', async () => {
  const [one, other] = [emulate(), emulate()]
  const kit = (emulator: typeof one, id: string, name: string, more: object) => (
    <section id={id}>
      <PasswordKitProvider
        host={id === 'one' ? host : 'https://other.example'}
        appId={id}
        accessToken={emulator.issueAccessToken(name)}
        fetch={emulator.fetch}
        {...more}
      >
        <ChangePasswordForm username={name} />
        <ResetPasswordForm />
      </PasswordKitProvider>
    </section>
  )
  remove = addStyles(kitStyles, '#other { --pwk-accent: rgb(1, 2, 3) }')
  renderKit(
    <>
      {kit(one, 'one', 'alice@example.com', {})}
      {kit(other, 'other', 'alice@example.com', { locale: de, unstyled: false, encryption: 'sm2' })}
    </>,
  )
  await expect.poll(() => document.querySelectorAll('.pwk-select')).toHaveLength(2)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const label of document.querySelectorAll('label')) {
    expect(label.control, label.textContent ?? '').not.toBeNull()
    expect(label.closest('.pwk-root')?.contains(label.control)).toBe(true)
  }
  for (const element of document.querySelectorAll('[aria-describedby], [aria-labelledby], [aria-controls]')) {
    const root = element.closest('.pwk-root')
    const named = ['aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
      (element.getAttribute(name) ?? '').split(' ').filter(Boolean),
    )
    for (const id of named) expect(root?.contains(document.getElementById(id)), id).toBe(true)
  }

  const [first, second] = [...document.querySelectorAll('section')] as [HTMLElement, HTMLElement]
  const before = first.innerHTML
  const german = within(second)
  expect(getComputedStyle(german.getByRole('button', { name: 'Passwort ändern' })).backgroundColor).toBe('rgb(1, 2, 3)')
  await userEvent.click(german.getByLabelText('Aktuelles Passwort'))
  await type('correct horse battery')
  await press('Tab', 'Tab')
  await type('quiet river stone')
  await press('Tab', 'Tab')
  await type('quiet river stone')
  await press('Enter')
  await expect.poll(() => other.changes.length, { timeout: 10_000 }).toBe(1)
  expect(other.changes[0]).toMatchObject({ newPassword: 'quiet river stone' })
  expect(one.requests).toEqual([])
  expect(first.innerHTML).toBe(before)
  cleanup()
})
