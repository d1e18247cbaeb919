'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { OperationName } from '../../core/operations.js'
import { createPasswordForm, type PasswordForm } from '../../form/password-form.js'
import type { FormSnapshot, KitOptions, PasswordFormOptions } from '../../form/types.js'
import { focusNew } from '../shared/focus-new.js'
import type { FrameScope } from '../shared/form-context.js'
import { useKit } from '../provider/kit-context.js'

/** The store of a form, for as long as the component is there. */
export function usePasswordForm<Name extends OperationName>(
  { messages, tag, announce, root, focus }: FrameScope,
  options: Omit<PasswordFormOptions<Name>, 'kit' | 'messages' | 'tag'> & { kit?: KitOptions },
): PasswordForm {
  const current = { kit: useKit(), ...options, messages, tag } as unknown as PasswordFormOptions
  const [form] = useState(() => createPasswordForm(current))
  useEffect(() => form.setOptions(current))
  useEffect(
    () =>
      form.connect({
        announce,
        focus: (element) => focusNew({ root, focus }, element),
        commit: (update) => flushSync(update),
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- each `announce` speaks in the same live region
    [form, root, focus],
  )
  useEffect(() => {
    // WebKit empties secret fields after it shows a page again that it had kept, without an event on them: in a task that a
    // timeout of 0 ms overtakes on a busy machine.
    const look = () => void setTimeout(() => form.send({ type: 'pageShown' }), 100)
    addEventListener('pageshow', look)
    return () => removeEventListener('pageshow', look)
  }, [form])
  return form
}

/** A part of what the page shows of a form; the component is drawn again when that part changes. */
export function useFormSnapshot<Part>(form: PasswordForm, select: (snapshot: FormSnapshot) => Part): Part {
  return useSyncExternalStore(
    form.subscribe,
    () => select(form.getSnapshot()),
    () => select(form.getServerSnapshot()),
  )
}
