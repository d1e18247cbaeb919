import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect } from 'react'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm as RegistryForm } from '../../registry/components/change-password-form.js'
import { ChangePasswordForm, PasswordError, type ChallengeControls, type DrawChallenge } from '../../src/index.js'
import { ChangeWithCaptcha } from '../../stories/docs/examples/challenge/captcha.js'
import { mapError } from '../../stories/docs/examples/challenge/map-error.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { alice, chosen, fillRight, said, settled } from './acts.js'
import { accountField, codeField, openFlow } from './reset-page.js'

const update = '/api/v3/update-password'
const captchaWanted = { statusCode: 403, apiCode: 2000 }

/** A challenge of a host's: a question in a form of its own. */
const ask: DrawChallenge = (error, { proceed, giveUp }) => (
  <form
    onSubmit={(event) => {
      event.preventDefault()
      const answer = event.currentTarget.querySelector('input')!.value
      proceed({ headers: { 'x-captcha': answer, authorization: 'forged' }, body: { captchaCode: answer } })
    }}
  >
    <label>
      Captcha for {error.apiCode} <input />
    </label>
    <button type="submit">Answer</button>
    <button type="button" onClick={giveUp}>
      Not now
    </button>
  </form>
)

const frame = () => screen.findByRole('group', { name: 'One more check' })
const noFrame = async () => {
  await expect.poll(() => screen.queryByRole('group', { name: 'One more check' })).toBeNull()
}
const answerField = () => screen.findByLabelText(/Captcha/)

/** The form of Alice, filled in and sent to a service that wants a captcha first. */
async function challenged(options: KitOptions = {}, times = 1, Form = ChangePasswordForm) {
  const user = userEvent.setup()
  const emulator = emulate()
  const challenge = vi.fn(ask)
  const onError = vi.fn<(error: PasswordError) => void>()
  emulator.inject({ route: update, envelope: captchaWanted, times })
  renderKit(<Form challenge={challenge} onError={onError} />, { emulator, ...options })
  await fillRight(user)
  await user.keyboard('{Enter}')
  await page.expectFocus(await frame())
  const updates = () => emulator.requests.filter(({ path }) => path === update)
  return { user, emulator, challenge, onError, updates }
}

test.each([ChangePasswordForm, OwnChangeForm, RegistryForm])(
  '%o shows the challenge below what was typed, and goes on with its answer',
  async (Form) => {
    const { user, emulator, updates, onError } = await challenged({}, 1, Form)
    expect(page.alertText()).toBe('')
    expect(page.newPassword()).toHaveValue(chosen)
    expect(onError).toHaveBeenCalledOnce()
    expect((await answerField()).closest('form'), 'no form is in another').toBe((await frame()).querySelector('form'))
    await user.tab()
    await page.expectFocus(await answerField())
    await user.keyboard('blue{Enter}')
    await page.expectFocus(await page.doneHeading())
    expect(emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
    const [first, second] = updates()
    expect(updates()).toHaveLength(2)
    expect(first!.headers).not.toHaveProperty('x-captcha')
    expect(second!.headers).toMatchObject({ 'x-captcha': 'blue', authorization: first!.headers['authorization'] })
    expect(JSON.parse(second!.body)).toMatchObject({ captchaCode: 'blue' })
  },
)

test('the inputs are read again: what is typed meanwhile is what is sent', async () => {
  const { user, emulator } = await challenged()
  const other = 'another whole password'
  for (const field of [page.newPassword(), page.confirmPassword()]) {
    await user.clear(field)
    await user.type(field, other)
  }
  await user.type(await answerField(), 'blue{Enter}')
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: other }])
})

test.each(['Escape', 'giveUp'])('%s leads back to the form with its error, and nothing is sent', async (way) => {
  const { user, updates } = await challenged()
  if (way === 'Escape') await user.type(await answerField(), 'bl{Escape}')
  else await user.click(screen.getByRole('button', { name: 'Not now' }))
  await noFrame()
  expect(page.alertText()).toBe(said('challenge'))
  await page.expectFocus(page.submitButton())
  expect(page.currentPassword()).toHaveValue(alice.password)
  expect(page.newPassword()).toHaveValue(chosen)
  expect(updates()).toHaveLength(1)
})

test('a failed answer is asked for again', async () => {
  const { user, emulator } = await challenged({}, 2)
  await user.type(await answerField(), 'red{Enter}')
  await page.expectFocus(await frame())
  expect(await answerField()).toHaveValue('')
  await user.type(await answerField(), 'blue{Enter}')
  await page.doneHeading()
  expect(emulator.changes).toHaveLength(1)
})

test('each challenge sends once, however often its answer comes', async () => {
  const { challenge, updates } = await challenged({}, Infinity)
  const { proceed } = challenge.mock.lastCall![1]
  proceed()
  proceed()
  await expect.poll(() => updates().length).toBe(2)
  await expect.poll(() => challenge.mock.lastCall![0]).not.toBe(challenge.mock.calls[0]![0])
  await page.expectFocus(await frame())
  proceed()
  await expect.poll(() => page.submitButton().getAttribute('aria-disabled')).toBeNull()
  expect(updates()).toHaveLength(2)
})

