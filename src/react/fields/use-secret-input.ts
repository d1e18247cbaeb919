'use client'

import { useCallback, useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { issueWords } from '../../core/messages.js'
import type { FieldName } from '../../core/policy.js'
import type { PasswordForm } from '../../form/password-form.js'
import { useFormScope } from '../shared/form-context.js'
import { maskClasses, masks } from '../shared/masks.js'
import { plainText } from '../shared/plain-text.js'
import { checkInput, readableInput } from '../shared/readable-input.js'
import { useHydrated } from '../shared/use-hydrated.js'
import { useFormSnapshot } from '../form/use-password-form.js'

export interface SecretInputOptions {
  name: FieldName
  form: PasswordForm
  /** Whether it is the last field before the button. */
  last: boolean
}

/**
 * An input whose text the person may show. The text is nowhere but in it. It renders when something about this field
 * changes, and not otherwise.
 */
export function useSecretInput({ name, form: store, last }: SecretInputOptions) {
  const { id: formId, elements, messages, tag, announce, pending, ended, isPressed } = useFormScope()
  const issue = useFormSnapshot(store, (snapshot) => snapshot.fieldIssues[name])
  const element: RefObject<HTMLInputElement | null | undefined> = useRef(null)
  const [visible, setVisible] = useState(false)
  const hydrated = useHydrated()
  const form = useRef<HTMLFormElement | null | undefined>(null)
  /** The last input, kept after React removes it. */
  const latest = useRef<HTMLInputElement>(null)
  const conceal = useCallback(() => setVisible(false), [])
  const setInput = useCallback((given: HTMLInputElement | null) => {
    const before = element.current
    // A host may draw another in its place; with a ref of its own React hands the same one over again.
    queueMicrotask(() => emptyIfGone(before))
    form.current?.removeEventListener('submit', conceal)
    // One of the host's that keeps what is typed is refused (decisions/0012).
    element.current = typeof elements.Input === 'string' ? given : readableInput(given)
    store.registerInput(name, element.current)
    if (given) latest.current = given
    // Hidden again on submit, so that no browser remembers it as text.
    form.current = element.current?.form
    form.current?.addEventListener('submit', conceal)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same for as long as the field is there
  }, [])
  const { label, show, hide, shown, hidden } = messages.fields[name]
  const id = `${formId}-${domName(name)}`

  useEffect(() => {
    checkInput(element.current)
    // At once (SEC-08): a page that is kept comes back as it was left, before anything else runs.
    const hideNow = () => flushSync(conceal)
    addEventListener('pagehide', hideNow)
    return () => {
      removeEventListener('pagehide', hideNow)
      emptyIfGone(latest.current) // The last there was.
    }
  }, [conceal])

  function onClick(): void {
    const { selectionStart = 0, selectionEnd = 0, selectionDirection } = element.current ?? {}
    flushSync(() => setVisible(!visible))
    // A change of `type` moves the caret to the start.
    element.current?.setSelectionRange(selectionStart, selectionEnd, selectionDirection || undefined)
    announce(visible ? hidden : shown)
  }

  return {
    id,
    label,
    error: issue && issueWords(messages, issue, tag),
    visible,
    element,
    /** A focus on the eye does not leave the field, and a submit shows all errors at once. */
    onLeave() {
      if (!isPressed()) store.send({ type: 'blur', field: name })
    },
    input: {
      ...masks,
      className: maskClasses,
      ...plainText,
      // WHATWG autofill tokens tell a password manager which password it is looking at. Chromium writes the text of an input
      // that is no password to the disk, for session restore, unless it says `off` (decisions/0014).
      autoComplete: visible ? 'off' : domName(name.replace('confirm', 'new')),
      ref: setInput,
      // Browsers send no field without a name, and until React is there nothing keeps them from sending the form.
      name: hydrated ? domName(name) : undefined,
      type: visible ? 'text' : 'password',
      onInput: () => store.send({ type: 'input', field: name }),
      readOnly: pending || ended,
      tabIndex: ended ? -1 : undefined,
      enterKeyHint: last ? 'done' : 'next',
    } as const,
    toggle: {
      type: 'button',
      'aria-label': visible ? hide : show,
      'aria-controls': id,
      tabIndex: ended ? -1 : undefined,
      // Pressing it with a pointer leaves the caret where it was.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick,
    } as const,
  }
}

/** PM-03: names that stay, which password managers know: `current-password`, `new-password`, `confirm-password`. */
const domName = (name: string) => name.replace('P', '-p')

/** SEC-07. Out of the document it may be emptied; before, browsers would read that as "changed". */
function emptyIfGone(input: HTMLInputElement | null | undefined): void {
  if (input && !input.isConnected) input.value = ''
}
