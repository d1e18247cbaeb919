import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { fill, paste } from './acts.js'

const { notes } = en.messages
const form = <ChangePasswordForm mode="set" confirm={false} />
const shown = () => Object.values(notes).filter((note) => screen.queryAllByText(note).length > 0)
const afterPause = { timeout: 3000 }

test.each<[string, string, (keyof typeof notes)[]]>([
  ['a blank at the edge', ' quiet river', ['blank-at-edge']],
  ['what is invisible', 'quiet\u200briver', ['invisible']],
  ['what not every keyboard has', 'quiet 河 stone', ['other-keyboards']],
  ['all of it', ' quiet\u200b河 stone', ['blank-at-edge', 'invisible', 'other-keyboards']],
])('%s is noted, and can still be used', async (_, text, codes) => {
  const user = userEvent.setup()
  const { emulator } = renderKit(form, { account: 'carol@example.com' })
  await paste(user, page.newPassword(), text)
  await expect.poll(shown, afterPause).toEqual(codes.map((code) => notes[code]))
  for (const code of codes) expect(page.statusLine()).toHaveTextContent(notes[code])
  expect(page.newPassword()).toBeValid()
  await user.keyboard('{Enter}')
  await page.doneHeading('Password set')
  expect(emulator.passwordOf('carol@example.com')).toBe(text)
})

test('a note is announced once, stays while it is true, and goes', async () => {
  const user = userEvent.setup()
  renderKit(form)
  await fill(user, { next: ' quiet' })
  await expect
    .poll(() => page.statusLine().textContent, afterPause)
    .toBe(`0 of 1 requirement met. ${notes['blank-at-edge']}`)
  await user.keyboard(' river')
  await expect.poll(() => page.statusLine().textContent, afterPause).toBe('1 of 1 requirement met.')
  expect(shown()).toEqual([notes['blank-at-edge']])
  await user.keyboard('{Home}{Delete}')
  await expect.poll(shown, afterPause).toEqual([])
})

test('what was announced is not said again at the next pause', async () => {
  const user = userEvent.setup()
  renderKit(form)
  await fill(user, { next: ' quiet river' })
  await expect.poll(() => page.statusLine().textContent, afterPause).toContain(notes['blank-at-edge'])
  const announced = page.statusLine().textContent
  await user.keyboard('!')
  await new Promise((resolve) => setTimeout(resolve, 1300))
  expect(page.statusLine()).toHaveTextContent(announced)
})

test('a text is composed where the policy says so, in the one place where it is read; what is noted is what was typed', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm mode="set" />, {
    account: 'carol@example.com',
    policy: { normalize: 'NFC', minLength: 9, maxLength: 9 },
  })
  await paste(user, page.newPassword(), 'cafe\u0301 noir')
  await paste(user, page.confirmPassword(), 'caf\u00e9 noir')
  await expect.poll(page.requirements).toEqual(['At least 9 characters: met.', 'At most 9 characters: met.'])
  expect(page.newPassword()).toHaveValue('cafe\u0301 noir')
  await user.keyboard('{Enter}')
  await page.doneHeading('Password set')
  expect(emulator.passwordOf('carol@example.com')).toBe('caf\u00e9 noir')
})

test('and otherwise is sent as it was typed', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(form, { account: 'carol@example.com' })
  await paste(user, page.newPassword(), 'cafe\u0301 noir')
  await user.keyboard('{Enter}')
  await page.doneHeading('Password set')
  expect(emulator.passwordOf('carol@example.com')).toBe('cafe\u0301 noir')
})
