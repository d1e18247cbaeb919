import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createEncryptor, type EncryptionType } from '../../src/core/index.js'
import type { PasswordTicket } from '../../src/core/ticket.js'
import { createEmulator, type Emulator, type EmulatorOptions, type TicketKind } from '../../src/emulator/index.js'
import { ticketOf } from '../../src/v2-tickets/index.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { failure, hex, never } from './service.js'

const start = (options: EmulatorOptions = {}) => createEmulator({ keys: throwawayKeys, ...options })
const numbers: Record<TicketKind, number> = { 'first-login': 1639, rotation: 2058 }

function ticketFor(emulator: Emulator, account: string, kind: TicketKind): PasswordTicket {
  const ticket = ticketOf({ code: numbers[kind], data: { token: emulator.issueTicket(account, kind) } })
  if (!ticket || ticket.kind === 'weak') return expect.unreachable('no ticket was read')
  return ticket
}

async function change(
  emulator: Emulator,
  ticket: PasswordTicket,
  values: { newPassword: string; oldPassword?: string },
  type: EncryptionType = 'rsa',
): Promise<void> {
  const service = { host: 'https://service.example', appId: 'app-1', fetch: emulator.fetch, accessToken: 'not-sent' }
  const encryptor = await createEncryptor(type, async () => emulator.publicKeys)
  const send = await ticket.prepare(values, encryptor, service, never)
  await send()
}

describe('what a refused sign-in says', () => {
  const data = { token: 'ticket-token' }
  it.each<[string, unknown]>([
    ['V2', { code: 1639, message: 'reset', data }],
    ['V3', { statusCode: 499, apiCode: 1639, message: 'reset', data }],
    ['V3, recorded, with numbers as text', { code: '1639', statusCode: 499, apiCode: '1639', data }],
    ['the client of flutter', { statusCode: 1639, data }],
    ['GraphQL', { errors: [{ message: { code: 1639, message: 'reset', data } }], data: null }],
    ['the text of an answer', JSON.stringify({ code: 1639, data })],
    ['an error of the JavaScript SDK', new Error(JSON.stringify({ code: 1639, data }))],
    ['an error of an HTTP client', Object.assign(new Error('499'), { response: { data: { code: 1639, data } } })],
  ])('is read from %s', (_, answer) => {
    expect(ticketOf(answer)).toMatchObject({ kind: 'first-login', asksCurrentPassword: false })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a success', { statusCode: 200, data: { access_token: 'at', token: 'id' } }],
    ['another refusal', { statusCode: 403, apiCode: 2333, data }],
    ['a first sign-in without a token', { code: 1639, data: {} }],
    ['a rotation with an empty token', { code: 2058, data: { token: '' } }],
    ['text that is no JSON', 'Bad gateway'],
    [
      'a number deep in what somebody else wrote',
      { data: { data: { data: { data: { data: { code: 1639, data } } } } } },
    ],
  ])('gives no ticket for %s', (_, answer) => {
    expect(ticketOf(answer)).toBeUndefined()
  })

  it('tells the rotation period, and the phone of a first sign-in', () => {
    const cycle = { forcedCycle: 90, forcedCycleUnit: 'DAY' }
    expect(ticketOf({ code: 2058, data: { ...data, ...cycle } })).toMatchObject({
      kind: 'rotation',
      asksCurrentPassword: true,
      cycle: { count: 90, unit: 'day' },
    })
    expect(ticketOf({ code: 2058, data: { ...data, forcedCycle: 'often' } })).toMatchObject({ cycle: undefined })
    const phone = { enableFirstLoginResetPasswordVerifyPhone: true, phone: '13800138000' }
    expect(ticketOf({ code: 1639, data: { ...data, ...phone } })).toMatchObject({ phone: '13800138000' })
  })

  it('tells the policy that a weak password is below', () => {
    expect(ticketOf({ code: 2071, data: { userId: 'u', passwordStrength: 1 } })).toMatchObject({
      kind: 'weak',
      policy: { minLength: 6 },
    })
    expect(ticketOf({ code: 2071 })).toEqual({ kind: 'weak', policy: undefined })
  })

  it('does not show its token in the ticket', () => {
    const ticket = ticketOf({ code: 1639, data })
    expect(inspect(ticket, { depth: null, showHidden: true }) + JSON.stringify(ticket)).not.toContain('ticket-token')
  })

  it('lends no token of a polluted prototype', () => {
    const polluted: Record<string, unknown> = Object.prototype as unknown as Record<string, unknown>
    Object.defineProperty(polluted, 'token', { value: 'lent', configurable: true })
    try {
      expect(ticketOf({ code: 1639, data: {} })).toBeUndefined()
    } finally {
      delete polluted['token']
    }
  })
})

