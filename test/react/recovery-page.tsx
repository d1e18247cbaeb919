import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import { ChangePasswordForm, type ChangePasswordFormProps } from '../../src/index.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { alice } from './acts.js'
import { codeField, rest, theCode, untilShown } from './reset-page.js'

export const forgotten = () => screen.findByRole('button', { name: 'Forgot your current password?' })
export const noLink = () => screen.queryByRole('button', { name: 'Forgot your current password?' })
/** Once it is over it is on the page, out of reach. */
export const queryCode = () => screen.queryByRole('textbox', { name: 'Verification code' })
export const sendCode = () => screen.getByRole('button', { name: 'Send code' })
export const backToPassword = () => screen.getByRole('button', { name: 'Enter the current password instead' })

interface Setting extends KitOptions {
  service?: EmulatorOptions
  /** In place of the kit's own form. */
  form?: ReactElement
}

/** The form that changes a password, for a person who may have forgotten it; its clock and the service's are one. */
export function openChange(props: ChangePasswordFormProps = {}, { service, form, ...options }: Setting = {}) {
  const clock = fakeClock()
  const emulator = emulate({ now: clock.now, makeCode: () => theCode, ...service })
  const drawn = form ?? <ChangePasswordForm recovery={{ email: alice.email }} {...props} />
  const inTime = <ClockContext.Provider value={clock}>{drawn}</ClockContext.Provider>
  const view = renderKit(inTime, { emulator, ...options })
  const user = userEvent.setup()
  const until = (shown: () => unknown) => untilShown(clock, shown)

  async function pass(milliseconds: number): Promise<void> {
    await act(async () => clock.pass(milliseconds))
    await rest()
  }

  async function ask(): Promise<void> {
    await user.click(await forgotten())
  }

  async function send(): Promise<void> {
    await user.click(sendCode())
    await until(() => queryCode() ?? page.alertText())
  }

  async function enter(code = theCode): Promise<void> {
    await user.click(codeField())
    await user.keyboard(`${code}{Enter}`)
    await until(() => !queryCode() || page.alertText() || codeField().getAttribute('aria-invalid') === 'true')
  }

  /** From the link to the form again, without the current password. */
  async function prove(): Promise<void> {
    await ask()
    await send()
    await enter()
    await page.expectFocus(page.newPassword())
  }

  /** Of the provider, while the form stays. */
  const setKit = (more: KitOptions) => view.rerenderKit(inTime, { ...options, ...more })

  const requests = (path = '') => emulator.requests.filter((each) => each.method === 'POST' && each.path.endsWith(path))
  return { ...view, user, clock, emulator, until, pass, ask, send, enter, prove, setKit, requests }
}
