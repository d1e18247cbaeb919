import { userEvent, within } from 'storybook/test'
import type { FieldName } from '../src/core/policy.js'
import { locales } from './decorators.js'

/** What a play function is handed, as far as people use it. */
export interface Page {
  canvasElement: HTMLElement
  globals: Record<string, unknown>
}

/** The page by the words of its language. */
export function labels({ canvasElement, globals }: Page) {
  const page = within(canvasElement)
  const words = locales[globals['locale'] as keyof typeof locales].messages
  return {
    words,
    field: (name: FieldName) => page.getByLabelText(words.fields[name].label),
    button: (what: 'show' | 'hide', name: FieldName) => page.getByRole('button', { name: words.fields[name][what] }),
    submit: (flow: 'change' | 'set' | 'reset') => page.getByRole('button', { name: words[flow].submit }),
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