describe.each(['rsa', 'sm2'] as const)('a ticket, by %s', (type) => {
  it('of a first sign-in sets the new password without the current one', async () => {
    const emulator = start()
    await change(emulator, ticketFor(emulator, 'bob', 'first-login'), { newPassword: 'neu 密码 🔑 eins' }, type)
    expect(emulator.changes).toMatchObject([
      {
        email: 'bob@example.com',
        newPassword: 'neu 密码 🔑 eins',
        oldPassword: undefined,
        encryptType: type,
        route: 'POST /api/v2/users/password/reset-by-first-login-token',
      },
    ])
    const [{ body, headers }] = emulator.requests.slice(-1) as [(typeof emulator.requests)[0]]
    expect(Object.keys(JSON.parse(body) as object)).toEqual(['token', 'password'])
    expect(headers).toMatchObject({ 'x-authing-app-id': 'app-1' })
    expect(headers).not.toHaveProperty('authorization')
  })

  it('of a rotation sets it where the current one is right', async () => {
    const emulator = start()
    const ticket = ticketFor(emulator, 'alice', 'rotation')
    const wrong = change(emulator, ticket, { newPassword: 'rotated password', oldPassword: 'wrong' }, type)
    expect(await failure(wrong)).toMatchObject({ code: 'wrong-password', apiCode: 2006 })
    await change(emulator, ticket, { newPassword: 'rotated password', oldPassword: 'correct horse battery' }, type)
    expect(emulator.passwordOf('alice')).toBe('rotated password')
    expect(emulator.requests.at(-1)).toMatchObject({ path: '/graphql/v2' })
  })
})

/** Of a rotation. */
const mutation = 'resetPasswordByForceResetToken'

describe('a ticket that is refused', () => {
  it('that was used is reported as a session that has ended, since only a new sign-in helps', async () => {
    const emulator = start()
    const ticket = ticketFor(emulator, 'bob', 'first-login')
    await change(emulator, ticket, { newPassword: 'a first password' })
    expect(await failure(change(emulator, ticket, { newPassword: 'a second password' }))).toMatchObject({
      code: 'unauthorized',
      apiCode: 1020020,
    })
  })

  it('is reported so too where the service says that the person is signed out', async () => {
    const emulator = start({ codes: { 'reset-token-used': { statusCode: 401, apiCode: 2206 } } })
    const ticket = ticketFor(emulator, 'bob', 'first-login')
    await change(emulator, ticket, { newPassword: 'a first password' })
    expect(await failure(change(emulator, ticket, { newPassword: 'a second password' }))).toMatchObject({
      code: 'unauthorized',
      apiCode: 2206,
    })
  })

  it.each(['none', 'hex'])('sends nothing with an encryption that V2 cannot tell: %s', async (type) => {
    const emulator = start()
    const ticket = ticketFor(emulator, 'bob', 'first-login')
    const encryptor = type === 'hex' ? hex : await createEncryptor('none', async () => ({}))
    const service = { host: 'https://service.example', appId: 'app-1', fetch: emulator.fetch }
    const work = ticket.prepare({ newPassword: 'a first password' }, encryptor, service, never)
    expect(await failure(work)).toMatchObject({ code: 'config' })
    expect(emulator.requests).toEqual([])
  })

  it.each<[string, unknown]>([
    ['neither data nor errors', {}],
    ['data beside errors', { data: { [mutation]: { code: 200 } }, errors: [{ message: { code: 2006 } }] }],
    ['data beside errors that are no list', { data: { [mutation]: { code: 200 } }, errors: { message: 'no' } }],
    ['data under a failure', { statusCode: 500, data: { [mutation]: { code: 200 } } }],
    ['two numbers that disagree', { data: { [mutation]: { code: 200, statusCode: 403 } } }],
    ['the number of a failure beside that of a success', { data: { [mutation]: { code: 200, apiCode: 2006 } } }],
    ['an error without a number', { errors: [{ message: 'Internal error' }], data: null }],
    ['a result without a number', { data: { [mutation]: { message: 'ok' } } }],
    ['a result of the server side', { data: { [mutation]: { code: 500 } } }],
    ['an answer that is no JSON', 'Bad gateway'],
  ])('has an unknown outcome where GraphQL answers %s', async (_, body) => {
    const emulator = start()
    const ticket = ticketFor(emulator, 'alice', 'rotation')
    emulator.inject({ body: typeof body === 'string' ? body : JSON.stringify(body) })
    const work = change(emulator, ticket, { newPassword: 'rotated password', oldPassword: 'x' })
    expect(await failure(work)).toMatchObject({ code: 'outcome-unknown' })
  })
})
