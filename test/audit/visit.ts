import type { Emulator, Failure } from '../../src/emulator/index.js'
import type { Place } from '../scan.js'
import { makeCanary } from './canary.js'
import { readHeap, readStrings, watchBuffers, type Heap } from './heap.js'
import type { AuditPage, PagePlaces, Setup } from './page/main.js'
import type { State } from './places.js'
import type { Site } from './site.js'
import { until } from '../until.js'
import { createWatch, type Seen } from './watch.js'
import { watchWorkers } from './workers.js'

/** What must not be found. */
export const secretNames = ['current', 'new', 'confirm', 'code', 'accessToken', 'resetToken'] as const
export type SecretName = (typeof secretNames)[number]

/** Everything that can be seen of a page at one moment. */
export interface Look extends PagePlaces, Seen {
  heap: Heap
  addresses: Place[]
  /** What the last match of an expression left. */
  expressions: Place[]
  /** Strings on the heap of each. */
  workers: Map<string, number>[]
}

export type Visit = Awaited<ReturnType<typeof visit>>
export type VisitSetup = Omit<Setup, 'host' | 'leaksAt'> & {
  /** With the service's policy, a strength meter and a question about leaks. */
  advice?: boolean | undefined
}

export const account = 'alice@example.com'
export const inWindow = (name: keyof AuditPage) => `window.audit.${name}`

/** What must not be found, typed and issued for each visit; the account has the current one. */
export function makeSecrets(emulator: Emulator): Record<SecretName, string> {
  const current = makeCanary()
  emulator.changeUser(account, { password: current })
  return {
    current,
    new: makeCanary(),
    confirm: makeCanary(),
    code: makeCanary(),
    accessToken: emulator.issueAccessToken(account, { deviceId: 'here' }),
    resetToken: makeCanary(),
  }
}

/** Of the forms that send elsewhere than to `update-password` or `reset-password`. */
const paths: Partial<Record<Setup['form'], string>> = {
  ticket: '/api/v2/users/password/reset-by-first-login-token',
  rotation: '/graphql/v2',
}

