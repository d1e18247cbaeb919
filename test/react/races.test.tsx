import { fireEvent, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode, type ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { ChangePasswordForm, type Encryptor, type PasswordError } from '../../src/index.js'
import { engineModule } from '../../src/form/engine-module.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fillRight, gate, keyRequests, said, settled, writes } from './acts.js'

/** An algorithm of the host's that takes its time. */
function slowEncryptor() {
  let finish = () => {}
  const started = vi.fn<(signal: AbortSignal) => void>()
  const encryptor: Encryptor = {
    type: 'house',
    seal: (text, signal) =>
      new Promise((resolve) => {
        started(signal)
        finish = () => resolve([...text].toReversed().join(''))
      }),
  }
  return { encryptor, started, finish: () => finish() }
}
const openers = { house: (sealed: string) => [...sealed].toReversed().join('') }

describe('a form that is taken off the page', () => {
  test.each(['with its code there', 'with its code still on the way'])(
    'with the click that sends it, %s: nothing is sent, and the host gets no failure',
    async (when) => {
      const user = userEvent.setup()
      const onError = vi.fn()
      const { emulator, unmount } = renderKit(<ChangePasswordForm onError={onError} />)
      if (when === 'with its code there') await fillRight(user)
      fireEvent.click(page.submitButton())
      unmount()
      await settled()
      await engineModule.load()
      await settled()
      expect(onError).not.toHaveBeenCalled()
      expect(writes(emulator)).toEqual([])
    },
  )

  test('while its key is fetched: the fetch is called off and nothing is sent', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/api/v3/system')
    const onSuccess = vi.fn<() => void>()
    const onError = vi.fn<() => void>()
    const { unmount } = renderKit(<ChangePasswordForm onSuccess={onSuccess} onError={onError} />, {
      emulator,
      fetch: door.fetch,
    })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    unmount()
    expect(door.requests()[0]!.signal.aborted).toBe(true)
    door.open()
    await settled()
    expect(writes(emulator)).toEqual([])
    expect([onSuccess.mock.calls, onError.mock.calls]).toEqual([[], []])
  })

  test('while it encrypts: the work is called off and nothing is sent', async () => {
    const user = userEvent.setup()
    const { encryptor, started, finish } = slowEncryptor()
    const onError = vi.fn<() => void>()
    const { unmount, emulator } = renderKit(<ChangePasswordForm onError={onError} />, {
      emulator: emulate({ openers }),
      encryption: encryptor,
    })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => started.mock.calls).toHaveLength(1)
    unmount()
    expect(started.mock.calls[0]![0].aborted).toBe(true)
    finish()
    await settled()
    expect(started, 'the second field is not touched any more').toHaveBeenCalledOnce()
    expect(writes(emulator)).toEqual([])
    expect(onError).not.toHaveBeenCalled()
  })

  test.each(['rsa', 'sm2'] as const)(
    'in the very moment of the click, under %s: nothing is sent',
    async (encryption) => {
      const user = userEvent.setup()
      const { unmount, emulator } = renderKit(<ChangePasswordForm />, { encryption })
      await fillRight(user)
      page.submitButton().click()
      unmount()
      await settled()
      expect(writes(emulator)).toEqual([])
      expect(emulator.passwordOf(alice.email)).toBe(alice.password)
    },
  )

  test('while the host looks for its access token, everything sealed: nothing is sent', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const token = emulator.issueAccessToken(alice.email)
    let hand = () => {}
    const asked = vi.fn<() => Promise<string>>(
      () =>
        new Promise((resolve) => {
          hand = () => resolve(token)
        }),
    )
    const { unmount } = renderKit(<ChangePasswordForm />, { emulator, accessToken: asked })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => asked.mock.calls).toHaveLength(1)
    unmount()
    hand()
    await settled()
    expect(writes(emulator)).toEqual([])
  })

  test('after the request has left: it is not taken back, and the host gets the answer once', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    const onSuccess = vi.fn<() => void>()
    const { unmount } = renderKit(<ChangePasswordForm onSuccess={onSuccess} />, { emulator, fetch: door.fetch })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    unmount()
    expect(door.requests()[0]!.signal.aborted).toBe(false)
    expect(onSuccess).not.toHaveBeenCalled()
    door.open()
    await expect.poll(() => onSuccess.mock.calls).toHaveLength(1)
    await settled()
    expect(onSuccess).toHaveBeenCalledOnce()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  })

  test('after the request has left: the host gets a refusal once', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    const onError = vi.fn<(error: PasswordError) => void>()
    const { unmount } = renderKit(<ChangePasswordForm onError={onError} />, { emulator, fetch: door.fetch })
    emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2006 } })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    unmount()
    door.open()
    await settled()
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(['wrong-password'])
  })
})

