import type { MouseEvent, ReactNode } from 'react'

/** Around the provider. Enter in a field presses the button too, so it takes the same way. */
export const SubmitFromScript = ({ children }: { children: ReactNode }) => (
  // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the buttons inside have both
  <div onClick={sendFromScript}>{children}</div>
)

function sendFromScript(event: MouseEvent) {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[type=submit]')
  if (!button?.form) return
  event.preventDefault()
  button.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }))
}
