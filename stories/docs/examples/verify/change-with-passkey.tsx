import { useState } from 'react'
import { ChangePasswordForm, type DrawVerify, type VerifyControls } from 'react-password-kit'

export interface ChangeWithPasskeyProps {
  /** Asks your server, which gives a `passwordResetToken` of the service for a passkey that is right. */
  proveByPasskey: () => Promise<string>
}

export function ChangeWithPasskey({ proveByPasskey }: ChangeWithPasskeyProps) {
  const verify: DrawVerify = (controls) => <Passkey {...controls} prove={proveByPasskey} />
  return <ChangePasswordForm verify={verify} />
}

function Passkey({ done, cancel, prove }: VerifyControls & { prove: () => Promise<string> }) {
  const [failed, setFailed] = useState(false)
  const press = () =>
    prove().then(
      (passwordResetToken) => done({ passwordResetToken }),
      () => setFailed(true),
    )
  return (
    <>
      <p role="alert">{failed && 'Your passkey could not be read.'}</p>
      <button type="button" onClick={() => void press()}>
        Use my passkey
      </button>
      <button type="button" onClick={cancel}>
        Back
      </button>
    </>
  )
}
