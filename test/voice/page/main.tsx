import { createRoot } from 'react-dom/client'
import { systemClock, type Clock } from '../../../src/core/clock.js'
import {
  ChangePasswordForm,
  endOtherDevices,
  PasswordCard,
  PasswordKitProvider,
  ResetPasswordForm,
  type DrawChallenge,
} from '../../../src/index.js'
import { ar } from '../../../src/locales/ar.js'
import { en } from '../../../src/locales/en.js'
import { zhCN } from '../../../src/locales/zh-cn.js'
import { ClockContext } from '../../../src/react/provider/clock-context.js'
import '../../../src/styles.css'
import { fakeClock } from '../../fake-clock.js'

// The address says what is on the page: `?host=…&form=reset&account=…&features=suggest+sessions`.
const asked = new URLSearchParams(location.search)
const ask = (name: string) => asked.get(name) ?? undefined
const has = (feature: string) => ask('features')?.split(' ').includes(feature) ?? false
const locale = { en, ar, 'zh-cn': zhCN }[ask('locale') ?? 'en'] ?? en
document.documentElement.lang = locale.tag
document.documentElement.dir = locale.dir

// Time stands still but for a key, so that what is said of a wait does not depend on the machine. Short delays, such as
// before an answer is shown, and the ticks of a countdown run all the same.
const still = fakeClock(Date.now())
const clock: Clock = {
  ...still,
  after(milliseconds, callback) {
    return (milliseconds <= 3000 ? systemClock : still).after(milliseconds, callback)
  },
}
Date.now = clock.now
const secondsByKey: Record<string, number> = { F2: 30, F4: 360 }
addEventListener('keydown', ({ key }) => still.pass((secondsByKey[key] ?? 0) * 1000))

/** A captcha that the host draws. */
const askForColour: DrawChallenge = (_, { proceed }) => (
  <form
    onSubmit={(event) => {
      event.preventDefault()
      proceed({ body: { captchaCode: new FormData(event.currentTarget).get('colour') } })
    }}
  >
    <label>
      What colour is a clear sky? <input name="colour" autoComplete="off" />
    </label>
    <button type="submit">Continue</button>
  </form>
)

createRoot(document.getElementById('root')!).render(
  <ClockContext value={clock}>
    <PasswordKitProvider
      host={ask('host') ?? ''}
      appId="app"
      accessToken={() => ask('accessToken') ?? ''}
      locale={locale}
      deviceId="here"
      settings={has('settings') ? 'server' : undefined}
    >
      <main>
        <h1>Account</h1>
        <p>
          <a href="#top">Before the form</a>
        </p>
        <div style={{ width: 420 }}>
          {ask('form') === 'reset' ? (
            <ResetPasswordForm resetToken={ask('resetToken')} defaultAccount={ask('account')} onDone={() => {}} />
          ) : ask('form') === 'card' ? (
            <PasswordCard onChange={() => {}} />
          ) : (
            <ChangePasswordForm
              username="alice@example.com"
              suggest={has('suggest')}
              recovery={has('recovery') ? { email: 'alice@example.com' } : undefined}
              challenge={has('challenge') ? askForColour : undefined}
              sessions={has('sessions') ? { end: endOtherDevices() } : undefined}
            />
          )}
        </div>
        <p>
          <a href="#bottom">After the form</a>
        </p>
      </main>
    </PasswordKitProvider>
  </ClockContext>,
)
