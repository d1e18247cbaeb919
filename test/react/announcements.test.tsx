import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { pauseMs } from '../../src/form/engine/typing-advice.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { chosen, fill, fillRight, leave } from './acts.js'

let observer: MutationObserver | undefined
afterEach(() => observer?.disconnect())

/** What the status line says from now on, change by change. */
function listen(): string[] {
  const announced: string[] = []
  const line = page.statusLine()
  observer = new MutationObserver(() => announced.push(line.textContent ?? ''))
  observer.observe(line, { childList: true, characterData: true, subtree: true })
  return announced
}

const aPause = () => new Promise((resolve) => setTimeout(resolve, pauseMs + 300))
const named = (field: string, issue: string) => `${field}: ${issue}`

test('what is said twice is announced twice: a region that does not change is silent', async () => {
  const user = userEvent.setup()
  renderKit(<ResetPasswordForm />)
  await user.click(await screen.findByLabelText('Email or phone number'))
  const announced = listen()
  const both = named('Email or phone number', en.messages.account.enter.both)
  await user.keyboard('{Enter}')
  await expect.poll(() => announced).toEqual([both])
  await user.keyboard('{Enter}')
  // Some screen readers drop what equals the last announcement.
  await expect.poll(() => announced).toEqual([both, '', `${both}\u00a0`])
  await user.keyboard('{Enter}')
  await expect.poll(() => announced.slice(3)).toEqual(['', both])
})

test('a refusal of the field that has the focus already is announced, also when it is the same again', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const envelope = { statusCode: 403, apiCode: 2333 }
  emulator.inject({ route: 'POST /api/v3/update-password', envelope, times: 2 })
  renderKit(<ChangePasswordForm />, { emulator })
  await fillRight(user)
  const announced = listen()
  const said = () =>
    announced.filter((words) => words.startsWith('Current password: This is not your current password.'))
  for (const times of [1, 2]) {
    await user.clear(page.currentPassword())
    await user.type(page.currentPassword(), 'wrong again{Enter}')
    await expect.poll(() => said().length).toBe(times)
    await page.expectFocus(page.currentPassword())
  }
})

test('of the errors a submit finds the first is read with its field, and the others do not talk over it', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  const announced = listen()
  await user.click(page.submitButton())
  await page.expectFocus(page.currentPassword())
  expect(page.errorOf(page.confirmPassword())).not.toBe('')
  expect(page.currentPassword()).toHaveAccessibleDescription(page.errorOf(page.currentPassword()))
  expect(announced.filter(Boolean)).toEqual([])
})

test('an error that comes to a field while the focus is elsewhere is announced once, with the name of the field', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  const announced = listen()
  await fill(user, { next: 'short' })
  await leave(user)
  const wrong = () => page.errorOf(page.newPassword())
  await expect.poll(wrong).not.toBe('')
  await expect
    .poll(() => announced.filter((words) => words.includes(wrong())))
    .toEqual([named('New password', wrong())])
})

test('no error is a live region of its own: what the one region says would be said twice', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  await user.click(page.submitButton())
  await page.expectFocus(page.currentPassword())
  expect(document.querySelectorAll('.pwk-error[aria-live]')).toHaveLength(0)
})

test('after a refusal nothing says that all requirements are met', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: 'POST /api/v3/update-password', envelope: { statusCode: 422, apiCode: 2029 } })
  renderKit(<ChangePasswordForm />, { emulator })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.newPassword())).toBe(en.messages.errors['weak-password'])
  const announced = listen()
  await aPause()
  expect(announced.join()).not.toContain('met')
})

test('nor after a leak has been found', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />, { breach: async () => 'breached' })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.newPassword())).toBe(en.messages.rules.breached)
  const announced = listen()
  await aPause()
  expect(announced.join()).not.toContain('met')
})

test('while the rules are loading none of them is counted', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: 'GET /api/v2/applications/{appId}/public-config', never: true })
  renderKit(<ChangePasswordForm mode="set" />, { emulator, policy: 'server' })
  const announced = listen()
  await page.type(user, page.newPassword(), chosen)
  await aPause()
  expect(announced.join()).not.toContain('met')
})

test('a line that joins the list is announced with the sum', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm mode="set" />)
  await user.click(page.newPassword())
  const announced = listen()
  await user.keyboard('1qaz2wsx')
  await expect
    .poll(() => announced.at(-1), { timeout: 5000 })
    .toBe(`1 of 2 requirements met. ${en.messages.rules.common as string}`)
})

test('in Chinese no space follows a full stop between two sentences', async () => {
  const user = userEvent.setup()
  const { messages } = zhCN
  renderKit(<ChangePasswordForm mode="set" />, { locale: zhCN })
  await user.click(screen.getByLabelText(messages.fields.newPassword.label))
  const announced = listen()
  await user.keyboard('1qaz2wsx')
  await expect
    .poll(() => announced.at(-1), { timeout: 5000 })
    .toBe(`已满足 1 项要求，共 2 项。${messages.rules.common as string}`)
})

test('a blank between two words is no blank at the end: that is shown once the field is left', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm mode="set" />)
  await page.type(user, page.newPassword(), 'quiet river ')
  await aPause()
  const note = en.messages.notes['blank-at-edge']
  const notes = () => [...document.querySelectorAll('.pwk-note')].map(({ textContent }) => textContent)
  expect(notes()).toEqual([])
  await leave(user)
  await expect.poll(notes, { timeout: 3000 }).toEqual([note])
  expect(page.newPassword()).toHaveAccessibleDescription(expect.stringContaining(note))
})

test('a press of the button during a wait announces how long it lasts', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const headers = { 'retry-after': '90' }
  const envelope = { statusCode: 429, message: 'Too many requests' }
  emulator.inject({ route: 'POST /api/v3/update-password', status: 429, headers, envelope })
  renderKit(<ChangePasswordForm />, { emulator })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  await expect.poll(() => page.statusLine().textContent).toContain('You can try again in')
  const announced = listen()
  await user.click(page.submitButton())
  await expect.poll(() => announced.at(-1)).toMatch(/^You can try again in \d+ minutes\.\s?$/)
})