test('an answer that comes after the person has given up sends nothing', async () => {
  const { user, challenge, updates } = await challenged()
  const { proceed } = challenge.mock.lastCall![1]
  await user.click(screen.getByRole('button', { name: 'Not now' }))
  await noFrame()
  for (const field of [page.newPassword(), page.confirmPassword()]) {
    await user.clear(field)
    await user.type(field, 'half of another')
  }
  proceed()
  await settled()
  expect(updates()).toHaveLength(1)
})

test('a host may answer in an effect', async () => {
  function Unseen({ proceed }: ChallengeControls) {
    useEffect(() => proceed({ body: { captchaCode: 'unseen' } }))
    return <p>Checking that you are a person…</p>
  }
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: update, envelope: captchaWanted })
  renderKit(<ChangePasswordForm challenge={(_, controls) => <Unseen {...controls} />} />, { emulator })
  await fillRight(user)
  await user.keyboard('{Enter}')
  await page.doneHeading()
  expect(emulator.requests.filter(({ path }) => path === update)).toHaveLength(2)
})

test('the account is read again, and nothing is sent once the form has gone', async () => {
  const challenge = vi.fn(ask)
  const at = openFlow({ challenge })
  at.emulator.inject({ route: /send-email/, envelope: captchaWanted, times: 2 })
  await at.user.type(await accountField(), `${alice.email}{Enter}`)
  await at.until(() => screen.queryByRole('group', { name: 'One more check' }))
  await at.user.clear(await accountField())
  await at.user.type(await accountField(), 'bob@example.com')
  challenge.mock.lastCall![1].proceed()
  const addresses = () => at.requests('send-email').map(({ body }) => (JSON.parse(body) as { email: string }).email)
  await at.until(() => addresses().length === 2)
  await at.until(() => challenge.mock.lastCall![0] !== challenge.mock.calls[0]![0])
  at.unmount()
  challenge.mock.lastCall![1].proceed()
  await settled()
  expect(addresses()).toEqual([alice.email, 'bob@example.com'])
})

test('an unknown outcome is no challenge, whatever the host makes of it', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: update, work: true, networkError: true })
  const challenge = vi.fn(ask)
  const mapError = (error: PasswordError) => new PasswordError('challenge', '', error)
  renderKit(<ChangePasswordForm challenge={challenge} />, { emulator, mapError })
  await fillRight(user)
  await user.keyboard('{Enter}')
  await expect.poll(page.alertText).toBe(said('outcome-unknown'))
  expect(challenge).not.toHaveBeenCalled()
})

test('a number of a proxy is a challenge where mapError says so, and null leaves it to the form', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 4711 } })
  emulator.inject({ route: update, envelope: captchaWanted })
  const challenge: DrawChallenge = (error, controls) => (error.apiCode === 4711 ? ask(error, controls) : null)
  renderKit(<ChangePasswordForm challenge={challenge} />, { emulator, mapError })
  await fillRight(user)
  await user.keyboard('{Enter}')
  await user.type(await answerField(), 'blue{Enter}')
  await expect.poll(page.alertText).toBe(said('challenge'))
  await noFrame()
})

test('in a reset each step goes on where it was', async () => {
  const at = openFlow({ challenge: ask })
  for (const route of [/send-email/, /verify-reset-password-request/, /\/reset-password/])
    at.emulator.inject({ route, envelope: captchaWanted })
  const answer = async () => {
    await at.until(() => screen.queryByRole('group', { name: 'One more check' }))
    await at.user.type(await answerField(), 'blue{Enter}')
  }
  await at.user.type(await accountField(), `${alice.email}{Enter}`)
  await answer()
  await at.until(() => screen.queryByLabelText('Verification code'))
  await at.user.type(codeField(), `${at.emulator.outbox[0]!.code}{Enter}`)
  await answer()
  await at.until(() => screen.queryByLabelText('New password'))
  await at.choose()
  await answer()
  await page.doneHeading('Password reset')
  expect(at.emulator.changes).toMatchObject([{ newPassword: chosen }])
  const posts = at.emulator.requests.filter(({ method }) => method === 'POST')
  expect(posts.map(({ headers }) => headers['x-captcha'])).toEqual([
    undefined,
    'blue',
    undefined,
    'blue',
    undefined,
    'blue',
  ])
})

test('the captcha of the documentation', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: update, envelope: captchaWanted })
  renderKit(<ChangeWithCaptcha />, { emulator })
  await fillRight(user)
  await user.keyboard('{Enter}')
  await user.type(await screen.findByLabelText(/two and three/), '5{Enter}')
  await page.doneHeading()
  expect(emulator.requests.at(-1)!.headers).toMatchObject({ 'x-captcha-answer': '5' })
})
