'use client'

import { generateWithin } from '../../core/policy/generate-within.js'
import type { GenerationTools } from '../../core/policy/generation-tools.js'
import type { Limits } from '../../core/policy.js'
import { engineModule } from '../../form/engine-module.js'
import type { PasswordForm } from '../../form/password-form.js'
import type { LinkLine } from '../form/types.js'
import { loadExtraMessages } from '../provider/use-extra-messages.js'
import type { Announce } from '../shared/announcer.js'
import type { Kit } from '../provider/kit-context.js'
import { typeInto } from './type-into.js'

export type SetSuggestion = (button: LinkLine | undefined) => void

/**
 * Offers a button that fills a password in, as long as there is one that keeps the policy. Returns what takes the button
 * back. The text is in the inputs, and in no variable that outlives the press.
 */
export function offerSuggestion(
  form: PasswordForm,
  kit: Pick<Kit, 'locale' | 'extras'>,
  announce: Announce,
  setSuggestion: SetSuggestion,
): () => void {
  let limits: Limits | undefined
  let tools: GenerationTools | undefined
  let text: { button: string; filled: string } | undefined

  /** What the policy, the key or the common passwords are may be known only later. */
  function update(): void {
    const { limits: now, policyStatus } = form.getSnapshot()
    if (now === limits || !text || !tools || policyStatus === 'loading') return
    limits = now
    setSuggestion(suggest(now, tools) !== undefined ? buttonOf(text) : undefined)
  }

  const buttonOf = ({ button, filled }: { button: string; filled: string }): LinkLine => {
    return {
      key: 'suggest',
      text: button,
      waiting: false,
      props: {
        type: 'button',
        onClick({ currentTarget }) {
          if (tools && fill(currentTarget, form, tools)) announce(filled)
        },
      },
    }
  }

  const stop = form.subscribe(update)
  let isOver = false
  Promise.all([loadExtraMessages(kit), engineModule.load()]).then(
    ([words, engine]) => {
      text = words.suggest
      tools = engine.generationTools
      if (!isOver) update()
    },
    () => {}, // The form goes without the button.
  )
  return () => {
    isOver = true
    stop()
    setSuggestion(undefined)
  }
}

function suggest(limits: Limits, tools: GenerationTools): string | undefined {
  try {
    return generateWithin(limits, tools)
  } catch {
    return undefined // Without sound randomness nothing can be encrypted either, and the form says so on submit.
  }
}

export type OfferSuggestion = typeof offerSuggestion

/** Into the new password and its repetition. Returns whether it did. */
function fill(button: Element, form: PasswordForm, tools: GenerationTools): boolean {
  const element = button.closest('form')
  const [input, repetition] = ['new-password', 'confirm-password'].map((name) => element?.elements.namedItem(name))
  if (!(input instanceof HTMLInputElement) || input.readOnly) return false
  const text = suggest(form.getSnapshot().limits, tools)
  if (text === undefined) return false
  // Shown first: a change of `type` would take the selection away.
  if (input.type === 'password') element?.querySelector<HTMLElement>(`[aria-controls="${input.id}"]`)?.click()
  typeInto(input, text)
  if (repetition instanceof HTMLInputElement) typeInto(repetition, text)
  input.focus()
  input.select()
  return true
}
