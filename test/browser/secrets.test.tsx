import { useContext } from 'react'
import { describe, expect, test } from 'vitest'
import { queryClientOf } from '../../src/form/requests/query-client.js'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { KitContext, type Kit } from '../../src/react/provider/kit-context.js'
import { depth } from '../depth.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { objectPlaces, pagePlaces, reactTree, requestPlaces, scan } from '../scan.js'
import { heldFetch } from './held-fetch.js'
import { press, type } from './keyboard.js'

/** Made for each password, so that no eight characters of it are anywhere by chance. */
function random(length: number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  return Array.from(crypto.getRandomValues(new Uint32Array(length)), (n) => letters[n % letters.length]).join('')
}

const kinds: readonly [string, () => string][] = [
  ['ASCII', () => `{${random(6)}"<&\\'%+${random(6)}]`],
  ['Chinese inside a longer password', () => `${random(9)}密码${random(9)}`],
  ['emoji', () => `${random(7)}🔑👩‍👩‍👧${random(7)}`],
  ['combining marks', () => `e\u0301${random(9)}n\u0303${random(4)}`],
  ['blanks at both ends', () => `  ${random(12)}  `],
  ['exactly 117 bytes', () => random(117)],
]

const flows = {
  change: { route: 'POST /api/v3/update-password', submit: 'Change password', done: 'Password changed' },
  reset: { route: 'POST /api/v3/reset-password', submit: 'Reset password', done: 'Password reset' },
} as const

describe.each(['rsa', 'sm2'] as const)('under %s', (encryption) => {
  describe.each(['change', 'reset'] as const)('%s a password with the keyboard alone', (flow) => {
    // Every kind is typed and decrypted in test/react as well; what only a browser holds hardly depends on the letters.
    test.each(kinds.slice(0, depth(1, kinds.length)))(
      'the service learns exactly what was typed, and nothing else holds it: %s',
      async (_, make) => {
        const [current, chosen] = [make(), make()]
        const secrets = flow === 'change' ? [current, chosen] : [chosen]
        const { route, submit, done } = flows[flow]
        const emulator = emulate({ users: [{ id: '1', email: 'alice@example.com', password: current }] })
        const network = heldFetch(emulator.fetch)
        let kit: Kit | null = null
        const resetToken = emulator.issueResetToken('alice@example.com')
        const { container } = renderKit(
          <>
            {flow === 'change' ? (
              <ChangePasswordForm username="alice" />
            ) : (
              <ResetPasswordForm resetToken={resetToken} />
            )}
            <Probe found={(seen) => (kit = seen)} />
          </>,
          { emulator, encryption, fetch: network.fetch },
        )

        async function expectNoTrace(when: string) {
          const places = [
            ...requestPlaces(emulator.requests),
            ...pagePlaces(),
            ...(await objectPlaces('mutations', queryClientOf(kit!.cacheOwner).getMutationCache().getAll())),
            ...(await objectPlaces('queries', queryClientOf(kit!.cacheOwner).getQueryCache().getAll())),
            ...(await objectPlaces('React', reactTree(container))),
          ]
          expect(scan(places, secrets), when).toEqual([])
        }

        await press('Tab')
        if (flow === 'change') {
          await page.expectFocus(page.currentPassword())
          await type(current.slice(0, 12))
          await expectNoTrace('while the first field is typed')
          await type(current.slice(12))
          await press('Tab', 'Tab')
        }
        await page.expectFocus(page.newPassword())
        await type(chosen)
        await press('Tab', 'Enter')
        expect(page.newPassword()).toHaveAttribute('type', 'text')
        await expectNoTrace('while the new password is shown')
        await press('Tab')
        await type(chosen)
        await expectNoTrace('with all fields filled in')

        emulator.inject({ ...failures.unreachable, route })
        network.hold()
        await press('Enter')
        await expect.poll(() => page.submitButton(submit)).toHaveAttribute('aria-disabled', 'true')
        expect(queryClientOf(kit!.cacheOwner).getMutationCache().getAll()).toHaveLength(1)
        const held = queryClientOf(kit!.cacheOwner).getQueryCache().getAll()
        expect(held.filter(({ state }) => state.data !== undefined)).toHaveLength(1)
        await expectNoTrace('while the request is under way')
        network.release()
        await expect.poll(() => page.alertBox().textContent).not.toBe('')
        await expectNoTrace('after the network failed')

        network.hold()
        await press('Tab', 'Enter')
        await expect.poll(() => page.submitButton(submit)).toHaveAttribute('aria-disabled', 'true')
        await expectNoTrace('while the second request is under way')
        network.release()
        await page.expectFocus(await page.doneHeading(done))
        await expectNoTrace('after the service has accepted it')

        expect(emulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
        expect(emulator.changes).toMatchObject([
          { newPassword: chosen, encryptType: encryption, ...(flow === 'change' && { oldPassword: current }) },
        ])
        expect(emulator.passwordOf('alice@example.com')).toBe(chosen)
      },
    )
  })
})

test('a current password that the service refuses leaves no trace either, and is gone from its field', async () => {
  const [wrong, chosen] = [random(16), random(16)]
  let kit: Kit | null = null
  const { container, emulator } = renderKit(
    <>
      <ChangePasswordForm username="alice" />
      <Probe found={(seen) => (kit = seen)} />
    </>,
  )
  await press('Tab')
  await type(wrong)
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Enter')
  await expect.poll(() => page.errorOf(page.currentPassword())).toContain('not your current password')
  expect(page.currentPassword()).toHaveValue('')
  expect(emulator.learned).toContainEqual(
    expect.objectContaining({ field: 'oldPassword', password: wrong, accepted: false }),
  )
  const places = [
    ...requestPlaces(emulator.requests),
    ...pagePlaces(),
    ...(await objectPlaces('kit', queryClientOf(kit!.cacheOwner).getMutationCache().getAll())),
    ...(await objectPlaces('React', reactTree(container))),
  ]
  expect(scan(places, [wrong, chosen])).toEqual([])
})

/** Shows the test what the provider hands to the kit's components. */
function Probe({ found }: { found: (kit: Kit | null) => void }) {
  found(useContext(KitContext))
  return null
}
