import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Account } from './account.jsx'

let root

function draw({ container = document }) {
  const resetToken = window.$wujie?.props.resetToken ?? scrubResetToken()
  root = createRoot(container.querySelector('#root'))
  root.render(
    <StrictMode>
      <Account resetToken={resetToken} />
    </StrictMode>,
  )
}

// What qiankun calls.
export const bootstrap = async () => {}
export const mount = async (props) => draw(props)
export const unmount = async () => root.unmount()

if (!window.__POWERED_BY_QIANKUN__) draw({})
