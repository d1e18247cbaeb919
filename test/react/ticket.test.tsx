import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { PasswordTicket } from '../../src/core/ticket.js'
import type { TicketKind } from '../../src/emulator/index.js'
import { ChangePasswordForm, useChangePasswordForm } from '../../src/index.js'
import { ticketOf } from '../../src/v2-tickets/index.js'
import { ForcedChange } from '../../stories/docs/examples/forced-change/forced-change.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, paste, said, writes } from './acts.js'

const numbers: Record<TicketKind, number> = { 'first-login': 1639, rotation: 2058 }

function ticketFor(emulator: ReturnType<typeof emulate>, kind: TicketKind): PasswordTicket {
  const token = emulator.issueTicket(alice.email, kind)
  const ticket = ticketOf({ statusCode: 499, apiCode: numbers[kind], data: { token } })
  if (!ticket || ticket.kind === 'weak') return expect.unreachable('no ticket was read')
  return ticket
}

const labels = () => [...document.querySelectorAll('label')].map(({ textContent }) => textContent)

describe('a form with a ticket', () => {
  test('of a first sign-in asks for the new password alone, and sets it without an access token', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    renderKit(<ChangePasswordForm ticket={ticketFor(emulator, 'first-login')} />, { emulator, accessToken: undefined })
    expect(page.heading('Choose your own password')).toBeInTheDocument()
    expect(labels()).toEqual(['New password', 'Confirm new password'])
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await page.expectFocus(await page.doneHeading())
    expect(emulator.changes).toMatchObject([
      { email: alice.email, newPassword: chosen, route: 'POST /api/v2/users/password/reset-by-first-login-token' },
    ])
  })

  test('of a rotation asks for the current password too, and empties it where it is wrong', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    renderKit(<ChangePasswordForm ticket={ticketFor(emulator, 'rotation')} />, {
      emulator,
      accessToken: undefined,
      encryption: 'sm2',
    })
    expect(page.heading('Your password has expired')).toBeInTheDocument()
    await fill(user, { current: 'not this one', next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await page.expectFocus(page.currentPassword())
    expect(page.currentPassword()).toHaveValue('')
    expect(page.currentPassword()).toHaveAccessibleDescription(said('wrong-password'))
    await paste(user, page.currentPassword(), alice.password)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: alice.password, encryptType: 'sm2' }])
    expect(writes(emulator).map(({ path }) => path)).toEqual(['/graphql/v2', '/graphql/v2'])
  })

  test('that is no longer good says that the session has ended, and tells the host', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const onUnauthorized = vi.fn<() => void>()
    const token = emulator.issueTicket(alice.email, 'first-login')
    const ticket = ticketOf({ code: 1639, data: { token } }) as PasswordTicket
    emulator.revoke(token)
    renderKit(<ChangePasswordForm ticket={ticket} />, { emulator, accessToken: undefined, onUnauthorized })
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton())
    await expect.poll(page.alertText).toContain(said('unauthorized'))
    expect(onUnauthorized).toHaveBeenCalledOnce()
    expect(emulator.changes).toEqual([])
  })

  test('sends by the ticket that it has now, and from the page where the provider has a worker', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const worker = vi.fn<() => Worker>()
    const used = ticketFor(emulator, 'first-login')
    const { rerenderKit } = renderKit(<ChangePasswordForm ticket={used} />, { emulator, worker })
    await fill(user, { next: chosen })
    rerenderKit(<ChangePasswordForm ticket={ticketFor(emulator, 'rotation')} />)
    await fill(user, { current: alice.password, confirmed: chosen })
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(writes(emulator).map(({ path }) => path)).toEqual(['/graphql/v2'])
    expect(worker).not.toHaveBeenCalled()
  })

  test('is taken by the hook for own forms too', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    function Own({ ticket }: { ticket: PasswordTicket }) {
      const form = useChangePasswordForm({ ticket, confirm: false })
      return (
        <div {...form.rootProps()}>
          <p {...form.statusProps()} />
          <h2 {...form.titleProps()}>{form.title}</h2>
          <form {...form.formProps()}>
            {form.fields.map((name) =>
              form.field(name, (field) => (
                <>
                  <label {...field.labelProps()}>{field.label}</label>
                  <input {...field.inputProps()} />
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
    renderKit(<Own ticket={ticketFor(emulator, 'first-login')} />, { emulator, accessToken: undefined })
    await fill(user, { next: chosen })
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })
})

test('the example of the documentation changes the password of a refused sign-in, and shows nothing for others', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const onDone = vi.fn<() => void>()
  const signInAnswer = { code: 1639, data: { token: emulator.issueTicket(alice.email, 'first-login') } }
  const { rerenderKit } = renderKit(<ForcedChange signInAnswer={{ code: 2333 }} onDone={onDone} />, { emulator })
  expect(screen.queryByRole('heading')).toBeNull()
  rerenderKit(<ForcedChange key="refused" signInAnswer={signInAnswer} onDone={onDone} />)
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(onDone).toHaveBeenCalledOnce()
})
