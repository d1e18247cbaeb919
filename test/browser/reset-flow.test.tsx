import { screen } from '@testing-library/react'
import { useContext } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { queryClientOf } from '../../src/form/requests/query-client.js'
import { ResetPasswordForm } from '../../src/index.js'
import { KitContext, type Kit } from '../../src/react/provider/kit-context.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { objectPlaces, pagePlaces, reactTree, scan } from '../scan.js'
import { press, type } from './keyboard.js'

const alice = 'alice@example.com'
const chosen = 'Wd密码🔑 e\u0301 {"<&\\ kT9x'
const account = () => screen.findByLabelText('Email or phone number')
const code = () => screen.findByLabelText('Verification code')

beforeEach(() => {
  localStorage.clear()
})

/** How often, from frame to frame, the focus was on nothing; it is asked once something has it. */
function watchFocus(): () => number {
  let lost = 0
  let over = false
  const look = () => {
    if (document.activeElement === document.body) lost++
    if (!over) requestAnimationFrame(look)
  }
  look()
  return () => {
    over = true
    return lost
  }
}

describe.each(['rsa', 'sm2'] as const)('under %s, with the keyboard alone', (encryption) => {
  test.each([
    ['email', alice],
    ['sms', '138 0013 8000'],
  ])('from the account to a sign-in with the new password, by %s', async (channel, typed) => {
    const { emulator } = renderKit(<ResetPasswordForm />, { encryption })
    await account()
    await press('Tab')
    const lost = watchFocus()
    await type(typed)
    await press('Enter')
    await page.expectFocus(await code())
    expect(emulator.outbox).toMatchObject([{ channel, purpose: 'CHANNEL_RESET_PASSWORD' }])
    await type(emulator.outbox[0]!.code)
    await press('Enter')
    await page.expectFocus(await screen.findByLabelText('New password'))
    await type(chosen)
    await press('Tab', 'Tab')
    await type(chosen)
    await press('Enter')
    await page.expectFocus(await page.doneHeading('Password reset'))
    expect(lost()).toBe(0)

    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: encryption }])
    const answer = await emulator.fetch(`${host}/api/v3/signin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-authing-app-id': 'app' },
      body: JSON.stringify({ connection: 'PASSWORD', passwordPayload: { email: alice, password: chosen } }),
    })
    expect(await answer.json()).toMatchObject({ statusCode: 200 })
  })
})

test('the way back, and a wrong code, with the keyboard alone', async () => {
  const { emulator } = renderKit(<ResetPasswordForm />)
  await account()
  await press('Tab')
  const lost = watchFocus()
  await type('alicia')
  await press('Enter')
  await expect.poll(async () => page.errorOf(await account())).not.toBe('')
  await type('@example.com')
  await press('Enter')
  await page.expectFocus(await code())
  await press('Shift+Tab')
  await page.expectFocus(screen.getByRole('button', { name: 'Change' }))
  await press('Enter')
  await page.expectFocus(await account())
  expect(await account()).toHaveValue('alicia@example.com')
  await press('End', ...Array.from({ length: 18 }, () => 'Backspace'))
  await type(alice)
  await press('Enter')
  await page.expectFocus(await code())
  await type(emulator.outbox[0]!.code === '111111' ? '222222' : '111111')
  await press('Enter')
  await expect.poll(async () => page.errorOf(await code())).toContain('not right')
  await page.expectFocus(await code())
  await press('Tab', 'Tab')
  await page.expectFocus(screen.getByRole('button', { name: 'Get a new code' }))
  expect(lost()).toBe(0)
})

test('the token is in no attribute, storage, cache or address, the code besides in nothing of React’s, and both go', async () => {
  let kit: Kit | null = null
  let token = ''
  const emulator = emulate({ codeLength: 12 })
  const { container } = renderKit(
    <>
      <ResetPasswordForm codeLength={12} />
      <Probe found={(seen) => (kit = seen)} />
    </>,
    {
      emulator,
      async fetch(request) {
        const answer = await emulator.fetch(request)
        const { data } = (await answer.clone().json()) as { data?: { passwordResetToken?: string } }
        token = data?.passwordResetToken ?? token
        return answer
      },
    },
  )
  const places = async () => [
    ...pagePlaces(),
    ...(await objectPlaces('mutations', queryClientOf(kit!.cacheOwner).getMutationCache().getAll())),
    ...(await objectPlaces('queries', queryClientOf(kit!.cacheOwner).getQueryCache().getAll())),
  ]
  const all = async () => [...(await places()), ...(await objectPlaces('React', reactTree(container)))]

  await account()
  await press('Tab')
  await type(alice)
  await press('Enter')
  await page.expectFocus(await code())
  const secret = emulator.outbox[0]!.code
  await type(secret)
  expect(scan(await all(), [secret]), 'while the code is typed').toEqual([])
  await press('Enter')
  await screen.findByLabelText('New password')
  expect(token).toMatch(/^prt_.{20}/)
  expect(scan(await all(), [secret]), 'once the code is spent').toEqual([])
  expect(scan(await places(), [token]), 'while the token is held').toEqual([])
  expect(await caches.keys()).toEqual([])
  await type(chosen)
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Enter')
  await page.doneHeading('Password reset')
  await expect.poll(async () => scan(await all(), [secret, token, chosen]), { timeout: 5000 }).toEqual([])
})

/** Shows the test what the provider hands to the kit's components. */
function Probe({ found }: { found: (kit: Kit | null) => void }) {
  found(useContext(KitContext))
  return null
}
