import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill } from './acts.js'

const attributes = (names: string[]) => (element: Element) =>
  Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]))

describe('what password managers read', () => {
  test('is one form: the account’s name, then the current, the new and the new password again', () => {
    renderKit(<ChangePasswordForm username={alice.email} />)
    const [form, ...more] = document.querySelectorAll('form')
    expect(more).toEqual([])
    const inputs = [...document.querySelectorAll('input')]
    expect(inputs.every((input) => input.form === form)).toBe(true)
    expect(inputs.map(attributes(['name', 'type', 'autocomplete']))).toEqual([
      { name: 'username', type: 'text', autocomplete: 'username' },
      { name: 'current-password', type: 'password', autocomplete: 'current-password' },
      { name: 'new-password', type: 'password', autocomplete: 'new-password' },
      { name: 'confirm-password', type: 'password', autocomplete: 'new-password' },
    ])
    expect(inputs[0]).toHaveValue(alice.email)
  })

  test('the account’s name is met by neither the keyboard nor a screen reader', async () => {
    const user = userEvent.setup()
    const { container, rerenderKit } = renderKit(<ChangePasswordForm username={alice.email} />)
    const username = container.querySelector('[name=username]')!
    expect(username).toHaveAttribute('aria-hidden', 'true')
    expect(username).toHaveAttribute('readonly')
    await user.tab()
    await page.expectFocus(page.currentPassword())
    rerenderKit(<ChangePasswordForm username="bob@example.com" />)
    expect(container.querySelector('[name=username]')).toHaveValue('bob@example.com')
  })

  test.each(['hidden', 'shown'])(
    'no help is asked for that would carry a password away, while it is %s',
    async (state) => {
      const user = userEvent.setup()
      renderKit(<ChangePasswordForm />)
      for (const field of [page.currentPassword(), page.newPassword(), page.confirmPassword()]) {
        if (state === 'shown') await user.click(within(field.parentElement!).getByRole('button'))
        expect(field).toHaveAttribute('type', state === 'shown' ? 'text' : 'password')
        expect(field).toHaveAttribute('autocapitalize', 'none')
        expect(field).toHaveAttribute('autocorrect', 'off')
        expect(field).toHaveAttribute('spellcheck', 'false')
        expect(field).toBeRequired()
        for (const name of [
          'maxlength',
          'minlength',
          'pattern',
          'value',
          'placeholder',
          'readonly',
          'data-lpignore',
          'data-1p-ignore',
          'data-bwignore',
          'data-form-type',
        ])
          expect(field, name).not.toHaveAttribute(name)
        for (const name of ['data-sentry-mask', 'data-private']) expect(field).toHaveAttribute(name)
        expect(field).toHaveClass('rr-block', 'rr-ignore', 'ph-no-capture')
      }
      expect(document.querySelectorAll('input[autocomplete=off]')).toHaveLength(state === 'shown' ? 3 : 0)
    },
  )

  test('the key that ends a line says what comes next', () => {
    renderKit(<ChangePasswordForm />)
    const hints = [page.currentPassword(), page.newPassword(), page.confirmPassword()].map(attributes(['enterkeyhint']))
    expect(hints.map((hint) => hint['enterkeyhint'])).toEqual(['next', 'next', 'done'])
  })

  test.each(['paste', 'drop', 'dragOver', 'copy', 'cut', 'contextMenu'] as const)('%s is never stopped', (event) => {
    const { container } = renderKit(<ChangePasswordForm username={alice.email} />)
    const inputs = [...container.querySelectorAll('input')]
    expect(inputs).toHaveLength(4)
    for (const input of inputs) expect(fireEvent[event](input), input.name).toBe(true)
  })

  test('every field takes a paste, and a value that came without any event', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    await user.click(page.currentPassword())
    await user.paste(alice.password)
    for (const field of [page.newPassword(), page.confirmPassword()]) (field as HTMLInputElement).value = chosen
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
  })
})

describe('show and hide', () => {
  test('each field has a button of its own name after it, which says what it will do and what it did', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await user.click(page.newPassword())
    await user.tab()
    const button = page.toggle('Show new password')
    await page.expectFocus(button)
    expect(button).toHaveAttribute('type', 'button')
    expect(button).not.toHaveAttribute('aria-pressed')
    await user.keyboard('{Enter}')
    expect(page.toggle('Hide new password')).toBe(button)
    expect(page.newPassword()).toHaveAttribute('type', 'text')
    expect(page.currentPassword()).toHaveAttribute('type', 'password')
    expect(page.statusLine()).toHaveTextContent(en.messages.fields.newPassword.shown)
    await user.keyboard(' ')
    expect(page.newPassword()).toHaveAttribute('type', 'password')
    expect(page.statusLine()).toHaveTextContent(en.messages.fields.newPassword.hidden)
    expect(
      new Set(['Show current password', 'Show new password', 'Show password confirmation'].map(page.toggle)).size,
    ).toBe(3)
  })

  test('a click leaves the text, the caret and the focus where they were', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    const field = page.newPassword() as HTMLInputElement
    await fill(user, { next: chosen })
    field.setSelectionRange(2, 7)
    await user.click(page.toggle('Show new password'))
    await page.expectFocus(field)
    expect(field).toHaveValue(chosen)
    expect([field.selectionStart, field.selectionEnd]).toEqual([2, 7])
  })

  test.each([ChangePasswordForm, OwnChangeForm])(
    'a browser may write nothing of a field to the disk while it is text, and its token is back with its bullets',
    async (Form) => {
      const user = userEvent.setup()
      const emulator = emulate()
      emulator.inject({ ...failures.serverError, route: 'POST /api/v3/update-password' })
      renderKit(<Form />, { emulator })
      await fill(user, { current: alice.password, next: chosen, confirmed: chosen })
      const tokens = () =>
        [page.currentPassword(), page.newPassword(), page.confirmPassword()].map((field) =>
          field.getAttribute('autocomplete'),
        )
      const hidden = ['current-password', 'new-password', 'new-password']
      const names = ['current password', 'new password', 'password confirmation']
      for (const name of names) await user.click(page.toggle(`Show ${name}`))
      expect(tokens()).toEqual(['off', 'off', 'off'])
      await user.click(page.toggle('Hide new password'))
      expect(tokens()).toEqual(['off', 'new-password', 'off'])
      await user.click(page.submitButton())
      expect(tokens(), 'what a password manager reads on submit').toEqual(hidden)
    },
  )

  test('what is shown is hidden as the page is left, before a browser may freeze it, and what was typed stays', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await user.click(page.toggle('Show new password'))
    await fill(user, { next: chosen })
    window.dispatchEvent(new Event('pagehide'))
    expect(page.newPassword()).toHaveAttribute('type', 'password')
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(page.newPassword()).toHaveAttribute('type', 'password')
    // Emptied while on the page, all of them together, they would be a changed password to browsers (PM-21).
    expect(page.newPassword()).toHaveValue(chosen)
  })
})

