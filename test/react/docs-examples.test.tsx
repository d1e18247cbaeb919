import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { PasswordKitProvider, type PasswordError, type PasswordKitEvent } from '../../src/index.js'
import { failures } from '../../src/emulator/index.js'
import { changePassword } from '../../stories/docs/examples/core/change-password.js'
import { WatchedPage } from '../../stories/docs/examples/errors/watched-page.js'
import { AccountPage } from '../../stories/docs/examples/getting-started/account-page.js'
import { GermanPage } from '../../stories/docs/examples/localization/german-page.js'
import { PasswordPage } from '../../stories/docs/examples/migrating-from-guard/password-page.js'
import { PasswordSettings } from '../../stories/docs/examples/next/password-settings.js'
import { SubmitFromScript } from '../../stories/docs/examples/password-managers/submit-from-script.js'
import App from '../../stories/docs/examples/readme/App.js'
import { AccountPage as ReadmePage } from '../../stories/docs/examples/readme/AccountPage.js'
import { ForgottenPasswordPage } from '../../stories/docs/examples/readme/forgotten-password-page.js'
import { OwnAnswers } from '../../stories/docs/examples/readme/own-answers.js'
import { WithoutAService } from '../../stories/docs/examples/readme/without-a-service.js'
import { StrictPage, type Session } from '../../stories/docs/examples/security/strict-page.js'
import { OwnClasses } from '../../stories/docs/examples/theming/own-classes.js'
import { OwnElements } from '../../stories/docs/examples/theming/own-elements.js'
import { AccountPage as AntdPage } from '../../stories/docs/examples/zh-cn/antd-page.js'
import ChineseApp from '../../stories/docs/examples/zh-cn/app.js'
import { AccountPage as ChinesePage } from '../../stories/docs/examples/zh-cn/account-page.js'
import { ForgottenPasswordPage as ChineseForgottenPage } from '../../stories/docs/examples/zh-cn/forgotten-password-page.js'
import UmiPage from '../../stories/docs/examples/umi/account.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { compact } from '../core/encryption/vectors.js'
import * as page from '../elements.js'
import { emulate, host } from '../kit.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { alice, chosen, fillRight, said, writes } from './acts.js'

const update = 'POST /api/v3/update-password'

afterEach(() => {
  history.replaceState(null, '', '/')
  vi.unstubAllGlobals()
})

/** A service, as the examples take it, and Alice's access token. */
function serve(options?: Parameters<typeof emulate>[0]) {
  const emulator = emulate(options)
  return {
    emulator,
    service: { host, appId: 'app', fetch: emulator.fetch },
    accessToken: emulator.issueAccessToken(alice.email),
    user: userEvent.setup(),
  }
}

/** Fills the form in and sends it. */
async function change(user: ReturnType<typeof userEvent.setup>) {
  await fillRight(user)
  await user.keyboard('{Enter}')
}

