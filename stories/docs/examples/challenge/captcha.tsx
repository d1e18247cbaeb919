import { useRef } from 'react'
import { ChangePasswordForm, type ChallengeControls, type DrawChallenge } from 'react-password-kit'

const challenge: DrawChallenge = (error, controls) => (error.apiCode === 2000 ? <Captcha {...controls} /> : null)

export function ChangeWithCaptcha() {
  return <ChangePasswordForm challenge={challenge} />
}

function Captcha({ proceed, giveUp }: ChallengeControls) {
  const answer = useRef<HTMLInputElement>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        proceed({ headers: { 'x-captcha-answer': answer.current?.value ?? '' } })
      }}
    >
      <label>
        What is two and three? <input ref={answer} autoComplete="off" />
      </label>
      <button type="submit">Continue</button>
      <button type="button" onClick={giveUp}>
        Not now
      </button>
    </form>
  )
}