describe('a provider that changes under way', () => {
  const elsewhere = 'https://elsewhere.example'

  test('while the request travels: it has gone to the service it was sealed for', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    const { rerenderKit } = renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    rerenderKit(<ChangePasswordForm />, { host: elsewhere, accessToken: 'another' })
    door.open()
    await page.doneHeading()
    expect(writes(emulator).map(({ url }) => url)).toEqual(['https://service.example/api/v3/update-password'])
  })

  const changes = [
    ['host', { host: elsewhere }],
    ['access token', { accessToken: 'another' }],
    ['encryption', { encryption: 'sm2' }],
    ['fetch', { fetch: () => Promise.reject(new Error('not this one')) }],
  ] as const

  test.each(changes)('its %s, while the form encrypts: the attempt ends as it began', async (_, change) => {
    const user = userEvent.setup()
    const { encryptor, started, finish } = slowEncryptor()
    const emulator = emulate({ openers })
    const { rerenderKit, accessToken } = renderKit(<ChangePasswordForm />, { emulator, encryption: encryptor })
    await fillRight(user)
    await user.click(page.submitButton())
    for (const field of [1, 2]) {
      await expect.poll(() => started.mock.calls).toHaveLength(field)
      rerenderKit(<ChangePasswordForm />, change)
      finish()
    }
    await page.doneHeading()
    expect(writes(emulator)).toMatchObject([
      { url: 'https://service.example/api/v3/update-password', headers: { authorization: `Bearer ${accessToken}` } },
    ])
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'house' }])
  })

  test.each(changes)('its %s, while the key is fetched: the attempt ends as it began', async (_, change) => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/api/v3/system')
    const { rerenderKit, accessToken } = renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    rerenderKit(<ChangePasswordForm />, change)
    await settled()
    door.open()
    await page.doneHeading()
    expect(writes(emulator)).toMatchObject([
      { url: 'https://service.example/api/v3/update-password', headers: { authorization: `Bearer ${accessToken}` } },
    ])
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'rsa' }])
  })

  test('with new inline functions at every render, while the key is fetched: nothing is lost', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/api/v3/system')
    const token = emulator.issueAccessToken(alice.email)
    const inline = () => ({
      accessToken: () => token,
      fetch: (request: Request) => door.fetch(request),
      encryption: { type: 'rsa' } as const,
      classNames: {},
      policy: {},
    })
    const { rerenderKit } = renderKit(<ChangePasswordForm />, { emulator, ...inline() })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    for (let render = 0; render < 3; render++) rerenderKit(<ChangePasswordForm />, inline())
    door.open()
    await page.doneHeading()
    expect(keyRequests(emulator)).toHaveLength(1)
    expect(emulator.changes).toHaveLength(1)
  })

  test('to another service: the next attempt is sealed with that one’s key and goes there', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const other = emulate({ keys: {} })
    const { rerenderKit } = renderKit(<ChangePasswordForm />, { emulator })
    await fillRight(user)
    rerenderKit(<ChangePasswordForm />, {
      host: elsewhere,
      fetch: other.fetch,
      accessToken: other.issueAccessToken(alice.email),
    })
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(other.changes).toMatchObject([{ newPassword: chosen }])
    expect(writes(emulator)).toEqual([])
  })
})

describe('the key', () => {
  test('whose fetch was cancelled is fetched again by the next form', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/api/v3/system')
    const { rerenderKit } = renderKit(<ChangePasswordForm key="one" />, { emulator, fetch: door.fetch })
    await user.click(page.currentPassword())
    await door.arrived()
    rerenderKit(<p>elsewhere</p>)
    expect(door.requests()[0]!.signal.aborted).toBe(true)
    door.open()
    rerenderKit(<ChangePasswordForm key="two" />)
    await fillRight(user)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toHaveLength(1)
  })

  const two = (second: ReactElement | null) => (
    <>
      <section aria-label="first">
        <ChangePasswordForm />
      </section>
      <section aria-label="second">{second}</section>
    </>
  )

  test('is fetched once for two forms, and one of them leaving does not call it off', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const door = gate(emulator, '/api/v3/system')
    const { rerenderKit, getByRole } = renderKit(two(<ChangePasswordForm />), { emulator, fetch: door.fetch })
    const [first, second] = ['first', 'second'].map((name) => within(getByRole('region', { name })))
    await user.click(second!.getByLabelText('Current password'))
    await page.type(user, first!.getByLabelText('Current password'), alice.password)
    await page.type(user, first!.getByLabelText('New password'), chosen)
    await page.type(user, first!.getByLabelText('Confirm new password'), chosen)
    await user.keyboard('{Enter}')
    await settled()
    expect(door.requests()).toHaveLength(1)
    rerenderKit(two(null))
    expect(door.requests()[0]!.signal.aborted).toBe(false)
    door.open()
    await page.doneHeading()
    expect(keyRequests(emulator)).toHaveLength(1)
  })

  test('that was dropped after 2016 is fetched again, and that fetch too is cancelled with the form', async () => {
    const user = userEvent.setup()
    const emulator = emulate({ keys: {} })
    const { rerenderKit, unmount } = renderKit(<ChangePasswordForm />, { emulator })
    await fillRight(user)
    await expect.poll(() => keyRequests(emulator)).toHaveLength(1)
    emulator.rotateKeys()
    const door = gate(emulator, '/api/v3/system')
    rerenderKit(<ChangePasswordForm />, { fetch: door.fetch })
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('undecryptable'))
    await user.click(page.submitButton())
    await door.arrived()
    unmount()
    expect(door.requests()[0]!.signal.aborted).toBe(true)
    door.open()
    await settled()
    expect(writes(emulator)).toHaveLength(1)
  })
})

test('StrictMode changes nothing: one key, one request, one call of the host', async () => {
  const user = userEvent.setup()
  const onSuccess = vi.fn<() => void>()
  const { emulator } = renderKit(
    <StrictMode>
      <ChangePasswordForm {...{ autoFocus: true }} onSuccess={onSuccess} />
    </StrictMode>,
  )
  await page.expectFocus(page.currentPassword())
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(onSuccess).toHaveBeenCalledOnce()
  expect(writes(emulator)).toHaveLength(1)
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})
