import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { failures, type Emulator, type EmulatorOptions, type Failure } from '../../src/emulator/index.js'
import { ChangePasswordForm, usePasswordRequirements, type PasswordKitProviderProps } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { chosen, fill, gate, said, settled, writes } from './acts.js'

const { policyLoading, policyFailed } = en.messages
const route = 'GET /api/v2/applications/{appId}/public-config'
const form = <ChangePasswordForm mode="set" confirm={false} />
const asked = ({ requests }: Emulator) => requests.filter(({ path }) => path.endsWith('/public-config'))
const note = (words: string) => screen.queryByText(words)

const atLeast = (n: number, state = 'not met yet') => `At least ${n} characters: ${state}.`
const low = [atLeast(6)]
const high = [atLeast(6), 'Has letters, digits, and symbols: not met yet.']
const standIn = [atLeast(8), 'Follows the rules of the service: checked by the service.']

function open(publicConfig: EmulatorOptions['publicConfig'], more: Partial<PasswordKitProviderProps> = {}) {
  const emulator = emulate({ publicConfig })
  return { ...renderKit(form, { emulator, account: 'carol@example.com', policy: 'server', ...more }) }
}

/** A form whose policy is held up, and what lets it come. */
function openHeld(publicConfig: EmulatorOptions['publicConfig']) {
  const emulator = emulate({ publicConfig })
  const held = gate(emulator, '/public-config')
  return { held, ...renderKit(form, { emulator, account: 'carol@example.com', policy: 'server', fetch: held.fetch }) }
}

describe('the policy of the service', () => {
  test.each<[string, EmulatorOptions['publicConfig'], string[]]>([
    ['1', { passwordStrength: 1 }, low],
    ['3', { passwordStrength: 3 }, high],
    [
      '4',
      { passwordStrength: 4, customPasswordStrength: { regex: '^\\d{4}$', message: 'Four digits' } },
      ['Four digits: not met yet.'],
    ],
    ['5', { passwordStrength: 5 }, ['Follows the rules of the service: checked by the service.']],
  ])('of strength %s is listed once it is known', async (_, publicConfig, lines) => {
    open(publicConfig)
    await expect.poll(page.requirements).toEqual(lines)
    expect(note(policyLoading)).toBeNull()
    expect(note(policyFailed)).toBeNull()
  })

  test('is asked for once, by a GET without the access token, and shared by all on the page', async () => {
    const { emulator, accessToken, rerenderKit } = open({ passwordStrength: 3 })
    function OwnList() {
      return <p>{usePasswordRequirements('').items.map(({ label }) => label)}</p>
    }
    rerenderKit(
      <>
        {form}
        <ChangePasswordForm mode="set" id="second" />
        <OwnList />
      </>,
    )
    await expect.poll(page.requirements).toEqual([...high, ...high])
    expect(screen.getByText('At least 6 charactersHas letters, digits, and symbols')).toBeVisible()
    expect(asked(emulator)).toHaveLength(1)
    const [request] = asked(emulator)
    expect(request).toMatchObject({ method: 'GET', path: '/api/v2/applications/app/public-config', body: '' })
    expect(JSON.stringify(request)).not.toContain(accessToken)
    expect(JSON.stringify(request)).not.toMatch(/authorization/i)
  })

  test('a policy of the host asks for nothing', async () => {
    const { emulator } = open({ passwordStrength: 3 }, { policy: { minLength: 10 } })
    expect(page.requirements()).toEqual([atLeast(10)])
    await settled()
    expect(asked(emulator)).toEqual([])
  })

  test('it may take the place of the host’s and the other way round', async () => {
    const { rerenderKit, emulator } = open({ passwordStrength: 3 }, { policy: { minLength: 10 } })
    rerenderKit(form, { policy: 'server' })
    await expect.poll(page.requirements).toEqual(high)
    rerenderKit(form, { policy: { minLength: 10 } })
    expect(page.requirements()).toEqual([atLeast(10)])
    rerenderKit(form, { policy: 'server' })
    expect(page.requirements(), 'it is still known').toEqual(high)
    expect(asked(emulator)).toHaveLength(1)
  })
})

