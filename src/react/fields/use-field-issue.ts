'use client'

import { useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import { focusNew } from '../shared/focus-new.js'
import { useFormScope } from '../shared/form-context.js'

export interface FieldIssueState<Rule extends string> {
  /** The text under the field. */
  error: string | undefined
  /** Shows it under the field, which gets the focus. */
  showIssue(issue: Rule | PasswordError): void
  clear(): void
}

/** What is wrong with the one field of a step; never its text. */
export function useFieldIssue<Rule extends string>(
  input: RefObject<HTMLInputElement | null>,
  label: string,
  wordsOf: (issue: Rule | PasswordError) => string,
): FieldIssueState<Rule> {
  const { root, focus, announce, messages } = useFormScope()
  const [issue, setIssue] = useState<Rule | PasswordError | null>(null)
  return {
    error: issue === null ? undefined : wordsOf(issue),
    showIssue(wrong) {
      const element = input.current
      // On the page before the focus comes, so that it is read with the field.
      flushSync(() => setIssue(wrong))
      // Where the focus does not move, a screen reader would not read it.
      const text = words(messages.fieldIssue, { field: label, issue: wordsOf(wrong) })
      announce(focusNew({ root, focus }, element) ? '' : text)
    },
    clear: () => setIssue(null),
  }
}
