import { useState } from 'react'

/** A typical form whose password can be read by its eye, or from the start. */
export function PlainForm() {
  const [shown, setShown] = useState(false)
  return (
    <form aria-label="Plain">
      <input aria-label="Shown by its eye" name="plain-eye" type={shown ? 'text' : 'password'} />
      <button type="button" onClick={() => setShown(true)}>
        Eye
      </button>
      <input aria-label="Shown from the start" name="plain-start" type="text" />
    </form>
  )
}
