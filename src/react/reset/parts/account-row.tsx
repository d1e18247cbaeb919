'use client'

import { useCallback } from 'react'
import { focusNew } from '../../shared/focus-new.js'
import { useFormScope } from '../../shared/form-context.js'
import { firstField } from '../../shared/use-form-focus.js'
import { Link } from '../../form/parts/link-button.js'

export interface AccountRowProps {
  account: string
  onChange: () => void
  waiting?: boolean | undefined
}

/** The account that was typed, with the way back to it (WCAG 3.3.7). A step that has it takes the focus when it comes. */
export function AccountRow({ account, onChange, waiting }: AccountRowProps) {
  const { part, id, messages, root, focus } = useFormScope()
  const take = useCallback(
    (row: HTMLElement | null) => void focusNew({ root, focus }, firstField(row?.closest('form'))),
    [root, focus],
  )
  return (
    <p {...part('account')} ref={take}>
      <bdi id={`${id}-whom`}>{account}</bdi>
      <Link describedBy={`${id}-whom`} onPress={onChange} waiting={waiting}>
        {messages.account.change}
      </Link>
    </p>
  )
}
