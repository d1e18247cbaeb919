import { expect, test } from 'vitest'
import type { EmulatorServer } from '../../src/emulator/node.js'
import { account, chosen, code, countWrites, startService } from './account-service.js'
import type { EnginePage } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, complaintsOf, fillNew } from './form-actions.js'
import type { PageSettings } from './pages/settings.js'

interface Flow {
  settings: Partial<PageSettings>
  /** Has a code sent to Alice's phone. */
  ask(page: EnginePage): Promise<void>
  done: string
}

const reset: Flow = {
  settings: { form: 'forgotten' },
  async ask(page) {
    await page.byLabel('Email or phone number').type('13800138000')
    await page.press('Enter')
  },
  done: 'Password reset',
}

const change: Flow = {
  settings: { recovery: true },
  async ask(page) {
    await page.byRole('button', 'Forgot your current password?').click()
    await page.byRole('button', 'Send code').click()
  },
  done: 'Password changed',
}

const flows: [string, Flow][] = [
  ['a reset', reset],
  ['a code in place of the current password', change],
]

/** How often the service was asked whether a code is right. */
const countTries = ({ emulator }: EmulatorServer) =>
  emulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('verify-reset-password-request'))
    .length

inEveryEngine((openPage, engine) => {
  test.each(flows)('in a browser that reads no text message %s asks for the code as always', async (_, flow) => {
    const service = await startService()
    const page = await openPage(addressOf(service, { ...flow.settings, webOtp: true }))
    await flow.ask(page)
    const field = page.byLabel('Verification code')
    await field.type(code)
    expect(await field.value()).toBe(code)
    await page.press('Enter')
    await fillNew(page)
    await page.press('Enter')
    await page.byRole('heading', flow.done).waitFor()
    expect(service.emulator.passwordOf(account)).toBe(chosen)
    expect(countWrites(service)).toBe(1)
    expect(await complaintsOf(page)).toEqual([])
  })

  test('Chromium alone has WebOTP', async () => {
    const page = await openPage(addressOf(await startService()))
    expect(await page.evaluate(() => 'OTPCredential' in window)).toBe(engine === 'chromium')
  })
})

inEveryEngine(
  (openPage) => {
    test.each(flows)(
      'in a browser that reads the text message %s fills the code in, and sends it by the button',
      async (_, flow) => {
        const service = await startService()
        const page = await openPage(addressOf(service, { ...flow.settings, webOtp: true, message: code }))
        await flow.ask(page)
        await expect.poll(() => page.byLabel('Verification code').value()).toBe(code)
        await expect.poll(() => page.text()).toContain('The code from the text message has been filled in.')
        expect(countTries(service)).toBe(0)
        await page.byRole('button', 'Continue').click()
        await fillNew(page)
        await page.press('Enter')
        await page.byRole('heading', flow.done).waitFor()
        expect(service.emulator.passwordOf(account)).toBe(chosen)
        expect([countTries(service), countWrites(service)]).toEqual([1, 1])
        expect(await complaintsOf(page)).toEqual([])
      },
    )
  },
  ['chromium'],
)
