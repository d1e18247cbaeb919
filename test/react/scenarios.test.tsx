import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import {
  scenarios,
  withEmulator,
  type EmulatedStoryContext,
  type Emulator,
  type Scenario,
  type ScenarioName,
} from '../../src/emulator/index.js'
import { ChangePasswordForm, PasswordKitProvider, type ChangePasswordFormProps } from '../../src/index.js'
import * as page from '../elements.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { alice, chosen, fill, fillRight, said, writes } from './acts.js'

/** Draws the form as a story of that scenario. */
function open(scenario: ScenarioName, props: ChangePasswordFormProps = {}) {
  const emulators = new Set<Emulator>()
  const decorate = withEmulator<ReactElement>((kit, story, emulator) => {
    emulators.add(emulator)
    return (
      <PasswordKitProvider {...kit} policy="server">
        {story()}
      </PasswordKitProvider>
    )
  })
  const { options }: Scenario = scenarios[scenario]
  const parameters = { passwordKit: { scenario, options: { ...options, keys: throwawayKeys } } }
  const context: EmulatedStoryContext = { id: 'form--story', parameters, globals: {} }
  const draw = () => decorate(() => <ChangePasswordForm {...props} />, context)
  const { rerender } = render(draw())
  const [emulator] = emulators
  return { emulator: emulator!, emulators, user: userEvent.setup(), redraw: () => rerender(draw()) }
}

async function send(scenario: ScenarioName) {
  const opened = open(scenario)
  await fillRight(opened.user)
  await opened.user.click(page.submitButton())
  return opened
}

async function toldAbove(words: string): Promise<void> {
  await expect.poll(() => page.alertBox().textContent, { timeout: 9000 }).toContain(words)
}

describe('what the form says in each scenario', () => {
  const tests: Record<ScenarioName, () => Promise<void>> = {
    async ready() {
      const { emulator } = await send('ready')
      await page.doneHeading()
      expect(emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen, encryptType: 'rsa' }])
    },
    async slow() {
      const { emulator } = await send('slow')
      await expect.poll(() => page.statusLine().textContent, { timeout: 5000 }).toBe('Changing your password…')
      expect(page.submitButton()).toHaveAttribute('aria-disabled', 'true')
      await screen.findByRole('heading', { name: 'Password changed' }, { timeout: 15_000 })
      expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
    },
    async stalled() {
      const { emulator } = await send('stalled')
      await expect.poll(() => writes(emulator), { timeout: 9000 }).toHaveLength(1)
      await expect.poll(() => page.statusLine().textContent, { timeout: 5000 }).toBe('Changing your password…')
      expect(page.submitButton()).toHaveAttribute('aria-disabled', 'true')
      expect(emulator.changes).toEqual([])
    },
    async wrongPassword() {
      await send('wrongPassword')
      await expect.poll(() => page.errorOf(page.currentPassword()), { timeout: 9000 }).toContain('4')
      expect(page.currentPassword()).toHaveValue('')
      expect(page.newPassword()).toHaveValue(chosen)
    },
    async locked() {
      await send('locked')
      await toldAbove(said('locked'))
    },
    async noPassword() {
      const { user, emulator } = open('noPassword', { mode: 'set' })
      await fill(user, { next: chosen, confirmed: chosen })
      await user.click(page.submitButton('Set password'))
      await page.doneHeading('Password set')
      expect(emulator.passwordOf('carol')).toBe(chosen)
    },
    async expired() {
      const { emulator } = await send('expired')
      await toldAbove(said('unauthorized'))
      expect(emulator.changes).toEqual([])
    },
    async strictPolicy() {
      open('strictPolicy')
      await expect.poll(page.requirements).toContain('Has letters, digits, and symbols: not met yet.')
    },
    async policyChanged() {
      const { user, emulator } = open('policyChanged')
      await expect.poll(page.requirements).toContain('At least 6 characters: not met yet.')
      expect(page.requirements().join(' ')).not.toContain('symbols')
      await fillRight(user)
      await user.click(page.submitButton())
      await toldAbove(said('policy-changed'))
      await expect.poll(() => page.requirements().join(' ')).toContain('Has letters, digits, and symbols: not met yet.')
      expect(emulator.changes).toEqual([])
    },
    async rateLimited() {
      await send('rateLimited')
      await toldAbove(said('rate-limited'))
      expect(page.statusLine()).toHaveTextContent(/^You can try again in \d\d seconds\.$/)
    },
    async answerLost() {
      const { emulator } = await send('answerLost')
      await toldAbove(said('outcome-unknown'))
      expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
    },
    async offline() {
      const { emulator } = await send('offline')
      await toldAbove(said('network'))
      expect(emulator.changes).toEqual([])
    },
    async outage() {
      const { emulator } = await send('outage')
      await toldAbove(said('bad-response'))
      expect(emulator.changes).toEqual([])
    },
  }

  test.each(Object.entries(tests))('%s', async (_, run) => {
    expect.hasAssertions()
    await run()
  })
})

test('a story that is drawn again keeps its service, and what was typed', async () => {
  const { emulators, user, redraw } = open('ready')
  await fillRight(user)
  redraw()
  expect(page.newPassword()).toHaveValue(chosen)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect([...emulators].map(({ changes }) => changes.length)).toEqual([1])
})
