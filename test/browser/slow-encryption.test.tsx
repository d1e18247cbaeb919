import { onTestFinished, expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { press, type } from './keyboard.js'

/** Calls back just before every encryption: each looks first whether there is randomness. */
function onEncryption(called: () => void): void {
  const original = crypto.getRandomValues.bind(crypto)
  Object.defineProperty(crypto, 'getRandomValues', {
    configurable: true,
    get() {
      called()
      return original
    },
  })
  onTestFinished(() => void Reflect.deleteProperty(crypto, 'getRandomValues'))
}

test('the form shows that it is busy, and is painted so, before SM2 keeps the page; each encryption is a task of its own', async () => {
  const emulator = emulate({ users: [{ id: '1', email: 'alice@example.com', password: 'quiet river 7' }] })
  const { container } = renderKit(<ChangePasswordForm />, { emulator, encryption: 'sm2' })
  await press('Tab')
  await type('quiet river 7')
  for (const field of [page.newPassword(), page.confirmPassword()]) {
    field.focus()
    await type('Another river 8')
  }

  // The code of SM2 draws when it is loaded, and the emulator for the number of each request.
  await import('../../src/core/encryption/sm2.js')
  await expect.poll(() => emulator.requests.map(({ path }) => path)).toContain('/api/v3/system')

  let painted = false
  let tasks = 0
  const seen: { busy: boolean; painted: boolean; task: number }[] = []
  const form = container.querySelector('form')!
  const watch = new MutationObserver(() => {
    // The frame is out once a task follows its callbacks.
    if (form.hasAttribute('data-pending')) requestAnimationFrame(() => setTimeout(() => void (painted = true)))
  })
  watch.observe(form, { attributeFilter: ['data-pending'] })
  onTestFinished(() => watch.disconnect())
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => (tasks++, port2.postMessage(0)))
  port1.start()
  port2.postMessage(0)
  onTestFinished(() => port1.close())
  onEncryption(() => void seen.push({ busy: form.hasAttribute('data-pending'), painted, task: tasks }))

  await press('Enter')
  await page.doneHeading()
  expect(emulator.changes.at(-1)).toMatchObject({ newPassword: 'Another river 8', encryptType: 'sm2' })
  expect(seen.length).toBeGreaterThanOrEqual(2)
  for (const { busy, painted } of seen) expect({ busy, painted }).toEqual({ busy: true, painted: true })
  expect(new Set(seen.map(({ task }) => task)).size, 'tasks between').toBeGreaterThanOrEqual(2)
})
