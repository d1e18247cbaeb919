import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page as screenOf } from 'vitest/browser'
import { ChangePasswordForm } from '../../src/index.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import { holdTimers } from '../hold-timers.js'
import { emulate, renderKit } from '../kit.js'
import { gate } from '../react/acts.js'
import { addStyles, kitStyles } from './stylesheets.js'

const topOfNext = () => document.querySelector('#next')!.getBoundingClientRect().top
const isSeen = (element: Element | null) => element!.checkVisibility({ visibilityProperty: true })

let remove = () => {}
beforeEach(async () => {
  remove = addStyles('body { margin: 0 } main { padding: 16px }', kitStyles)
  await screenOf.viewport(800, 900)
})
afterEach(() => remove())

test.each([
  ['Set a password', 'carol@example.com', ChangePasswordForm],
  ['Change password', 'alice@example.com', ChangePasswordForm],
  ['Set a password', 'carol@example.com', OwnChangeForm],
  ['Change password', 'alice@example.com', OwnChangeForm],
] as const)('%s: nothing below the form moves when the account has been read', async (title, account, Form) => {
  holdTimers(1000) // As long as it waits on a busy machine, the form is hidden.
  const emulator = emulate()
  const { fetch, arrived, open } = gate(emulator, 'get-security-info')
  renderKit(
    <main>
      <Form mode="auto" />
      <p id="next">What comes next on the page.</p>
    </main>,
    { emulator, account, fetch },
  )
  const [atFirst, form] = [topOfNext(), document.querySelector('form')]
  expect(isSeen(form)).toBe(false)
  await arrived()
  const sentence = await screen.findByText('Looking up your account…', { selector: 'p:not([role])' })
  expect(isSeen(sentence)).toBe(true)
  expect(isSeen(document.querySelector('input[type=password]'))).toBe(false)
  expect(topOfNext()).toBe(atFirst)

  open()
  await expect.poll(() => isSeen(form)).toBe(true)
  expect(isSeen(screen.getByRole('heading', { name: title }))).toBe(true)
  expect(topOfNext()).toBe(atFirst)
})
