import { act, fireEvent } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { engineModule } from '../../src/form/engine-module.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'

const words = en.messages.capsLock
const hints = () => [...document.querySelectorAll('.pwk-caps-lock')].map((hint) => hint.textContent)
const fieldOfHint = () => document.querySelector('.pwk-caps-lock')?.closest('.pwk-field')?.querySelector('input')

/** The keyboard is watched by code that comes with the first focus. */
async function comeTo(field: HTMLElement, user: UserEvent) {
  await user.click(field)
  await act(() => engineModule.load().then(() => {}))
}

test('is said under the field that has the focus, while it is on', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  await comeTo(page.currentPassword(), user)
  await user.keyboard('quiet')
  expect(hints()).toEqual([])
  await user.keyboard('{CapsLock}R')
  expect(hints()).toEqual([words])
  expect(fieldOfHint()).toBe(page.currentPassword())

  await user.click(page.newPassword())
  await user.keyboard('R')
  expect(hints(), 'it went along').toEqual([words])
  expect(fieldOfHint()).toBe(page.newPassword())

  await user.tab()
  expect(hints(), 'the eye is no place for it').toEqual([])
  await user.tab({ shift: true })
  await user.keyboard('{CapsLock}')
  await user.keyboard('r')
  expect(hints()).toEqual([])
})

test('is announced once in each field, until it has been off', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  const said: string[] = []
  const line = page.statusLine()
  new MutationObserver(() => said.push(line.textContent.trim())).observe(line, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  const announcements = () => said.filter((each) => each === words).length
  await comeTo(page.currentPassword(), user)
  await user.keyboard('{CapsLock}ABC')
  await expect.poll(announcements).toBe(1)
  await user.click(page.toggle('Show new password')) // Something else is said.
  await user.click(page.newPassword())
  await user.keyboard('ABC')
  expect(hints()).toEqual([words])
  await expect.poll(announcements).toBe(2) // Whoever comes to the next field does not know.
  await user.keyboard('BC')
  expect(announcements()).toBe(2)
  await user.keyboard('{CapsLock}a{CapsLock}A')
  await expect.poll(announcements).toBe(3)
  await user.keyboard('{CapsLock}a')
})

test('is in the words of the form, and of the person’s language', async () => {
  const user = userEvent.setup()
  const { rerenderKit } = renderKit(<ChangePasswordForm messages={{ capsLock: 'Shouting?' }} />)
  await comeTo(page.currentPassword(), user)
  await user.keyboard('{CapsLock}A')
  expect(hints()).toEqual(['Shouting?'])
  rerenderKit(<ChangePasswordForm />, { locale: zhCN })
  expect(hints()).toEqual(['大写锁定已开启。'])
})

test('what autofill fires in place of a key, which knows of no modifiers, does no harm', async () => {
  const user = userEvent.setup()
  renderKit(<ChangePasswordForm />)
  await comeTo(page.currentPassword(), user)
  await user.keyboard('{CapsLock}A')
  fireEvent(page.currentPassword(), new Event('keydown', { bubbles: true }))
  expect(hints(), 'and changes nothing').toEqual([words])
})
