import { useState } from 'react'
import { ChangePasswordForm } from 'react-password-kit'
import { ticketOf } from 'react-password-kit/v2-tickets'

/** `signInAnswer`: the body of the sign-in that was refused, as your code received it. */
export function ForcedChange({ signInAnswer, onDone }: { signInAnswer: unknown; onDone: () => void }) {
  const [ticket] = useState(() => ticketOf(signInAnswer))
  if (!ticket || ticket.kind === 'weak') return null // Other refusals, and one that no call can answer: yours to show.
  return <ChangePasswordForm ticket={ticket} onSuccess={onDone} />
}
