import { Fragment, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import 'react-password-kit/styles.css'

const { dialog, service, accessToken } = Object.fromEntries(new URLSearchParams(location.search))
const dialogs = import.meta.glob(['./*.jsx', '!./main.jsx'])
const { Dialog, autoFocus, Theme = Fragment } = await dialogs[`./${dialog}.jsx`]()

function Account() {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      close={() => setOpen(false)}
      opener={<button onClick={() => setOpen(true)}>Change your password…</button>}
      title={<h2 id="account-title">Your password</h2>}
    >
      <Theme>
        <ChangePasswordForm username="alice@example.com" aria-labelledby="account-title" autoFocus={autoFocus} />
      </Theme>
    </Dialog>
  )
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <PasswordKitProvider host={service} appId="app" accessToken={accessToken}>
      <Account />
    </PasswordKitProvider>
  </StrictMode>,
)