describe('getting started', () => {
  test('the account page changes the password, by the token that there is then', async () => {
    const { emulator, service, accessToken, user } = serve()
    const onChanged = vi.fn<() => void>()
    const session: { token?: string } = {}
    render(
      <AccountPage
        service={service}
        user={{ email: alice.email }}
        getAccessToken={() => session.token}
        onChanged={onChanged}
      />,
    )
    session.token = accessToken
    await change(user)
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'rsa' }])
    expect(onChanged).toHaveBeenCalledOnce()
    expect(onChanged).toHaveBeenCalledWith(expect.objectContaining({ shouldReauthenticate: true }))
  })

  test('without a service, the emulator in the page is the service', async () => {
    render(<WithoutAService />)
    await change(userEvent.setup())
    expect(await page.doneHeading()).toBeInTheDocument()
  })

  test('the app as it is printed says that its placeholder is no token', async () => {
    vi.stubGlobal('fetch', emulate().fetch)
    render(<App />)
    await change(userEvent.setup())
    await vi.waitFor(() => expect(page.alertBox()).toHaveTextContent(said('unauthorized')), 9000)
  })

  test('a forgotten password leads over a code to a new one', async () => {
    const { emulator, user } = serve({ makeCode: () => '246810' })
    vi.stubGlobal('fetch', emulator.fetch)
    render(<ForgottenPasswordPage />)
    await page.type(user, await screen.findByLabelText('Email or phone number'), `${alice.email}`)
    await user.keyboard('{Enter}')
    await page.type(user, await screen.findByLabelText('Verification code', undefined, { timeout: 9000 }), '246810')
    await user.keyboard('{Enter}')
    await page.type(user, await screen.findByLabelText('New password', undefined, { timeout: 9000 }), chosen)
    await page.type(user, page.confirmPassword(), chosen)
    await user.keyboard('{Enter}')
    await page.doneHeading('Password reset')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    expect(page.submitButton('Back to sign-in')).toBeInTheDocument()
  })

  test.each([
    ['the README', ReadmePage],
    ['the page about Next.js', PasswordSettings],
  ])('the form of %s changes the password', async (_, Page) => {
    const { emulator, accessToken, user } = serve()
    vi.stubGlobal('fetch', emulator.fetch)
    render(<Page email={alice.email} accessToken={accessToken} />)
    await change(user)
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'rsa' }])
  })

  /** Fills a Chinese form in and sends it. */
  async function changeInChinese(user: ReturnType<typeof userEvent.setup>) {
    const { currentPassword, newPassword, confirmPassword } = zhCN.messages.fields
    await page.type(user, screen.getByLabelText(currentPassword.label), alice.password)
    await page.type(user, screen.getByLabelText(newPassword.label), chosen)
    await page.type(user, screen.getByLabelText(confirmPassword.label), chosen)
    await user.keyboard('{Enter}')
    await page.doneHeading(zhCN.messages.change.success)
  }

  test('the form for Umi takes the token of the session', async () => {
    const { emulator, accessToken, user } = serve()
    vi.stubGlobal('fetch', emulator.fetch)
    sessionStorage.setItem('access_token', accessToken)
    render(<UmiPage />)
    await changeInChinese(user)
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    sessionStorage.clear()
  })

  test('the Chinese page begins with an application without a service', async () => {
    render(<ChineseApp />)
    await changeInChinese(userEvent.setup())
    expect(page.heading(zhCN.messages.change.success)).toBeInTheDocument()
  })

  test('and goes on with one, and with a forgotten password', async () => {
    const { emulator, accessToken, user } = serve()
    vi.stubGlobal('fetch', emulator.fetch)
    const { unmount } = render(<ChinesePage email={alice.email} accessToken={accessToken} />)
    await changeInChinese(user)
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    unmount()
    render(<ChineseForgottenPage />)
    await page.type(user, await screen.findByLabelText(zhCN.messages.account.label.both), alice.email)
    await user.keyboard('{Enter}')
    await screen.findByLabelText(zhCN.messages.code.label, undefined, { timeout: 9000 })
    expect(emulator.outbox).toMatchObject([{ to: alice.email }])
  })

  test('with Ant Design, too', async () => {
    const { emulator, accessToken, user } = serve()
    vi.stubGlobal('fetch', emulator.fetch)
    render(<AntdPage email={alice.email} accessToken={accessToken} />)
    await changeInChinese(user)
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test.each(['a link with its token', 'a link without'])('%s', async (kind) => {
    const { emulator, service, user } = serve()
    const token = emulator.issueResetToken(alice.email)
    history.replaceState(null, '', kind === 'a link without' ? '/reset' : `/reset?token=${token}`)
    vi.resetModules()
    const { ResetLinkPage } = await import('../../stories/docs/examples/getting-started/reset-link-page.js')
    expect(location.href).not.toContain(token)
    render(<ResetLinkPage service={service} onSignIn={() => {}} />)
    if (kind === 'a link without') return void (await screen.findByText(said('token-missing')))
    await page.type(user, page.newPassword(), chosen)
    await page.type(user, page.confirmPassword(), chosen)
    await user.keyboard('{Enter}')
    await page.doneHeading('Password reset')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })
})

describe('success and errors', () => {
  function open() {
    const served = serve()
    const signOut = vi.fn<() => void>()
    const report = vi.fn<(code: string, requestId?: string) => void>()
    render(
      <PasswordKitProvider {...served.service} accessToken={() => served.accessToken}>
        <OwnAnswers signOut={signOut} report={report} />
      </PasswordKitProvider>,
    )
    return { ...served, signOut, report }
  }

  test('a success signs out', async () => {
    const { user, signOut, report } = open()
    await change(user)
    await vi.waitFor(() => expect(signOut).toHaveBeenCalledOnce())
    expect(report).not.toHaveBeenCalled()
  })

  test('a failure is reported by its code', async () => {
    const { user, emulator, signOut, report } = open()
    emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 2005 } })
    await change(user)
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce())
    expect(report.mock.calls[0]?.[0]).toBe('locked')
    expect(signOut).not.toHaveBeenCalled()
  })
})

