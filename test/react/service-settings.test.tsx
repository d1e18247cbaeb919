import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { failures, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js'
import { ChangePasswordForm, PasswordCard, endOtherDevices, useChangePassword } from '../../src/index.js'
import { ForgottenPassword } from '../../stories/docs/examples/service-settings/forgotten-password.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, host, renderKit } from '../kit.js'
import { alice, chosen, fillRight, gate, settled } from './acts.js'
import { renderHook } from './hook.js'
import { accountField, codeField, countries, openFlow, rest, type Setting } from './reset-page.js'

const route = 'GET /api/v2/applications/{appId}/public-config'
const configReads = ({ requests }: Emulator) => requests.filter(({ path }) => path.endsWith('/public-config'))
const country = () => screen.queryByLabelText('Country or region of the phone number')

/** A reset on a page that follows the service. */
const openReset = (service: EmulatorOptions, props = {}, setting: Setting = {}) =>
  openFlow(props, { service, settings: 'server', ...setting })

/** The same, with the answer about the settings held back. */
function openHeld(service: EmulatorOptions, props = {}) {
  const clock = fakeClock()
  const emulator = emulate({ now: clock.now, makeCode: () => '2468', ...service })
  const held = gate(emulator, '/public-config')
  return { held, ...openReset({}, props, { clock, emulator, fetch: held.fetch }) }
}

describe('a reset follows the service', () => {
  test('a pool with codes of four digits takes one, and asks for four', async () => {
    const at = openReset({ codeLength: 4, makeCode: () => '2468' })
    await at.ask()
    await at.enter('246')
    expect(page.errorOf(codeField())).toBe('Enter the 4 characters of the code.')
    await at.enter('8')
    await at.choose()
    expect(at.emulator.passwordOf(alice.email)).toBe(chosen)
    expect(configReads(at.emulator)).toHaveLength(1)
  })

  test('the example of the documentation reads once, for the settings and for the policy', async () => {
    const emulator = emulate({ channels: ['email'] })
    render(<ForgottenPassword host={host} appId="app" fetch={emulator.fetch} />)
    expect(await accountField('Email')).toBeVisible()
    await settled()
    expect(configReads(emulator)).toHaveLength(1)
  })

  test('without the setting nothing is read', async () => {
    const at = openFlow()
    await at.ask()
    expect(configReads(at.emulator)).toEqual([])
  })

  test('a pool with email alone asks for an email address, and for no country', async () => {
    openReset({ channels: ['email'], internationalSms: true })
    expect(await accountField('Email')).toBeVisible()
    expect(country()).toBeNull()
  })

  test.each([
    [true, 'offers countries'],
    [false, 'offers none'],
  ])('text messages abroad: %s, and the form %s', async (internationalSms) => {
    openReset({ internationalSms })
    await accountField()
    expect(country() !== null).toBe(internationalSms)
  })

  test('where no country is offered, a number is of the one that the host names', async () => {
    const at = openReset(
      {
        internationalSms: false,
        users: [{ id: '1', email: alice.email, phone: '15112345678', phoneCountryCode: '+49' }],
      },
      { defaultCountryCode: '+49' },
    )
    await at.ask('15112345678')
    await rest()
    expect(at.emulator.outbox).toMatchObject([{ to: '15112345678', phoneCountryCode: '+49' }])
  })

  test('the host’s own props take precedence', async () => {
    const at = openReset(
      { codeLength: 4, channels: ['email'], makeCode: () => '13579' },
      { codeLength: 5, channels: ['phone'], countries: true },
    )
    await at.user.type(await accountField('Phone number'), '13800138000{Enter}')
    expect(countries()).toBeVisible()
    await at.until(() => screen.queryByLabelText('Verification code'))
    await at.enter('13579')
    await page.expectFocus(page.newPassword())
  })

  test.each([
    ['cannot be reached', failures.unreachable],
    ['answers with HTML', failures.htmlWithStatus200],
    ['has no configuration', { body: '{"code":200,"message":"","data":null}' }],
  ])('a service that %s: the defaults are used, and no one asks again for each call', async (_, failure) => {
    const clock = fakeClock()
    const emulator = emulate({ now: clock.now, makeCode: () => '246810', channels: ['email'] })
    emulator.inject({ ...failure, route, times: Infinity })
    const at = openReset({}, {}, { clock, emulator })
    await accountField()
    expect(countries()).toBeVisible()
    await at.ask()
    await at.enter()
    await at.choose()
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    expect(configReads(emulator)).toHaveLength(1)
  })
})

describe('while the service has not answered', () => {
  test('the form is painted with its title, and its fields come with the answer', async () => {
    const at = openHeld({ channels: ['email'] })
    await at.held.arrived()
    expect(screen.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    at.held.open()
    expect(await accountField('Email')).toBeVisible()
  })

  test('it waits for a second, and moves nothing when the answer comes late; the code has the right length all the same', async () => {
    const at = openHeld({ channels: ['email'], codeLength: 4 })
    await at.held.arrived()
    await at.pass(1000)
    const field = await accountField()
    const before = at.container.innerHTML
    at.held.open()
    await rest()
    expect(at.container.innerHTML).toBe(before)
    expect(field).toBeInTheDocument()
    await at.ask()
    await at.enter('2468')
    await page.expectFocus(page.newPassword())
  })

  test('what came late is used when the step comes again', async () => {
    const at = openHeld({ channels: ['email'], codeLength: 4 })
    await at.held.arrived()
    await at.pass(1000)
    await accountField()
    at.held.open()
    await rest()
    await at.ask()
    await at.user.click(screen.getByRole('button', { name: 'Change' }))
    expect(await accountField('Email')).toBeVisible()
  })
})

describe('header names', () => {
  const namesOf = ({ requests }: Emulator) =>
    requests
      .filter(({ path }) => !path.endsWith('/public-config'))
      .map(({ path, headers }) => [
        path,
        Object.keys(headers)
          .filter((name) => name.startsWith('x-'))
          .sort(),
      ])

  test('are those that the service announces, in every call of a change, and one read serves the policy too', async () => {
    const user = userEvent.setup()
    const emulator = emulate({ headerPrefix: 'genauth', appId: 'app' })
    const accessToken = emulator.issueAccessToken(alice.email, { deviceId: 'here' })
    emulator.issueAccessToken(alice.email, { deviceId: 'there' })
    renderKit(<ChangePasswordForm sessions={{ end: endOtherDevices() }} />, {
      emulator,
      accessToken,
      settings: 'server',
      policy: 'server',
      tenantId: 'tenant',
      userPoolId: 'pool',
      deviceId: 'here',
    })
    await screen.findByRole('checkbox', { name: 'Sign out of my other devices' })
    await fillRight(user)
    await user.click(page.submitButton())
    await page.doneHeading()
    await expect.poll(() => page.statusLine().textContent).toBe('You have been signed out of your other devices.')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    const names = ['app-id', 'app-tenant-id', 'device-id', 'lang', 'userpool-id'].map((name) => `x-genauth-${name}`)
    const paths = ['system', 'update-password', 'mydevices/list?page=1&limit=50', 'mydevices/revoke-session']
    for (const [, sent] of namesOf(emulator)) expect(sent).toEqual(names)
    expect(namesOf(emulator).map(([path]) => path)).toEqual(
      expect.arrayContaining(paths.map((path) => `/api/v3/${path}`)),
    )
    expect(configReads(emulator)).toHaveLength(1)
    expect(JSON.stringify(configReads(emulator))).not.toContain(accessToken)
  })

  test('of a reset, and of the card, follow as well', async () => {
    const at = openReset({ headerPrefix: 'genauth', appId: 'app' })
    await at.ask()
    await at.enter()
    await at.choose()
    expect(at.emulator.passwordOf(alice.email)).toBe(chosen)
    at.unmount()
    const { emulator } = renderKit(<PasswordCard onChange={() => {}} />, {
      emulator: emulate({ headerPrefix: 'genauth', appId: 'app' }),
      settings: 'server',
    })
    expect(await screen.findByText('Your account has a password.')).toBeVisible()
    for (const [, names] of [...namesOf(at.emulator), ...namesOf(emulator)]) expect(names).toContain('x-genauth-app-id')
  })

  test('the host’s own prefix takes precedence', async () => {
    const { result, emulator } = renderHook(useChangePassword, {
      emulator: emulate({ headerPrefix: 'genauth' }),
      settings: 'server',
      headerPrefix: 'authing',
    })
    const submitted = act(() => result.current.submit({ oldPassword: alice.password, newPassword: chosen }))
    await expect(submitted).rejects.toMatchObject({ apiCode: 2101 })
    expect(namesOf(emulator).flatMap(([, names]) => names)).not.toContain('x-genauth-app-id')
  })

  test('go to the worker as well, without a read of its own', async () => {
    const messages: unknown[] = []
    class Listening extends EventTarget {
      postMessage(message: unknown) {
        messages.push(message)
      }
      terminate() {}
    }
    const { result, unmount, emulator } = renderHook(useChangePassword, {
      emulator: emulate({ headerPrefix: 'genauth' }),
      settings: 'server',
      worker: () => new Listening() as unknown as Worker,
    })
    const submitted = act(() => result.current.submit({ oldPassword: alice.password, newPassword: chosen }))
    await expect.poll(() => messages[0]).toMatchObject({ service: { headerPrefix: 'genauth' } })
    unmount()
    await expect(submitted).rejects.toMatchObject({ code: 'aborted' })
    await settled()
    expect(configReads(emulator)).toHaveLength(1)
  })
})
