import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OwnChangeForm } from '../../stories/own-form.js'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, requireClasses } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { translatePage } from '../translate-page.js'
import { alice, chosen, fillRight, said } from './acts.js'
import { openFlow } from './reset-page.js'

let endTranslation = () => {}
beforeEach(() => {
  endTranslation = translatePage()
})
afterEach(() => endTranslation())

describe.each([
  ['the kit’s form', <ChangePasswordForm key="kit" username={alice.email} />],
  ['a host’s own form', <OwnChangeForm key="own" username={alice.email} />],
])('%s on a translated page', (_, form) => {
  test('says what is wrong, what failed, and that the password was changed', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(form)
    await user.click(page.submitButton())
    await expect.poll(() => page.errorOf(page.newPassword())).not.toBe('')
    emulator.inject({ route: 'POST /api/v3/update-password', ...failures.serverError })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('outcome-unknown'))
    await user.click(page.submitButton())
    expect(await page.doneHeading()).toBeVisible()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  })
})

test('the lines of the checklist are those of the newest policy and language', async () => {
  const form = <ChangePasswordForm />
  const policy = (length: number) => ({ minLength: length, classes: requireClasses(['digit', 'lowercase']) })
  const { rerenderKit } = renderKit(form, { policy: policy(8) })
  expect(page.requirements()[0]).toContain('8')
  // An observer runs after the test's own turn.
  await expect.poll(() => document.querySelector('li font')).not.toBeNull()
  rerenderKit(form, { policy: policy(12) })
  expect(page.requirements()[0]).toContain('12')
  rerenderKit(form, { policy: policy(12), locale: zhCN })
  expect(page.requirements()[0]).toMatch(/12 个字符/)
  expect(screen.getByRole('button', { name: zhCN.messages.change.submit })).toBeVisible()
})

test('the kit’s flow for a forgotten password goes from the account to the end', async () => {
  const { ask, enter, choose, until, emulator } = openFlow()
  await ask()
  await enter()
  await choose()
  await until(() => screen.queryByRole('heading', { name: 'Password reset' }))
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})
