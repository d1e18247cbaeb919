import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useMemo, useState } from 'react'
import { expect, test } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import { useChangePassword } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { FormContext, type FormScope } from '../../src/react/shared/form-context.js'
import { useKit } from '../../src/react/provider/kit-context.js'
import { tags } from '../../src/react/shared/elements.js'
import { partOf } from '../../src/react/shared/part-props.js'
import { AlertBox } from '../../src/react/form/parts/alert-box.js'
import { cancelLink, useCancel, useCancelNotice } from '../../src/react/form/use-cancel.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, gate, said } from './acts.js'

const route = '/api/v3/update-password'
const refusal: Failure = { route, envelope: { statusCode: 422, apiCode: 987_654 } }
const { unchanged } = en.messages

const part = partOf(false, tags)
const focus = (element: HTMLElement | null | undefined) => element?.focus()

/** The two parts in a form that has one button to send what a person would have typed. */
function Form() {
  const { messages } = useKit().locale
  const { submit, error, status } = useChangePassword()
  const [here, setHere] = useState(true)
  const pending = status === 'pending'
  const cancel = useCancel({ error, pending, onCancel: () => setHere(false) })
  const scope = useMemo(
    () => ({ part, elements: tags, messages, pending, focus }) as unknown as FormScope,
    [messages, pending],
  )
  const notice = useCancelNotice(scope, cancel)
  const { text, props } = cancelLink(messages, cancel, pending)
  const send = (oldPassword: string) => void submit({ oldPassword, newPassword: chosen }).catch(() => {})
  if (!here) return <p>Gone.</p>
  return (
    <FormContext.Provider value={scope}>
      <p>{pending ? 'Sending' : 'Resting'}</p>
      <AlertBox {...notice} />
      <button type="button" onClick={() => send(alice.password)}>
        Send
      </button>
      <button {...props} type="button">
        {text}
      </button>
    </FormContext.Provider>
  )
}

const button = (name: string) => screen.getByRole('button', { name })
const gone = () => screen.queryByText('Gone.') !== null
const notice = page.alertBox

/** A form after attempts that ended so. */
async function after(...endings: Failure[]) {
  const user = userEvent.setup()
  const { emulator } = renderKit(<Form />)
  for (const [at, ending] of endings.entries()) {
    emulator.inject({ route, ...ending })
    await user.click(button('Send'))
    await expect.poll(() => emulator.requests.filter(({ path }) => path === route)).toHaveLength(at + 1)
    await screen.findByText('Resting')
  }
  return { user, emulator }
}

test('without a failed attempt, the person goes at once', async () => {
  const { user } = await after()
  expect(button('Cancel')).toHaveAttribute('type', 'button')
  await user.click(button('Cancel'))
  expect(gone()).toBe(true)
})

test('after a refusal the form first says that nothing was changed, where the focus then is, and goes at the second press', async () => {
  const { user } = await after(refusal)
  expect(notice()).toHaveTextContent(/^$/)
  await user.click(button('Cancel'))
  expect(notice()).toHaveTextContent(unchanged)
  await page.expectFocus(notice())
  expect(gone()).toBe(false)
  await user.click(button('Close'))
  expect(gone()).toBe(true)
})

test('after an attempt of unknown outcome it never says so, but what is known', async () => {
  const { user } = await after(failures.answerLost)
  await user.click(button('Cancel'))
  expect(notice()).toHaveTextContent(said('outcome-unknown'))
  expect(document.body).not.toHaveTextContent(unchanged)
  await user.click(button('Close'))
  expect(gone()).toBe(true)
})

test('nor when the attempt after it is refused: the old password may be wrong because it was changed', async () => {
  const { user } = await after(failures.answerLost, {})
  await user.click(button('Cancel'))
  expect(notice()).toHaveTextContent(said('outcome-unknown'))
})

test('a new attempt takes the words back, and Cancel says what became of that one', async () => {
  const { user, emulator } = await after(refusal)
  await user.click(button('Cancel'))
  emulator.inject(refusal)
  await user.click(button('Send'))
  await expect.poll(() => emulator.requests.filter(({ path }) => path === route)).toHaveLength(2)
  await screen.findByText('Resting')
  expect(notice()).toHaveTextContent(/^$/)
  await user.click(button('Cancel'))
  expect(notice()).toHaveTextContent(unchanged)
})

test('while an attempt is under way it keeps its name and the focus, and waits', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(<Form />, { emulator, fetch: door.fetch })
  await user.click(button('Send'))
  await door.arrived()
  expect(button('Cancel')).toHaveAttribute('aria-disabled', 'true')
  await user.click(button('Cancel'))
  await page.expectFocus(button('Cancel'))
  expect(gone()).toBe(false)
  door.open()
  await screen.findByText('Resting')
  expect(button('Cancel')).not.toHaveAttribute('aria-disabled')
})
