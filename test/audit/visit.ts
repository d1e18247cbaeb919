import type { Failure } from '../../src/emulator/index.js'
import type { Place } from '../scan.js'
import { makeCanary } from './canary.js'
import { readHeap, watchBuffers, type Heap } from './heap.js'
import type { AuditPage, PagePlaces, Setup } from './page/main.js'
import type { State } from './places.js'
import type { Site } from './site.js'
import { watch, type Seen } from './watch.js'

/** What must not be found. The code of a forgotten password joins here, once a form of the kit asks for it. */
export const secretNames = ['current', 'new', 'confirm', 'accessToken', 'resetToken'] as const
export type SecretName = (typeof secretNames)[number]

/** Everything that can be seen of a page at one moment. */
export interface Look extends PagePlaces, Seen {
  heap: Heap
  addresses: Place[]
}

export type Visit = Awaited<ReturnType<typeof visit>>
export type VisitSetup = Omit<Setup, 'host'>

const account = 'alice@example.com'
const inWindow = (name: keyof AuditPage) => `window.audit.${name}`

/** A person on a page of its own, with secrets nobody has seen before. */
export async function visit({ browser, emulator, gate, address, host }: Site, setup: VisitSetup) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const seen = await watch(session)
  const secrets: Record<SecretName, string> = {
    current: makeCanary(),
    new: makeCanary(),
    confirm: makeCanary(),
    accessToken: emulator.issueAccessToken(account),
    resetToken: emulator.issueResetToken(account),
  }
  emulator.changeUser(account, { password: secrets.current })
  await page.addInitScript(watchBuffers)
  await page.goto(address)

  const flow = setup.form === 'reset' ? 'reset' : 'change'
  const path = flow === 'reset' ? '/api/v3/reset-password' : '/api/v3/update-password'
  const evaluate = <Result>(expression: string) => page.evaluate(expression) as Promise<Result>

  return {
    secrets,
    flow,
    emulator,
    async show() {
      const { accessToken, resetToken } = secrets
      await evaluate(
        `${inWindow('show')}(${JSON.stringify({ ...setup, host })}, ${JSON.stringify({ accessToken, resetToken })})`,
      )
      await page.getByLabel('New password', { exact: true }).waitFor()
    },
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
    toggle: () => page.getByRole('button', { name: 'Show new password' }).click(),
    submit: () => page.getByRole('button', { name: /^(?:Change|Reset) password$/ }).click(),
    fail: (failure: Failure) => emulator.inject({ route: `POST ${path}`, ...failure }),
    offline: (offline: boolean) => context.setOffline(offline),
    shut: () => gate.shut(),
    open: () => gate.open(),
    /** Until the password itself, and not only the question for a key, stands before the gate. */
    sent: () => until(() => gate.waiting().includes(`POST ${path}`)),
    /** Until the host has heard how it ended. */
    told: () => until(() => evaluate<boolean>(`${inWindow('ended')}()`)),
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
      // The heap first: what the other looks bring out of the page would be in it.
      const heap = await readHeap(session)
      const { entries } = await session.send('Page.getNavigationHistory')
      return {
        ...JSON.parse(await evaluate<string>(`${inWindow('collect')}().then(JSON.stringify)`)),
        ...seen(),
        heap,
        addresses: entries.map(({ url }) => ({ where: 'entry of the history', text: url })),
      }
    },
    state: () => evaluate<Pick<State, 'filled' | 'held'>>(`${inWindow('state')}()`),
    close: () => context.close(),
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`It did not come to pass: ${String(condition)}`)
}
