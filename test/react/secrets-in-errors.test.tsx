import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import {
  ChangePasswordForm,
  PasswordKitProvider,
  ResetPasswordForm,
  useChangePassword,
  type PasswordError,
  type PasswordKitProviderProps,
} from '../../src/index.js'
import { reported } from '../core/service.js'
import * as page from '../elements.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { fill } from './acts.js'

const change = '/api/v3/update-password'
const keys = '/api/v3/system'

const current = 'CANARY current 🔑 1'
const next = 'CANARY next "password" 2'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Everything that describes the error: itself, what it keeps of its cause, and what its members lead to. */
function everythingOf(error: Error): string {
  const own = Object.getOwnPropertyNames(error).filter((name) => name !== 'serviceMessage')
  const members = own.map((name) => JSON.stringify(error[name as keyof Error]))
  return [reported(error), ...members, structuredCloneText(error)].join('\n')
}

/** What `postMessage` and IndexedDB would carry away. */
function structuredCloneText(error: Error): string {
  const clone = structuredClone(error)
  return [clone.name, clone.message, clone.stack, JSON.stringify(clone.cause)].join('\n')
}

/** The error of a form in which canaries were typed, sent with a token that is one too. */
async function failed(form: 'change' | 'reset', failure: Failure | undefined, options: KitOptions = {}) {
  const user = userEvent.setup()
  const emulator = emulate({ users: [{ id: '1', email: 'alice@example.com', password: 'another' }] })
  if (failure) emulator.inject(failure)
  const onError = vi.fn<(error: PasswordError) => void>()
  renderKit(
    form === 'change' ? (
      <ChangePasswordForm username="CANARY-name" onError={onError} />
    ) : (
      <ResetPasswordForm resetToken="CANARY-reset-token" onError={onError} />
    ),
    { emulator, accessToken: 'CANARY-token', ...options },
  )
  await fill(user, { ...(form === 'change' && { current }), next, confirmed: next })
  await user.click(page.submitButton(form === 'change' ? 'Change password' : 'Reset password'))
  await expect.poll(() => onError.mock.calls).toHaveLength(1)
  return onError.mock.calls[0]![0]
}

const quoting = (name: string) =>
  Object.assign(new TypeError(`CANARY: ${current} ${next}`), { name, code: 'E_QUOTES', body: current, cause: next })

const rows: [name: string, code: string, failure: Failure | undefined, options?: KitOptions][] = [
  ['the service has ended the session', 'unauthorized', undefined],
  ['the service refuses, and quotes', 'rejected', quoted({ statusCode: 422, apiCode: 987_654 })],
  ['the service finds the password wrong, and quotes', 'wrong-password', quoted({ statusCode: 403, apiCode: 2006 })],
  ['the service breaks down, and quotes', 'outcome-unknown', { ...quoted({ statusCode: 500 }), status: 500 }],
  ['JSON breaks off', 'outcome-unknown', { route: change, body: `{"statusCode":200,"message":"CANARY ${current}` }],
  ['a proxy answers HTML', 'outcome-unknown', { route: change, status: 502, body: `<h1>CANARY ${current}</h1>` }],
  [
    'it redirects',
    'outcome-unknown',
    { route: change, status: 307, headers: { location: 'https://x.example/?CANARY' } },
  ],
  ['the answer is lost', 'outcome-unknown', { ...failures.answerLost, route: change }],
  ['the key is no key', 'bad-key', keyed({ rsa: { publicKey: 'CANARY no key' } })],
  ['the keys are not JSON', 'bad-response', { route: keys, body: 'CANARY', times: Infinity }],
  ['fetch throws a quoting error', 'network', undefined, { fetch: () => Promise.reject(quoting('TypeError')) }],
  [
    'fetch of the host throws at once',
    'network',
    undefined,
    {
      fetch: () => {
        throw quoting('URIError')
      },
    },
  ],
  ['a token no header can carry', 'config', undefined, { accessToken: 'CANARY\n密' }],
  ['accessToken() rejects and quotes', 'unauthorized', undefined, { accessToken: () => Promise.reject(quoting('E')) }],
  ['an appId no header can carry', 'config', undefined, { appId: 'CANARY\nid' }],
  [
    'the encryptor of the host quotes what it was given',
    'encryption',
    undefined,
    { encryption: { type: 'house', seal: (text) => Promise.reject(new Error(`CANARY ${text}`)) } },
  ],
  [
    'the encryptor of the host gives the text back',
    'encryption',
    undefined,
    { encryption: { type: 'house', seal: (text) => Promise.resolve(text) } },
  ],
]

function quoted(envelope: { statusCode: number; apiCode?: number }): Failure {
  return { route: change, envelope: { ...envelope, message: `CANARY ${current}`, data: { echo: `CANARY ${next}` } } }
}

