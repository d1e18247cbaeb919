import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { alice, chosen } from '../react/acts.js'
import { press, type } from './keyboard.js'

/** From the first field to the panel, by the keyboard. */
async function change(beforeSubmit?: () => void): Promise<void> {
  page.currentPassword().focus()
  await type(alice.password)
  page.newPassword().focus()
  await type(chosen)
  page.confirmPassword().focus()
  await type(chosen)
  beforeSubmit?.()
  await press('Enter')
  await page.expectFocus(await page.doneHeading())
}

// Chromium moves it to the heading, and a screen reader that finds it there takes the heading for read.
test('the caret goes with the form that had it', async () => {
  renderKit(<ChangePasswordForm />)
  await change()
  expect(getSelection()?.rangeCount).toBe(0)
})

test('what a person has selected elsewhere stays selected', async () => {
  renderKit(
    <>
      <p>Some words of the page</p>
      <ChangePasswordForm />
    </>,
  )
  await change(() => getSelection()?.selectAllChildren(screen.getByText('Some words of the page')))
  expect(String(getSelection())).toBe('Some words of the page')
})