describe('names and ids', () => {
  test('two forms on a page share no id, and each label leads to its own field', async () => {
    const emulator = emulate()
    const { container } = renderKit(
      <>
        <ChangePasswordForm username={alice.email} />
        <ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} />
      </>,
      { emulator },
    )
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const form of container.querySelectorAll('form')) {
      const field = within(form).getByLabelText('New password')
      expect(form).toContainElement(field)
    }
  })

  test('every id that is referred to is there', async () => {
    const user = userEvent.setup()
    const { container } = renderKit(<ChangePasswordForm username={alice.email} />)
    await user.click(page.submitButton())
    const referred = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
      [...container.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)!.split(' ')),
    )
    expect(referred.length).toBeGreaterThan(9)
    for (const id of referred) expect(container.querySelector(`[id="${id}"]`), id).not.toBeNull()
  })

  test('the ids begin with the one the host gives', () => {
    const { container } = renderKit(<ChangePasswordForm id="account" username={alice.email} />)
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(5)
    expect(ids.filter((id) => !id.startsWith('account-'))).toEqual([])
    expect(page.newPassword()).toHaveAttribute('id', 'account-new-password')
  })

  test('the form is named by its heading, whose level is the host’s to choose', () => {
    const { getByRole, rerenderKit } = renderKit(<ChangePasswordForm />)
    expect(getByRole('form', { name: 'Change password' })).toBeInTheDocument()
    expect(getByRole('heading', { level: 2, name: 'Change password' })).toBeInTheDocument()
    rerenderKit(<ChangePasswordForm headingLevel={4} />)
    expect(getByRole('heading', { level: 4, name: 'Change password' })).toBeInTheDocument()
  })

  test('what the host says of the form joins what the form says of itself', async () => {
    const note = <p id="note">Your administrator asks for it.</p>
    const form = { 'aria-describedby': 'note' } as const
    const { getByRole, rerenderKit } = renderKit(
      <>
        {note}
        <ChangePasswordForm {...form} />
      </>,
    )
    expect(getByRole('form')).toHaveAccessibleDescription('Your administrator asks for it.')
    rerenderKit(
      <>
        {note}
        <ChangePasswordForm {...form} mode="expired" />
      </>,
    )
    const { description } = en.messages.expired
    expect(getByRole('form')).toHaveAccessibleDescription(`${description} Your administrator asks for it.`)
    rerenderKit(<ChangePasswordForm mode="expired" />)
    expect(getByRole('form')).toHaveAccessibleDescription(description)
    rerenderKit(
      <>
        {note}
        <ResetPasswordForm {...form} />
      </>,
    )
    await screen.findByLabelText('Email or phone number')
    expect(getByRole('form')).toHaveAccessibleDescription(
      `${en.messages.account.description} Your administrator asks for it.`,
    )
  })

  test('the root says which language its words are in: the locale’s, or the host’s', async () => {
    const { container, rerenderKit } = renderKit(<ChangePasswordForm />, { locale: zhCN })
    const root = () => container.querySelector('.pwk-root')
    expect(root()).toHaveAttribute('lang', 'zh-CN')
    rerenderKit(<ChangePasswordForm lang="nl" messages={{ change: { title: 'Wachtwoord wijzigen' } }} />)
    expect(root()).toHaveAttribute('lang', 'nl')
    rerenderKit(<ResetPasswordForm lang="nl" />)
    await screen.findByRole('combobox')
    expect(root()).toHaveAttribute('lang', 'nl')
    // The browser's words too, or a screen reader would read Chinese as Dutch.
    expect(screen.getByRole('option', { name: /^Duitsland/ })).toBeInTheDocument()
  })

  test('autoFocus puts the caret into the first field, past the hidden name', () => {
    renderKit(<ChangePasswordForm {...{ autoFocus: true }} username={alice.email} />)
    expect(page.currentPassword()).toHaveFocus()
  })

  test('without it the form leaves the focus alone', () => {
    renderKit(<ChangePasswordForm />)
    expect(document.body).toHaveFocus()
  })
})
