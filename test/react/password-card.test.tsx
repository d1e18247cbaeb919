import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { PasswordCard, usePasswordStatus, type PasswordCardProps } from '../../src/index.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { ar } from '../../src/locales/ar.js'
import { de } from '../../src/locales/de.js'
import { en } from '../../src/locales/en.js'
import { extras } from '../../src/locales/extras/en.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { emulateFor, gate, jwtOf, settled } from './acts.js'
import { renderHook } from './hook.js'

const day = 24 * 60 * 60 * 1000

/** A service on which all passwords were set so many days ago. */
function setDaysAgo(days: number) {
  const now = vi.fn(() => Date.now() - days * day)
  const emulator = emulate({ now })
  now.mockImplementation(() => Date.now())
  return emulator
}

const card = () => screen.findByRole('region', { name: 'Password' })

describe('the card', () => {
  it('says that a password is set, when it was changed and how hard it is to guess, and never a score', async () => {
    renderKit(<PasswordCard onChange={() => {}} />, { emulator: setDaysAgo(3) })
    await waitFor(async () => expect(await card()).toHaveTextContent('Your account has a password.'))
    expect(await card()).toHaveTextContent('Last changed 3 days ago.')
    expect(await card()).toHaveTextContent('It is easy to guess.')
    expect((await card()).textContent.replace('3 days ago', '')).not.toMatch(/\d/)
  })

  it('offers to change a password, or to set the first one', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn<(mode: 'change' | 'set') => void>()
    const { unmount } = renderKit(<PasswordCard onChange={onChange} />)
    await user.click(await screen.findByRole('button', { name: 'Change password' }))
    unmount()
    renderKit(<PasswordCard onChange={onChange} />, { account: 'carol@example.com' })
    await user.click(await screen.findByRole('button', { name: 'Set a password' }))
    expect(onChange.mock.calls).toEqual([['change'], ['set']])
    expect(await card()).not.toHaveTextContent('Last changed')
  })

  it('speaks the language of the provider, with the host’s own words', async () => {
    renderKit(<PasswordCard onChange={() => {}} />, {
      emulator: setDaysAgo(1),
      locale: de,
      extras: { card: { title: 'Ihr Schlüssel' } },
    })
    expect(await screen.findByText('Zuletzt geändert: gestern.')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Ihr Schlüssel' })).toHaveTextContent('Es ist leicht zu erraten.')
  })

  it('writes numbers as the other words of the language do', async () => {
    renderKit(<PasswordCard onChange={() => {}} />, { emulator: setDaysAgo(20), locale: ar })
    expect(await screen.findByText(/آخر تغيير.*20/)).toBeVisible()
  })

  it('says that it could not be read, and reads again on a press', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    emulator.inject({ route: /get-security-info/, networkError: true })
    renderKit(<PasswordCard onChange={() => {}} />, { emulator })
    expect(await screen.findByRole('alert')).toHaveTextContent('The details of your password could not be loaded.')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Change password' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps the focus in the card after “Try again”, and announces what it has read', async () => {
    const user = userEvent.setup()
    const emulator = emulate({ latency: 20 })
    emulator.inject({ route: /get-security-info/, networkError: true, times: 2 })
    renderKit(<PasswordCard onChange={() => {}} />, { emulator })
    const tryAgain = async (key: string) => {
      await screen.findByRole('alert')
      await user.tab()
      expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus()
      await user.keyboard(key)
      expect(screen.getByRole('heading', { name: 'Password' })).toHaveFocus()
      expect(screen.getByRole('status')).toHaveTextContent('Loading the details of your password…')
      await waitFor(() =>
        expect(screen.queryByText('Loading the details of your password…', { ignore: '[role=status]' })).toBeNull(),
      )
      expect(screen.getByRole('heading', { name: 'Password' })).toHaveFocus()
    }
    await tryAgain('{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('could not be loaded')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await tryAgain(' ')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('status')).toHaveTextContent(/^Your account has a password\. /)
  })

  it('leaves out what the profile would have said where that alone cannot be read', async () => {
    const emulator = emulate()
    emulator.inject({ route: /get-profile/, networkError: true })
    renderKit(<PasswordCard onChange={() => {}} />, { emulator })
    expect(await screen.findByText('Your account has a password.')).toBeVisible()
    expect(await card()).not.toHaveTextContent('Last changed')
  })

  it('says that a new password is wanted at the next sign-in', async () => {
    const emulator = emulate()
    emulator.changeUser('alice@example.com', { resetPasswordOnNextLogin: true })
    renderKit(<PasswordCard onChange={() => {}} />, { emulator })
    expect(await screen.findByText(/You will have to choose a new one/)).toBeVisible()
  })

  it('asks for nothing by itself after that', async () => {
    const { emulator } = renderKit(
      <StrictMode>
        <PasswordCard onChange={() => {}} />
      </StrictMode>,
    )
    await screen.findByText('Your account has a password.')
    const reads = emulator.requests.filter(({ path }) => /get-(security-info|profile)/.test(path))
    // Strict mode mounts everything twice.
    expect(reads.length).toBeLessThanOrEqual(4)
  })
})

describe('when the provider is drawn again', () => {
  const carol = 'carol@example.com'
  const hasPassword = 'Your account has a password.'
  const hasNone = 'Your account has no password yet.'
  const loading = 'Loading the details of your password…'
  const theCard = <PasswordCard onChange={() => {}} />
  const readsOf = ({ requests }: ReturnType<typeof emulate>) =>
    requests.filter(({ path }) => /get-(security-info|profile)/.test(path)).length

  /** Each is another one whenever the host is drawn. */
  const ways = [
    ['as a string', (token: string) => token],
    ['by a function', (token: string) => () => token],
    ['by a promise', (token: string) => async () => token],
  ] as const

  it.each(ways)('with a token %s of the same person, it reads nothing and keeps the focus', async (_, give) => {
    const emulator = emulate()
    const token = emulator.issueAccessToken(carol)
    const { rerenderKit } = renderKit(theCard, { emulator, accessToken: give(token) })
    const button = await screen.findByRole('button', { name: 'Set a password' })
    button.focus()
    for (let left = 5; left > 0; left--) {
      rerenderKit(theCard, { accessToken: give(token) })
      expect(screen.queryByText(loading)).toBeNull()
      await settled()
    }
    expect(button).toHaveFocus()
    expect(screen.getByText(hasNone)).toBeVisible()
    expect(readsOf(emulator)).toBe(2)
  })

  it.each(ways)('with a token %s of another person, it reads for that one', async (way, give) => {
    const { emulator, accessToken, rerenderKit } = renderKit(theCard)
    await screen.findByText(hasPassword)
    rerenderKit(theCard, { accessToken: give(emulator.issueAccessToken(carol)) })
    // Whose a promised token is, is known once it is there.
    if (way !== 'by a promise') expect(screen.queryByText(hasPassword)).toBeNull()
    expect(await screen.findByText(hasNone)).toBeVisible()
    rerenderKit(theCard, { accessToken: give(accessToken) })
    expect(await screen.findByText(hasPassword)).toBeVisible()
  })

  it('with a refreshed token of the same person, it reads nothing', async () => {
    const { emulator, fetch } = emulateFor(carol)
    const { rerenderKit } = renderKit(theCard, { emulator, fetch, accessToken: jwtOf({ sub: 'carol', exp: 1 }) })
    await screen.findByText(hasNone)
    rerenderKit(theCard, { accessToken: () => jwtOf({ sub: 'carol', exp: 2 }) })
    await settled()
    expect(readsOf(emulator)).toBe(2)
    rerenderKit(theCard, { accessToken: () => jwtOf({ sub: 'someone else' }) })
    expect(screen.queryByText(hasNone)).toBeNull()
    await screen.findByText(hasNone)
    expect(readsOf(emulator)).toBe(4)
  })

  it('for another service, it reads there', async () => {
    const { emulator, rerenderKit } = renderKit(theCard)
    await screen.findByText(hasPassword)
    rerenderKit(theCard, { host: 'https://other.example' })
    expect(screen.queryByText(hasPassword)).toBeNull()
    await screen.findByText(hasPassword)
    expect(readsOf(emulator)).toBe(4)
  })

  it('says nothing of a person who has gone before the answer came', async () => {
    const emulator = emulate()
    const { fetch, arrived, open } = gate(emulator, 'get-profile')
    const { rerenderKit } = renderKit(theCard, { emulator, fetch })
    await arrived()
    rerenderKit(theCard, { accessToken: emulator.issueAccessToken(carol) })
    await arrived(2)
    open()
    expect(await screen.findByText(hasNone)).toBeVisible()
    await settled()
    expect(screen.queryByText(hasPassword)).toBeNull()
  })

  it('says that it could not be read where the token does not come in the time that a call has', async () => {
    renderKit(theCard, { accessToken: () => new Promise(() => {}), timeoutMs: 20 })
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded')
  })

  it('refresh() keeps what is known of the same person until the answer comes', async () => {
    const seen = new Set<string>()
    const { result, emulator } = renderHook(() => {
      const status = usePasswordStatus()
      if (status.isSet !== undefined) seen.add(status.status)
      return status
    })
    await waitFor(() => expect(result.current.isSet).toBe(true))
    emulator.changeUser('alice@example.com', { password: undefined })
    act(() => result.current.refresh())
    expect(result.current).toMatchObject({ status: 'ready', isSet: true })
    await waitFor(() => expect(result.current.isSet).toBe(false))
    expect([...seen]).toEqual(['ready'])
    expect(readsOf(emulator)).toBe(4)
  })
})

describe('where its words cannot be loaded', () => {
  /** A language whose words come at the second request. */
  function drawWithout(props: Partial<PasswordCardProps> = {}, options: KitOptions = {}) {
    const clock = fakeClock(Date.now())
    const loadExtras = vi.fn(async () => extras).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const onChange = vi.fn<(mode: 'change' | 'set') => void>()
    const view = renderKit(
      <ClockContext.Provider value={clock}>
        <PasswordCard onChange={onChange} {...props} />
      </ClockContext.Provider>,
      { locale: { ...en, loadExtras }, ...options },
    )
    return { ...view, clock, loadExtras, onChange, user: userEvent.setup() }
  }

  it('leads to the form all the same, and has its words once they come', async () => {
    const { clock, onChange, user } = drawWithout()
    const button = await screen.findByRole('button', { name: 'Change password' })
    expect(screen.getByRole('region', { name: 'Change password' })).toBeVisible()
    await user.click(button)
    expect(onChange).toHaveBeenCalledExactlyOnceWith('change')
    act(() => clock.pass(2000))
    expect(await screen.findByText('Your account has a password.')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Password' })).toBeVisible()
    expect(button).toHaveFocus()
  })

  it('loads them when the page comes online', async () => {
    const { loadExtras } = drawWithout()
    await screen.findByRole('button', { name: 'Change password' })
    expect(loadExtras).toHaveBeenCalledOnce()
    act(() => void window.dispatchEvent(new Event('online')))
    expect(await screen.findByText('Your account has a password.')).toBeVisible()
  })

  it('shows the words of the host', async () => {
    drawWithout({}, { extras: { card: { title: 'Your key', set: 'You have one.' } } })
    expect(await screen.findByRole('region', { name: 'Your key' })).toHaveTextContent('You have one.')
  })

  it('reminds of a password that expires', async () => {
    drawWithout({ mode: 'expiring', rotationDays: 90, onLater: () => {} }, { emulator: setDaysAgo(85) })
    expect(await screen.findByRole('button', { name: 'Change password' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible()
  })

  it('says that the account could not be read either', async () => {
    const emulator = emulate()
    emulator.inject({ route: /get-security-info/, networkError: true })
    const { user } = drawWithout({}, { emulator })
    expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Change password' })).toBeVisible()
  })
})

describe('the reminder', () => {
  const reminder = (onLater?: () => void) => (
    <PasswordCard mode="expiring" rotationDays={90} onChange={() => {}} onLater={onLater} />
  )

  it('says when the password expires, and can be put off', async () => {
    const user = userEvent.setup()
    const onLater = vi.fn<() => void>()
    renderKit(reminder(onLater), { emulator: setDaysAgo(85) })
    expect(await screen.findByText('Your password expires in 5 days.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Later' }))
    expect(onLater).toHaveBeenCalledOnce()
  })

  it('says that it has expired', async () => {
    renderKit(reminder(), { emulator: setDaysAgo(91) })
    expect(await screen.findByText('Your password has expired')).toBeVisible()
  })

  it('is not there while the password is valid for longer, or where the days are unknown', async () => {
    const emulator = setDaysAgo(10)
    renderKit(
      <>
        {reminder()}
        <PasswordCard onChange={() => {}} />
      </>,
      { emulator },
    )
    await screen.findByText('Your account has a password.')
    expect(screen.getAllByRole('region')).toHaveLength(1)
  })
})

it('outside a provider says what is missing', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => render(<PasswordCard onChange={() => {}} />)).toThrow('PasswordKitProvider')
})