function keyed(body: object): Failure {
  return { route: keys, body: JSON.stringify(body), times: Infinity }
}

describe('onError’s error, when', () => {
  test.each(rows)('%s, is %s and quotes nothing', async (_, code, failure, options) => {
    const logged = (['error', 'warn', 'log', 'info', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    )
    const error = await failed('change', failure, options)
    expect(error.code).toBe(code)
    expect(everythingOf(error)).not.toMatch(/CANARY/i)
    expect(everythingOf(error)).toContain(code)
    expect(JSON.stringify(logged.flatMap(({ mock }) => mock.calls))).not.toContain('CANARY')
    // The one member that is the service's own prose has to be asked for by name.
    expect(Object.keys(error)).not.toContain('serviceMessage')
  })

  test('a reset is refused, has neither the password nor the reset token in it', async () => {
    const error = await failed('reset', undefined)
    expect(error.code).toBe('token-invalid')
    expect(everythingOf(error)).not.toMatch(/CANARY/i)
  })

  test('the kit of a production page fails, is as silent', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const error = await failed('change', quoted({ statusCode: 422, apiCode: 987_654 }))
    vi.unstubAllEnvs()
    expect(everythingOf(error)).not.toMatch(/CANARY/i)
  })

  test('the scan would find a text at any of these levels', () => {
    const hidden = [
      new Error('CANARY'),
      Object.assign(new Error('x'), { cause: { name: 'CANARY' } }),
      Object.assign(new Error('x'), { body: 'CANARY' }),
      Object.defineProperty(new Error('x'), 'token', { value: 'CANARY', enumerable: false }),
    ]
    for (const error of hidden) expect(everythingOf(error)).toContain('CANARY')
  })
})

interface Caught {
  error?: Error
  info?: ErrorInfo
}

/** An error boundary of the host's, which reports what it is given. */
class Boundary extends Component<{ caught: Caught; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    Object.assign(this.props.caught, { error, info })
  }

  override render() {
    return this.state.failed ? <p>Something is wrong.</p> : this.props.children
  }
}

describe('an error boundary', () => {
  /** What reaches the boundary and the console. */
  function thrown(children: ReactNode, provider?: Partial<PasswordKitProviderProps>) {
    const logged = (['error', 'warn'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => {}))
    const caught: Caught = {}
    render(
      <Boundary caught={caught}>
        {provider ? (
          <PasswordKitProvider host="https://service.example" appId="app" accessToken="CANARY-token" {...provider}>
            {children}
          </PasswordKitProvider>
        ) : (
          children
        )}
      </Boundary>,
    )
    const lines = logged.flatMap(({ mock }) => mock.calls.flat()).map((part) => reported(part))
    return { ...caught, text: [everythingOf(caught.error!), caught.info?.componentStack, ...lines].join('\n') }
  }

  test.each([
    'http://service.example',
    'https://user:CANARY@service.example',
    'https://service.example?token=CANARY',
    'ftp://CANARY',
    'CANARY',
    '',
    '//CANARY',
  ])('says that the host %j will not do, and neither token, nor host, nor what is below', (host) => {
    const { error, text } = thrown(<ChangePasswordForm username="CANARY-name" />, { host })
    expect(error).toMatchObject({ name: 'PasswordError', code: 'config' })
    expect(error!.message).toMatch(/https/)
    expect(text).not.toMatch(/CANARY/)
    expect(document.body).toHaveTextContent('Something is wrong.')
  })

  test('says in development that the provider is missing', () => {
    const { error, text } = thrown(<ResetPasswordForm resetToken="CANARY-reset-token" />)
    expect(error!.message).toMatch(/PasswordKitProvider/)
    expect(text).not.toMatch(/CANARY/)
  })

  test('of a page that throws the hook’s error while it draws gets nothing secret either', async () => {
    const emulator = emulate()
    emulator.inject(quoted({ statusCode: 422, apiCode: 987_654 }))
    function Page() {
      const { submit, error } = useChangePassword()
      if (error) throw error
      const change = () => void submit({ oldPassword: current, newPassword: next }).catch(() => {})
      return (
        <button type="button" onClick={change}>
          Change
        </button>
      )
    }
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const caught: Caught = {}
    renderKit(
      <Boundary caught={caught}>
        <Page />
      </Boundary>,
      { emulator },
    )
    await userEvent.click(page.submitButton('Change'))
    await expect.poll(() => caught.error).toMatchObject({ code: 'rejected' })
    const lines = logged.mock.calls.flat().map((part) => reported(part))
    const text = [everythingOf(caught.error!), caught.info?.componentStack, ...lines].join('\n')
    expect(text).not.toMatch(/CANARY/)
  })
})