/** A person on a page of its own, with secrets of its own. */
export async function visit(site: Site, { advice, ...setup }: VisitSetup) {
  const { browser, address, leaks } = site
  // Who has just signed in needs no current password, so that option stays off where one is to be asked for.
  const service = await site.openService({
    updateByFreshTokenMs: setup.proof === 'access token' ? 600_000 : undefined,
  })
  const { emulator, gate, host } = service
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const watch = createWatch()
  await watch.over(session)
  const workers = await watchWorkers(session, watch.over)
  const secrets = makeSecrets(emulator)
  // Where a code comes first, it comes with the service's answer; until then it is unknown.
  const asksForCode = setup.form === 'forgotten' || setup.form === 'recovery'
  if (setup.form === 'ticket') secrets.resetToken = emulator.issueTicket(account, 'first-login')
  else if (setup.form === 'rotation') secrets.resetToken = emulator.issueTicket(account, 'rotation')
  else if (setup.proof === 'access token')
    secrets.resetToken = emulator.issueAccessToken(account, { deviceId: 'proof' })
  else if (!asksForCode) secrets.resetToken = emulator.issueResetToken(account)
  service.sendCode(secrets.code)
  await page.addInitScript(watchBuffers)
  await page.goto(address)

  const flow = setup.form === 'reset' || setup.form === 'forgotten' ? 'reset' : 'change'
  const path = paths[setup.form] ?? `/api/v3/${flow === 'reset' ? 'reset' : 'update'}-password`
  const evaluate = <Result>(expression: string) => page.evaluate(expression) as Promise<Result>

  async function begin() {
    const tokens = {
      accessToken: secrets.accessToken,
      resetToken: asksForCode ? undefined : secrets.resetToken,
    }
    const given = { ...setup, host, leaksAt: advice ? leaks.address : undefined }
    await evaluate(`${inWindow('show')}(${JSON.stringify(given)}, ${JSON.stringify(tokens)})`)
  }

  async function askForCode() {
    if (setup.form === 'recovery') {
      await page.getByRole('button', { name: 'Forgot your current password?' }).click()
      await page.getByRole('button', { name: 'Send code' }).click()
    } else {
      const field = page.getByLabel('Email or phone number')
      await field.fill(account)
      await field.press('Enter')
    }
    await page.getByLabel('Verification code', { exact: true }).waitFor()
  }

  async function typeCode() {
    await page.getByLabel('Verification code', { exact: true }).focus()
    await page.keyboard.type(secrets.code)
  }

  async function prove() {
    await page.getByRole('button', { name: 'Confirm in another way' }).click()
    await page.getByRole('button', { name: 'Prove it' }).click()
    await page.getByLabel('Current password', { exact: true }).waitFor({ state: 'detached' })
  }

  async function choosing() {
    await page.getByLabel('New password', { exact: true }).waitFor()
    if (asksForCode) secrets.resetToken = gate.token()!
  }

  return {
    secrets,
    flow,
    form: setup.form,
    emulator,
    /** Until there are fields for passwords. */
    async show() {
      await begin()
      if (asksForCode) {
        await askForCode()
        await typeCode()
        await page.keyboard.press('Enter')
      }
      if (setup.form === 'verify') await prove()
      await choosing()
    },
    /** Until there is a field for the code. */
    async showCode() {
      await begin()
      await askForCode()
    },
    typeCode,
    submitCode: () => page.keyboard.press('Enter'),
    choosing,
    /** With the keyboard, into the fields that the form has; the confirmation gets the new password unless another is named. */
    async type(confirm: SecretName = 'new') {
      const fields: [string, SecretName][] = [
        ['Current password', 'current'],
        ['New password', 'new'],
        ['Confirm new password', confirm],
      ]
      for (const [label, name] of fields) {
        const field = page.getByLabel(label, { exact: true })
        if ((await field.count()) === 0) continue
        await field.focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type(secrets[name])
      }
    },
    /** The new password is one that the form made up. */
    async suggest() {
      await page.getByLabel('Current password', { exact: true }).focus()
      await page.keyboard.type(secrets.current)
      await page.getByRole('button', { name: 'Suggest a strong password' }).click()
      const field = page.getByLabel('New password', { exact: true })
      await until(async () => (await field.inputValue()) !== '')
      secrets.new = await field.inputValue()
    },
    /** Until the panel says what became of the other devices. */
    sessionsEnded: () => page.locator('p.pwk-note', { hasText: 'signed out of your other devices' }).waitFor(),
    /** Until the card has read the account. */
    async showCard() {
      await begin()
      await page.getByText('Your account has a password.').waitFor()
    },
    /** Before the form is there, so that it asks for no current password; then as somebody would do elsewhere. */
    forgetPassword: () => emulator.changeUser(account, { password: undefined }),
    setPassword: () => emulator.changeUser(account, { password: secrets.current }),
    asked: () => page.getByLabel('Current password', { exact: true }).waitFor(),
    challenged: () => page.getByRole('group', { name: 'One more check' }).waitFor(),
    answerChallenge: () => page.getByRole('button', { name: 'I am a person' }).click(),
    signInElsewhere: () => void emulator.issueAccessToken(account, { deviceId: 'there' }),
    toggle: () => page.getByRole('button', { name: 'Show new password' }).click(),
    submit: () => page.getByRole('button', { name: /^(?:Change|Reset|Set) password$/ }).click(),
    fail: (failure: Failure) => emulator.inject({ route: `POST ${path}`, ...failure }),
    offline: (offline: boolean) => context.setOffline(offline),
    shut: (routes?: RegExp) => gate.shut(routes),
    open: () => gate.open(),
    /** Until the question for a key stands before the gate: a gate that is opened and shut before it comes never lets it in. */
    keyAsked: () => until(() => gate.waiting().includes('GET /api/v3/system')),
    /** Until the password itself, and not only the question for a key, stands before the gate. */
    sent: (route = path) => until(() => gate.waiting().includes(`POST ${route}`)),
    /** Another code is sent than the one that is typed. */
    sendAnotherCode: () => service.sendCode(makeCanary()),
    /** Until the host has been called back with the result. */
    reported: () => until(() => evaluate<boolean>(`${inWindow('ended')}()`)),
    invalid: () => page.locator('input[aria-invalid=true]').first().waitFor(),
    done: () => page.getByRole('heading', { name: /^Password (?:changed|reset)$/ }).waitFor(),
    remove: () => evaluate<void>(`${inWindow('remove')}()`),
    /** In a field of the host's: the history of edits is the page's, not the form's. */
    async undo() {
      await page.getByLabel('Search').focus()
      for (let times = 0; times < 3; times++) await page.keyboard.press('ControlOrMeta+Z')
    },
    letGo: () => evaluate<void>(`${inWindow('letGo')}()`),
    leak: (control: string, text: string) =>
      evaluate<void>(`${inWindow('leak')}(${JSON.stringify(control)}, ${JSON.stringify(text)})`),
    async look(): Promise<Look> {
      // Before anybody looks around, which may mean to match.
      const expressions = await evaluate<Place[]>(`${inWindow('lastMatch')}()`)
      // Then the heap: what the other looks bring out of the page would be in it.
      const heap = await readHeap(session)
      const strings: Map<string, number>[] = []
      for (const worker of workers()) strings.push(await readStrings(worker))
      const { entries } = await session.send('Page.getNavigationHistory')
      return {
        ...JSON.parse(await evaluate<string>(`${inWindow('collect')}().then(JSON.stringify)`)),
        ...watch.seen(),
        heap,
        expressions,
        workers: strings,
        addresses: entries.map(({ url }) => ({ where: 'entry of the history', text: url })),
      }
    },
    async state(): Promise<State> {
      const { form, proof, tokenAs, features = false } = setup
      return {
        form,
        proof,
        tokenAs,
        features,
        awaited: gate.waiting(),
        ...(await evaluate<ReturnType<AuditPage['state']>>(`${inWindow('state')}()`)),
      }
    },
    close: () => context.close(),
  }
}
