import { PasswordCard } from 'react-password-kit'

export function Account({ openForm }: { openForm: (mode: 'change' | 'set') => void }) {
  return <PasswordCard onChange={openForm} />
}
