import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ChangePasswordForm, PasswordKitProvider } from '../../src/index.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { OwnChangeForm, OwnResetForm } from '../../stories/own-form.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, host } from '../kit.js'
import { openChange, queryCode } from './recovery-page.js'
import { codeField, openFlow, theCode, untilShown } from './reset-page.js'
import { userEvent } from '@testing-library/user-event'

const service = {
  users: [
    { id: '1', email: 'alice@example.com' },
    { id: '2', email: 'ann@gmail.com', phone: '13800138000' },
  ],
}
const links = () => screen.queryAllByRole('link')

describe('the link to the mailbox', () => {
  test('is there from the first frame of the code, and leads to a page that learns nothing', async () => {
    const at = openFlow({ mailLink: true }, { service })
    await at.ask('ann@gmail.com')
    const link = screen.getByRole('link', { name: 'Open Gmail' })
    expect(codeField()).toBeVisible()
    expect(link).toHaveAttribute('href', 'https://mail.google.com/mail/')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await at.enter(theCode)
    expect(links()).toEqual([])
    expect(at.requests('verify-reset-password-request')).toHaveLength(1)
  })

  test('can be reached by keyboard, and is neither the submit nor a new code', async () => {
    const at = openFlow({ mailLink: true }, { service })
    await at.ask('ann@gmail.com')
    codeField().focus()
    await at.user.tab()
    expect(screen.getByRole('link', { name: 'Open Gmail' })).toHaveFocus()
    await at.user.keyboard('{Enter}')
    expect(at.requests()).toHaveLength(1)
    expect(codeField()).toBeVisible()
  })

  test.each([
    ['an address of another provider', { mailLink: true }, 'alice@example.com'],
    ['a code by text message', { mailLink: true }, '13800138000'],
    ['a host that has not asked for it', {}, 'ann@gmail.com'],
  ])('is not there for %s', async (_, props, account) => {
    const at = openFlow(props, { service })
    await at.ask(account)
    expect(codeField()).toBeVisible()
    expect(links()).toEqual([])
  })

  test('has the words of the language, or those of the host', async () => {
    const at = openFlow({ mailLink: true }, { service, extras: { mail: { open: ({ app }) => `Go to ${app}` } } })
    await at.ask('ann@gmail.com')
    expect(screen.getByRole('link', { name: 'Go to Gmail' })).toBeVisible()
    at.rerenderKit(at.form(), { locale: zhCN, extras: undefined })
    expect(await screen.findByRole('link', { name: '打开 Gmail' })).toBeVisible()
  })

  test('is there in a form that the host draws', async () => {
    const clock = fakeClock()
    const { fetch } = emulate({ now: clock.now, ...service })
    const user = userEvent.setup()
    render(
      <PasswordKitProvider host={host} appId="app" fetch={fetch}>
        <ClockContext.Provider value={clock}>
          <OwnResetForm mailLink />
        </ClockContext.Provider>
      </PasswordKitProvider>,
    )
    await user.type(await screen.findByLabelText('Email or phone number'), 'ann@gmail.com{Enter}')
    await untilShown(clock, () => screen.queryByLabelText('Verification code'))
    const link = screen.getByRole('link', { name: 'Open Gmail' })
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link).toHaveClass('own-link')
  })
})

describe('the link to the mailbox of a code in place of the current password', () => {
  const recovery = { email: 'ann@gmail.com', mailLink: true }

  test.each([
    ['the form of the kit', ChangePasswordForm],
    ['a form that the host draws', OwnChangeForm],
  ])('is there until the code is over, in %s', async (_, Form) => {
    const at = openChange({}, { service, form: <Form recovery={recovery} />, account: 'ann@gmail.com' })
    await at.ask()
    expect(links()).toEqual([])
    await at.send()
    const link = screen.getByRole('link', { name: 'Open Gmail' })
    expect(link).toHaveAttribute('href', 'https://mail.google.com/mail/')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await at.enter()
    expect(queryCode()).toBeNull()
    // The step is still in the page, out of sight.
    expect(at.container.querySelector('a')).toBeNull()
  })

  test.each([
    ['an address of another provider', { email: 'alice@example.com', mailLink: true }],
    ['a code by text message', { phone: '13800138000', mailLink: true }],
    ['a host that has not asked for it', { email: 'ann@gmail.com' }],
  ])('is not there for %s', async (_, given) => {
    const at = openChange({ recovery: given }, { service })
    await at.ask()
    await at.send()
    expect(codeField()).toBeVisible()
    expect(links()).toEqual([])
  })
})
