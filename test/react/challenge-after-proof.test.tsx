import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, type DrawChallenge, type DrawVerify } from '../../src/index.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, said } from './acts.js'
import { backToPassword, openChange } from './recovery-page.js'
import { minute } from './reset-page.js'

const update = '/api/v3/update-password'
const frame = () => screen.queryByRole('group', { name: 'One more check' })

/** What answers a challenge of the host's. */
const ask = () =>
  vi.fn<DrawChallenge>((_, { proceed }) => (
    <button type="button" onClick={() => proceed()}>
      Answer
    </button>
  ))

const forms = [
  ['the kit’s form', ChangePasswordForm],
  ['an own form', OwnChangeForm],
] as const

test.each(forms)('where the service takes no code, no challenge is drawn in %s', async (_, Form) => {
  const challenge = ask()
  const form = <Form recovery={{ email: alice.email }} challenge={challenge} />
  const at = openChange({}, { service: { updateByToken: false }, form })
  await at.prove()
  await fill(at.user, { next: chosen, confirmed: chosen })
  await at.user.keyboard('{Enter}')
  await expect.poll(page.alertText).toMatch(/^Your account cannot be confirmed with a code here/)
  await page.expectFocus(page.alertBox())
  expect(frame()).toBeNull()
  await at.user.click(backToPassword())
  await page.expectFocus(page.currentPassword())
  expect(frame()).toBeNull()
  expect(challenge).not.toHaveBeenCalled()
})

test.each(forms)('where the service takes no proof of the host’s, no challenge is drawn in %s', async (_, Form) => {
  const challenge = ask()
  const emulator = emulate({ updateByToken: false })
  const verify: DrawVerify = ({ done }) => (
    <button type="button" onClick={() => done({ passwordResetToken: emulator.issueResetToken(alice.email) })}>
      Use my passkey
    </button>
  )
  const user = userEvent.setup()
  renderKit(<Form verify={verify} challenge={challenge} />, { emulator })
  await user.click(await screen.findByRole('button', { name: 'Confirm in another way' }))
  await user.click(await screen.findByRole('button', { name: 'Use my passkey' }))
  await fill(user, { next: chosen, confirmed: chosen })
  await user.keyboard('{Enter}')
  await expect.poll(page.alertText).toMatch(/^The service does not take this confirmation here/)
  expect(frame()).toBeNull()
  // With the current password a captcha can be answered.
  await user.click(backToPassword())
  await page.type(user, page.currentPassword(), alice.password)
  emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 2000 } })
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Answer' }))
  await page.doneHeading()
  expect(challenge.mock.calls.map(([{ apiCode }]) => apiCode)).not.toContain(2201)
})

test('a challenge goes with the time of the proof, and its answer sends nothing', async () => {
  const challenge = ask()
  const at = openChange({ challenge })
  await at.prove()
  at.emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 2000 } })
  await fill(at.user, { next: chosen, confirmed: chosen })
  await at.user.keyboard('{Enter}')
  await at.until(frame)
  await at.pass(10 * minute)
  expect(page.alertText()).toBe(said('token-expired'))
  expect(frame()).toBeNull()
  await page.expectFocus(page.alertBox())
  challenge.mock.lastCall![1].proceed()
  await at.pass(minute)
  expect(at.requests(update)).toHaveLength(1)
})
