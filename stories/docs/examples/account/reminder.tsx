import { PasswordCard } from 'react-password-kit'

interface ReminderProps {
  openForm: (mode: 'change' | 'set') => void
  hide: () => void
}

export function Reminder({ openForm, hide }: ReminderProps) {
  return <PasswordCard mode="expiring" rotationDays={90} remindDays={14} onChange={openForm} onLater={hide} />
}
