import { ChangePasswordForm, endOtherDevices, type FlowSuccess } from 'react-password-kit'

const sessions = { end: endOtherDevices() }

export function ChangeAndSignOut({ onSuccess }: { onSuccess: (result: FlowSuccess) => void }) {
  return <ChangePasswordForm sessions={sessions} onSuccess={onSuccess} />
}
