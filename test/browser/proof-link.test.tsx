import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page as screenOf } from 'vitest/browser'
import { ChangePasswordForm, type ChangePasswordFormProps } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { extras } from '../../src/locales/extras/en.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { addStyles, kitStyles } from './stylesheets.js'

let remove = () => {}
beforeEach(async () => {
  remove = addStyles('body { margin: 0 }', kitStyles)
  await screenOf.viewport(400, 900)
})
afterEach(() => remove())

const tops = (...elements: HTMLElement[]) => elements.map((element) => element.getBoundingClientRect().top)

test.each<[string, string, ChangePasswordFormProps]>([
  ['recovery', 'Forgot your current password?', { recovery: { email: 'alice@example.com' } }],
  ['verify', 'Confirm in another way', { verify: () => null }],
])('the link of %s comes to a place that was kept for it, and no field moves', async (_, name, props) => {
  renderKit(<ChangePasswordForm {...props} />)
  const moving = [page.newPassword(), page.submitButton()]
  const atFirst = tops(...moving)
  expect(screen.queryByRole('button', { name })).toBeNull()
  const link = await screen.findByRole('button', { name })
  expect(tops(...moving)).toEqual(atFirst)
  expect(link.getBoundingClientRect().height).toBeGreaterThan(0)
})

test('in a form that asks the account first, the place is kept after it is shown', async () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const loadExtras = () => opened.then(() => extras)
  renderKit(<ChangePasswordForm mode="auto" recovery={{ email: 'alice@example.com' }} />, {
    locale: { ...en, loadExtras },
  })
  const moving = [page.newPassword(), page.confirmPassword()]
  const atFirst = tops(...moving)
  await expect.poll(() => page.newPassword().checkVisibility({ visibilityProperty: true })).toBe(true)
  expect(tops(...moving)).toEqual(atFirst)
  open()
  await screen.findByRole('button', { name: 'Forgot your current password?' })
  expect(tops(...moving)).toEqual(atFirst)
})

test('where no current password is asked for, no place is kept', async () => {
  renderKit(<ChangePasswordForm mode="set" recovery={{ email: 'alice@example.com' }} />)
  expect(getComputedStyle(page.newPassword().closest('.pwk-field')!).marginBlockEnd).toBe('0px')
})