test('a form in German takes some words of the host', () => {
  const { service, accessToken } = serve()
  render(<GermanPage service={service} accessToken={accessToken} />)
  expect(page.heading('Neues Passwort')).toBeInTheDocument()
  expect(page.submitButton('Speichern')).toBeInTheDocument()
  expect(screen.getByLabelText('Aktuelles Passwort')).toBeInTheDocument()
})

test('without React, the password is changed', async () => {
  const { emulator, service, accessToken } = serve()
  await changePassword({ ...service, accessToken }, alice.password, chosen)
  expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'rsa' }])
})

test('a form that a script submits changes the password, and the browser submits nothing', async () => {
  const { emulator, service, accessToken, user } = serve()
  const trusted: boolean[] = []
  render(
    <SubmitFromScript>
      <AccountPage
        service={service}
        user={{ email: alice.email }}
        getAccessToken={() => accessToken}
        onChanged={() => {}}
      />
    </SubmitFromScript>,
  )
  const note = ({ isTrusted }: Event) => void trusted.push(isTrusted)
  document.addEventListener('submit', note, { capture: true })
  await change(user)
  await page.doneHeading()
  document.removeEventListener('submit', note, { capture: true })
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
  expect(trusted).toEqual([false])
})

describe('theming', () => {
  test('classes of the provider and of a form add up with those of the kit', () => {
    render(<OwnClasses service={serve().service} />)
    expect(page.submitButton().className.split(' ').toSorted()).toEqual(['btn', 'btn-primary', 'pwk-submit'])
    expect(page.newPassword()).toHaveClass('pwk-input', 'form-control')
  })

  test('elements of a host are in place of the kit’s, or around them', async () => {
    render(<OwnElements service={serve().service} />)
    expect(screen.getByLabelText('New password:')).toBeInTheDocument()
    expect(screen.getByText('New password:')).toHaveClass('pwk-label')
    const submit = screen.getByRole('button', { name: /^Set / })
    expect(submit.className).toBe('my-button')
    const eye = page.toggle('Show new password')
    expect(eye).toHaveClass('pwk-toggle')
    const user = userEvent.setup()
    await user.click(eye)
    expect(screen.getByLabelText('New password:')).toHaveAttribute('type', 'text')
    await user.click(submit)
    await vi.waitFor(() => expect(screen.getByLabelText('New password:')).toBeInvalid())
  })
})

describe('errors', () => {
  function open(inject?: Parameters<ReturnType<typeof emulate>['inject']>[0]) {
    const served = serve()
    if (inject) served.emulator.inject({ route: update, ...inject })
    const calls = {
      report: vi.fn<(error: PasswordError) => void>(),
      track: vi.fn<(event: PasswordKitEvent) => void>(),
      signIn: vi.fn<() => void>(),
    }
    render(<WatchedPage service={served.service} accessToken={served.accessToken} {...calls} />)
    return { ...served, ...calls }
  }

  test('mapError moves 4711 to the new password, and onError and onEvent get the code it gives', async () => {
    const { user, report, track } = open({ envelope: { statusCode: 403, apiCode: 4711, message: 'Used before' } })
    await change(user)
    await vi.waitFor(() => expect(page.errorOf(page.newPassword())).toBe(said('same-password')))
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce())
    expect(report.mock.calls[0]?.[0]).toMatchObject({ code: 'same-password', apiCode: 4711 })
    expect(track.mock.calls.map(([{ outcome }]) => outcome)).toEqual(['shown', 'submitted', 'same-password'])
    expect(track.mock.lastCall?.[0]).toMatchObject({ flow: 'change', step: 'password' })
    expect(track.mock.lastCall?.[0].durationMs).toBeGreaterThan(0)
  })

  test('another unknown number is shown above the form, in the words of the service', async () => {
    const { user, report } = open({ envelope: { statusCode: 403, apiCode: 4712, message: 'Not on a Sunday' } })
    await change(user)
    await vi.waitFor(() => expect(page.alertBox()).toHaveTextContent('Not on a Sunday'))
    expect(report.mock.calls[0]?.[0]).toMatchObject({ code: 'rejected' })
    expect(JSON.stringify(report.mock.calls)).not.toMatch(new RegExp(`${chosen}|${alice.password}|Sunday`))
  })

  test('messages replace the words for a lock', async () => {
    const { user } = open({ envelope: { statusCode: 403, apiCode: 2005 } })
    await change(user)
    await vi.waitFor(() => expect(page.alertBox()).toHaveTextContent('Call the help desk: 555 0100.'))
  })

  test('onUnauthorized is called when a session is over', async () => {
    const { user, emulator, accessToken, signIn } = open()
    emulator.revoke(accessToken)
    await change(user)
    await vi.waitFor(() => expect(signIn).toHaveBeenCalledOnce())
    expect(emulator.passwordOf(alice.email)).toBe(alice.password)
  })

  test('an answer that is lost is called unknown, and nothing is sent again', async () => {
    const { user, emulator, report } = open(failures.answerLost)
    await change(user)
    await vi.waitFor(() => expect(page.alertBox()).toHaveTextContent(said('outcome-unknown')))
    expect(report.mock.calls[0]?.[0]).toMatchObject({ code: 'outcome-unknown' })
    expect(writes(emulator)).toHaveLength(1)
  })
})

