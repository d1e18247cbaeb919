import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { expect } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import { ResetPasswordForm, type ResetPasswordFormProps } from '../../src/index.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import * as page from '../elements.js'
import { fakeClock, type FakeClock } from '../fake-clock.js'
import { emulate, inFlight, renderKit, type KitOptions } from '../kit.js'
import { turns } from '../turns.js'
import { alice, chosen, fill, settled } from './acts.js'

export const theCode = '246810'
export const minute = 60_000

export const accountField = (label = 'Email or phone number') => screen.findByLabelText<HTMLInputElement>(label)
export const codeField = () => screen.getByLabelText<HTMLInputElement>('Verification code')
export const countries = () => screen.getByLabelText<HTMLSelectElement>('Country or region of the phone number')
export const newCode = () => screen.getByRole('button', { name: 'Get a new code' })
export const change = () => screen.getByRole('button', { name: 'Change' })

/** Lets work that needs no time come to its end, while the fake clock stands still. */
export const rest = () => act(settled)

/** Lets time pass until the page shows it: at most 8 s of the fake clock, and 20 s of real time. */
export async function untilShown(clock: FakeClock, shown: () => unknown): Promise<void> {
  const deadline = performance.now() + 20_000
  let [left, waited] = [8000, 0]
  while (!shown() && performance.now() < deadline) {
    await act(turns)
    // A call is answered within a few turns, unless the service keeps the answer back.
    if (shown() || left === 0 || (inFlight() > 0 && waited++ < 20)) continue
    await act(async () => clock.pass(100))
    left -= 100
    waited = 0
  }
  expect(shown(), `the page never came to show it: ${document.body.textContent}`).toBeTruthy()
}

export interface Setting extends KitOptions {
  clock?: FakeClock
  service?: EmulatorOptions
  around?: (form: ReactElement) => ReactElement
}

/** The whole flow on a page of its own, its clock and the service's being one. */
export function openFlow(
  props: ResetPasswordFormProps = {},
  { clock = fakeClock(), service, emulator, around = (form) => form, ...options }: Setting = {},
) {
  const served = emulator ?? emulate({ now: clock.now, makeCode: () => theCode, ...service })
  const form = (more: ResetPasswordFormProps = {}) =>
    around(
      <ClockContext.Provider value={clock}>
        <ResetPasswordForm {...props} {...more} />
      </ClockContext.Provider>,
    )
  const view = renderKit(form(), { emulator: served, ...options })
  const user = userEvent.setup()

  async function pass(milliseconds: number): Promise<void> {
    await act(async () => clock.pass(milliseconds))
    await rest()
  }

  const until = (shown: () => unknown) => untilShown(clock, shown)

  async function ask(account = alice.email): Promise<void> {
    const field = await accountField()
    await user.clear(field)
    await user.type(field, `${account}{Enter}`)
    await until(() => screen.queryByLabelText('Verification code') ?? page.alertText())
  }

  async function enter(code = theCode): Promise<void> {
    await user.click(codeField())
    await user.keyboard(`${code}{Enter}`)
    await until(
      () =>
        screen.queryByLabelText('New password') ??
        (page.alertText() || screen.queryByLabelText('Verification code')?.getAttribute('aria-invalid') === 'true'),
    )
  }

  async function choose(next = chosen): Promise<void> {
    await user.clear(page.newPassword())
    await user.clear(page.confirmPassword())
    await fill(user, { next, confirmed: next })
    await user.keyboard('{Enter}')
    await rest()
  }

  const requests = (path = '') => served.requests.filter((each) => each.method === 'POST' && each.path.endsWith(path))
  return { ...view, form, user, clock, emulator: served, pass, until, ask, enter, choose, requests }
}