describe('while it is loading', () => {
  test('the form says so, with the field, and tells generators nothing', async () => {
    const { held } = openHeld({ passwordStrength: 3 })
    await held.arrived()
    expect(note(policyLoading)).toBeVisible()
    expect(page.newPassword()).toHaveAccessibleDescription(expect.stringContaining(policyLoading))
    expect(page.newPassword()).not.toHaveAttribute('passwordrules')
    expect(page.requirements()).toEqual([])
    held.open()
    await expect.poll(page.requirements).toEqual(high)
    expect(note(policyLoading)).toBeNull()
    expect(page.newPassword().getAttribute('passwordrules')).toMatch(/^minlength: 6; required: upper, lower; /)
  })

  test('nothing is called wrong; a submit waits for it and checks by it', async () => {
    const user = userEvent.setup()
    const { held, emulator } = openHeld({ passwordStrength: 3 })
    await fill(user, { next: 'river' })
    await user.tab()
    await user.tab()
    await settled()
    expect(page.newPassword()).toBeValid()
    await user.click(page.submitButton('Set password'))
    await expect.poll(() => page.statusLine().textContent).toBe('Setting your password…')
    expect(page.submitButton('Set password')).toHaveAttribute('aria-disabled', 'true')
    expect(writes(emulator)).toEqual([])
    held.open()
    await expect.poll(() => page.errorOf(page.newPassword())).toBe('Use at least 6 characters.')
    await page.expectFocus(page.newPassword())
    await settled()
    expect(writes(emulator)).toEqual([])
    await user.keyboard('12!')
    await user.keyboard('{Enter}')
    await page.doneHeading('Password set')
    expect(emulator.passwordOf('carol@example.com')).toBe('river12!')
  })

  test('a form that is closed asks no further', async () => {
    const { held, unmount } = openHeld({ passwordStrength: 3 })
    await held.arrived()
    unmount()
    await waitFor(() => expect(held.requests()[0]?.signal.aborted).toBe(true))
  })
})

describe('where it cannot be read', () => {
  const inEnvelope = (data: unknown): Failure => ({ body: JSON.stringify({ code: 200, message: '', data }) })
  test.each<[string, Failure]>([
    ['the service cannot be reached', failures.unreachable],
    ['the application is unknown', { body: '{"code":2011,"message":"Application does not exist"}' }],
    ['a server error', failures.serverError],
    ['HTML', failures.htmlWithStatus200],
    ['no envelope', { body: '{"passwordStrength":3}' }],
    ['a list for a configuration', inEnvelope([])],
    ['a text for a configuration', inEnvelope('3')],
    ['no configuration', inEnvelope(null)],
  ])('%s: the default applies, the form says so, and the service decides', async (_, failure) => {
    const user = userEvent.setup()
    const emulator = emulate()
    emulator.inject({ ...failure, route, times: Infinity })
    renderKit(form, { emulator, account: 'carol@example.com', policy: 'server' })
    await expect.poll(page.requirements).toEqual(standIn)
    expect(note(policyFailed)).toBeVisible()
    expect(page.newPassword()).toHaveAccessibleDescription(expect.stringContaining(policyFailed))
    expect(page.newPassword()).toHaveAttribute('passwordrules', 'minlength: 8')
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await page.doneHeading('Password set')
    expect(emulator.passwordOf('carol@example.com')).toBe(chosen)
  })

  test('an unpublished strength, and one of another type, are left to the service', async () => {
    for (const passwordStrength of [9, 'high' as never]) {
      const { unmount } = open({ passwordStrength })
      await expect.poll(page.requirements).toEqual(['Follows the rules of the service: checked by the service.'])
      unmount()
    }
  })
})

test('2061 has it read again, and the list changes with it', async () => {
  const user = userEvent.setup()
  const { emulator } = open({ passwordStrength: 1 })
  await expect.poll(page.requirements).toEqual(low)
  emulator.inject({ route: 'POST /api/v3/update-password', envelope: { statusCode: 403, apiCode: 2061 } })
  emulator.inject({ route, body: '{"code":200,"message":"","data":{"passwordStrength":3}}' })
  await fill(user, { next: 'rivers' })
  await user.keyboard('{Enter}')
  await expect.poll(() => page.alertBox().textContent).toBe(said('policy-changed'))
  await expect.poll(page.requirements).toEqual([atLeast(6, 'met'), high[1]])
  expect(asked(emulator)).toHaveLength(2)
  await user.click(page.submitButton('Set password'))
  await expect.poll(() => page.errorOf(page.newPassword())).toBe('Use letters, digits, and symbols.')
  expect(writes(emulator)).toHaveLength(1)
})
