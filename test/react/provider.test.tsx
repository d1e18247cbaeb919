import { act, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, PasswordKitProvider, useChangePassword } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fillRight, keyRequests, said, writes } from './acts.js'
import { renderHook } from './hook.js'

const right = { oldPassword: alice.password, newPassword: chosen }

/** What rendering throws, with React's own report of it kept from the console. */
function thrownBy(draw: () => unknown): unknown {
  const consoleError = vi.spyOn(console, 'error').mockReturnValue()
  try {
    draw()
    return undefined
  } catch (error) {
    return error
  } finally {
    consoleError.mockRestore()
  }
}

test('a form without a provider says what to do', () => {
  expect(thrownBy(() => render(<ChangePasswordForm />))).toMatchObject({
    message: expect.stringContaining('Wrap it in <PasswordKitProvider') as string,
  })
})

test.each([
  'http://service.example',
  'http://localhost.evil.example',
  '//service.example',
  'ftp://service.example',
  '',
])('the host "%s", which would carry passwords in the clear or nowhere, is refused at once', (host) => {
  const error = thrownBy(() =>
    render(
      <PasswordKitProvider host={host} appId="app">
        <ChangePasswordForm />
      </PasswordKitProvider>,
    ),
  )
  expect(error).toMatchObject({ name: 'PasswordError', code: 'config' })
})

test('the access token goes with the change alone, never with the request for the key', async () => {
  const { result, emulator, accessToken } = renderHook(useChangePassword)
  await act(() => result.current.submit(right))
  expect(keyRequests(emulator)[0]!.headers).not.toHaveProperty('authorization')
  expect(writes(emulator)[0]!.headers).toMatchObject({
    authorization: `Bearer ${accessToken}`,
    'x-authing-app-id': 'app',
  })
})

test('a host may send the token bare, and the headers of the renamed edition', async () => {
  const { result, emulator, accessToken } = renderHook(useChangePassword, {
    authorizationScheme: 'raw',
    headerPrefix: 'genauth',
  })
  await act(() => result.current.submit(right))
  const { headers } = writes(emulator)[0]!
  expect(headers).toMatchObject({ authorization: accessToken, 'x-genauth-app-id': 'app' })
  expect(headers).not.toHaveProperty('x-authing-app-id')
})

test('a token function is called again for each attempt, so the form heals after a new sign-in', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const tokens = ['stale', emulator.issueAccessToken(alice.email)]
  renderKit(<ChangePasswordForm />, { emulator, accessToken: () => Promise.resolve(tokens.shift()) })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('unauthorized'))
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('the host’s fetch is called unbound, with one Request', async () => {
  const emulator = emulate()
  const calls: { receiver: unknown; input: unknown[] }[] = []
  const { result } = renderHook(useChangePassword, {
    emulator,
    fetch: function (this: unknown, ...input: [Request]) {
      calls.push({ receiver: this, input })
      return emulator.fetch(...input)
    },
  })
  await act(() => result.current.submit(right))
  expect(calls.map(({ receiver }) => receiver)).toEqual([undefined, undefined])
  for (const { input } of calls) {
    expect(input).toHaveLength(1)
    expect(input[0]).toBeInstanceOf(Request)
  }
})

test('a service that does not answer in time differs before and after sending', async () => {
  const emulator = emulate()
  const { result } = renderHook(useChangePassword, { emulator, timeoutMs: 60 })
  emulator.inject({ route: '/api/v3/system', never: true })
  emulator.inject({ route: '/api/v3/update-password', never: true })
  const codes: unknown[] = []
  for (let attempt = 0; attempt < 2; attempt++) {
    await act(() => result.current.submit(right).catch((error: { code: string }) => codes.push(error.code)))
  }
  expect(codes).toEqual(['timeout', 'outcome-unknown'])
})

test('the form says in which language and direction it is written', () => {
  const { container, rerenderKit } = renderKit(<ChangePasswordForm />)
  const root = () => container.firstElementChild!
  expect([root().getAttribute('lang'), root().getAttribute('dir')]).toEqual(['en', 'ltr'])
  rerenderKit(<ChangePasswordForm />, { locale: zhCN })
  expect(root()).toHaveAttribute('lang', 'zh-CN')
  rerenderKit(<ChangePasswordForm />, { locale: { ...zhCN, tag: 'ar', dir: 'rtl' } })
  expect(root()).toHaveAttribute('dir', 'rtl')
})

test('a custom algorithm names itself on the wire', async () => {
  const reverse = (text: string) => [...text].toReversed().join('')
  const { result, emulator } = renderHook(useChangePassword, {
    emulator: emulate({ openers: { house: reverse } }),
    encryption: { type: 'house', seal: (text) => Promise.resolve(reverse(text)) },
  })
  await act(() => result.current.submit(right))
  expect(emulator.changes).toMatchObject([{ ...right, encryptType: 'house' }])
  expect(keyRequests(emulator), 'and needs no key of the service').toEqual([])
})
