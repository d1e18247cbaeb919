import { cdp, userEvent } from 'vitest/browser'

/** Presses keys by their names, one after the other: `press('Tab', 'Enter')`. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key === 'Shift+Tab' ? '{Shift>}{Tab}{/Shift}' : `{${key}}`)
}

/** Types where the caret is: what a keyboard has key by key, the rest as an input method or an emoji picker puts it in. */
export async function type(text: string): Promise<void> {
  for (const run of text.match(/[ -~]+|[^ -~]+/g) ?? []) {
    if (/^[ -~]/.test(run)) await userEvent.keyboard(run.replace(/[{[]/g, '$&$&'))
    else await cdp().send('Input.insertText', { text: run })
  }
}