describe('security', () => {
  const long = { privateKey: compact.rsa2048.privateKeyPkcs8Pem, publicKey: compact.rsa2048.publicKeySpkiPem }
  const sha256 = (pem: string) =>
    createHash('sha256')
      .update(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'))
      .digest('hex')

  function open(rsa: { privateKey: string; publicKey: string }, pinned: string) {
    const served = serve({ keys: { ...throwawayKeys, rsa } })
    const session: Session = {
      accessToken: served.accessToken,
      end: async () => void (session.accessToken = undefined),
    }
    render(<StrictPage service={served.service} session={session} publicKeySha256={sha256(pinned)} />)
    return { ...served, session }
  }

  test('the pinned key of 2048 bits is used, and the session is over', async () => {
    const { user, emulator, session } = open(long, long.publicKey)
    await change(user)
    await page.doneHeading()
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    await vi.waitFor(() => expect(session.accessToken).toBeUndefined())
  })

  test.each([
    ['another key', long, throwawayKeys.rsa.publicKey],
    ['a short one', throwawayKeys.rsa, throwawayKeys.rsa.publicKey],
  ])('%s is refused, and nothing is sent', async (_, rsa, pinned) => {
    const { user, emulator, session } = open(rsa, pinned)
    await change(user)
    await vi.waitFor(() => expect(page.alertBox()).toHaveTextContent(said('bad-key')))
    expect(writes(emulator)).toEqual([])
    expect(session.accessToken).toBeDefined()
  })
})

describe('migrating from Guard', () => {
  function open(props: Partial<Parameters<typeof PasswordPage>[0]> = {}, signedIn = true) {
    const served = serve({ publicConfig: { passwordStrength: 3 } })
    const calls = {
      onPwdReset: vi.fn<() => void>(),
      onPwdResetError: vi.fn<(apiCode?: number) => void>(),
      goBack: vi.fn<() => void>(),
    }
    const getAccessToken = () => (signedIn ? served.accessToken : undefined)
    render(<PasswordPage service={served.service} lang="en-US" getAccessToken={getAccessToken} {...calls} {...props} />)
    return { ...served, ...calls }
  }

  test.each([
    [1639, 'forced'],
    [2058, 'expired'],
    [2071, 'expired'],
    [undefined, 'change'],
  ] as const)('a sign-in refused with %s shows the form for it, in the words of Guard’s lang', (apiCode, mode) => {
    open({ lang: 'zh-CN', ...(apiCode !== undefined && { apiCode }) })
    expect(page.heading(zhCN.messages[mode].title)).toBeInTheDocument()
  })

  test('the console’s strength holds, the events arrive, and the password is changed', async () => {
    const { user, emulator, onPwdReset, onPwdResetError } = open()
    emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 2005 } })
    await page.type(user, page.currentPassword(), alice.password)
    await page.type(user, page.newPassword(), 'letters only')
    await page.type(user, page.confirmPassword(), 'letters only')
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(page.newPassword()).toBeInvalid())
    expect(writes(emulator)).toEqual([])
    for (const field of [page.newPassword(), page.confirmPassword()]) {
      await user.clear(field)
      await page.type(user, field, 'letters, digits 7')
    }
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(onPwdResetError).toHaveBeenCalledWith(2005))
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(onPwdReset).toHaveBeenCalledOnce()
    expect(emulator.passwordOf(alice.email)).toBe('letters, digits 7')
  })

  test('without a session it is the flow for a forgotten password, with a way back', async () => {
    const { user, goBack } = open({}, false)
    await screen.findByLabelText('Email or phone number')
    await user.click(page.submitButton('Cancel'))
    expect(goBack).toHaveBeenCalledOnce()
  })
})
