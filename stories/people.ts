import { userEvent, within } from 'storybook/test'
import type { AccountKind } from '../src/core/step-messages.js'
import type { FieldName } from '../src/core/policy.js'
import { locales } from './decorators.js'

/** What a play function is handed, as far as people use it. */
export interface Page {
  canvasElement: HTMLElement
  globals: Record<string, unknown>
}

/** Longer than what every send of a code takes. */
export const patience = { timeout: 8000 }

/** The page by the words of its language. */
export function labels({ canvasElement, globals }: Page) {
  const page = within(canvasElement)
  const words = locales[globals['locale'] as keyof typeof locales].messages
  return {
    words,
    field: (name: FieldName) => page.getByLabelText(words.fields[name].label),
    button: (what: 'show' | 'hide', name: FieldName) => page.getByRole('button', { name: words.fields[name][what] }),
    submit: (flow: 'change' | 'set' | 'reset' | 'account' | 'code') =>
      page.getByRole('button', { name: words[flow].submit }),
    account: (kind: AccountKind = 'both') => page.findByLabelText(words.account.label[kind], undefined, patience),
    code: () => page.findByLabelText(words.code.label, undefined, patience),
    newPassword: () => page.findByLabelText(words.fields.newPassword.label, undefined, patience),
    press: (name: string) => userEvent.click(page.getByRole('button', { name })),
  }
}

interface Typed {
  current?: string
  chosen?: string
  confirmed?: string
}

/** Fills in all three fields and presses the button. */
export async function changePassword(page: Page, { current, chosen = 'quiet river stone', confirmed }: Typed = {}) {
  const { field, submit } = labels(page)
  await userEvent.type(field('currentPassword'), current ?? 'correct horse battery')
  await userEvent.type(field('newPassword'), chosen)
  await userEvent.type(field('confirmPassword'), confirmed ?? chosen)
  await userEvent.click(submit('change'))
}

/** Fills in both fields of the last step and presses the button. */
export async function resetPassword(page: Page): Promise<void> {
  const { field, submit } = labels(page)
  await userEvent.type(field('newPassword'), 'quiet river stone')
  await userEvent.type(field('confirmPassword'), 'quiet river stone')
  await userEvent.click(submit('reset'))
}

/** Types the account and has a code sent there. */
export async function askForCode(page: Page, account = 'alice@example.com', kind?: AccountKind): Promise<void> {
  const found = labels(page)
  const field = await found.account(kind)
  await userEvent.clear(field)
  await userEvent.type(field, account)
  await userEvent.click(found.submit('account'))
  await found.code()
}

/** What the emulator of these stories always sends. */
export const theCode = '246810'

/** Asks for a code and types it. */
export async function enterCode(page: Page, code = theCode): Promise<void> {
  await askForCode(page)
  await userEvent.type(await labels(page).code(), code)
  await userEvent.click(labels(page).submit('code'))
}
