import { useState } from 'react'
import { ChangePasswordForm, PasswordCard, type ChangePasswordFormProps } from '../../../src/index.js'
import { ticketOf } from '../../../src/v2-tickets/index.js'

/** The card, until its button is pressed: then the form, with the focus. */
export function CardAndForm(props: ChangePasswordFormProps) {
  const [mode, setMode] = useState<'change' | 'set'>()
  if (mode === undefined) return <PasswordCard onChange={setMode} />
  return <ChangePasswordForm {...props} mode={mode} {...{ autoFocus: true }} />
}

interface RefusedSignInProps extends ChangePasswordFormProps {
  apiCode: number
  token: string
}

/** For somebody whose sign-in was answered with a ticket. */
export function RefusedSignIn({ apiCode, token, ...props }: RefusedSignInProps) {
  const [ticket] = useState(() => ticketOf({ statusCode: 499, apiCode, data: { token } }))
  return ticket && ticket.kind !== 'weak' ? <ChangePasswordForm {...props} ticket={ticket} /> : null
}
