import { createRoot } from 'react-dom/client'
import type { Clock } from '../../../src/core/clock.js'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../../src/index.js'
import { ar } from '../../../src/locales/ar.js'
import { en } from '../../../src/locales/en.js'
import { zhCN } from '../../../src/locales/zh-cn.js'
import { ClockContext } from '../../../src/react/provider/clock-context.js'
import '../../../src/styles.css'

// The address says what is on the page: `?host=…&form=reset&account=…`.
const asked = new URLSearchParams(location.search)
const ask = (name: string) => asked.get(name) ?? undefined
const locale = { en, ar, 'zh-cn': zhCN }[ask('locale') ?? 'en'] ?? en
document.documentElement.lang = locale.tag
document.documentElement.dir = locale.dir

// The waits of the form pass as many times as fast as `speed` says.
const start = Date.now()
const speed = Number(ask('speed') ?? 1)
const clock: Clock = {
  now: () => start + (Date.now() - start) * speed,
  monotonic: () => performance.now() * speed,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds / speed)
    return () => clearTimeout(timer)
  },
}

createRoot(document.getElementById('root')!).render(
  <ClockContext value={clock}>
    <PasswordKitProvider
      host={ask('host') ?? ''}
      appId="app"
      accessToken={() => ask('accessToken') ?? ''}
      locale={locale}
    >
      <main>
        <h1>Account</h1>
        <p>
          <a href="#top">Before the form</a>
        </p>
        <div style={{ width: 420 }}>
          {ask('form') === 'reset' ? (
            <ResetPasswordForm resetToken={ask('resetToken')} defaultAccount={ask('account')} onDone={() => {}} />
          ) : (
            <ChangePasswordForm username="alice@example.com" />
          )}
        </div>
        <p>
          <a href="#bottom">After the form</a>
        </p>
      </main>
    </PasswordKitProvider>
  </ClockContext>,
)
