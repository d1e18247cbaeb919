import {
  ChangePasswordForm,
  endOtherDevices,
  PasswordKitProvider,
  ResetPasswordForm,
  type DrawChallenge,
  type DrawVerify,
  type PasswordError,
} from '../../../src/index.js'
import { ar } from '../../../src/locales/ar.js'
import { en } from '../../../src/locales/en.js'
import { zhCN } from '../../../src/locales/zh-cn.js'
import { CardAndForm, RefusedSignIn } from './account-forms.js'
import type { PageSettings } from './settings.js'

const locales = { ar, en, zhCN }

/** What the browser adds to the settings. */
export interface Surroundings {
  settings: PageSettings
  fetch?: typeof fetch
  worker?: (() => Worker) | undefined
  /** `success`, or the code of an error, as the host gets it. */
  onOutcome?: (outcome: string) => void
}

const confirmPerson: DrawChallenge = (_, { proceed }) => (
  <button type="button" onClick={() => proceed({ body: { captchaCode: 'blue' } })}>
    I am a person
  </button>
)

const byPasskey =
  (passwordResetToken: string): DrawVerify =>
  ({ done }) => (
    <button type="button" onClick={() => done({ passwordResetToken })}>
      Use my passkey
    </button>
  )

const elsewhere = { end: endOtherDevices({ thisDevice: 'here' }) }

const byTextMessage = { phone: '+86 13800138000', webOtp: true }

/** The page of a host, for its server and for its browser. */
export function App({ settings, fetch, worker, onOutcome }: Surroundings) {
  const { form = 'change', host, accessToken, resetToken, proof, encryption, timeoutMs, locale = 'en' } = settings
  const { ticket, ticketNumber } = settings
  const listeners = {
    ...(settings.challenge && { challenge: confirmPerson }),
    onSuccess: () => onOutcome?.('success'),
    onError: ({ code }: PasswordError) => onOutcome?.(code),
  }
  return (
    <PasswordKitProvider
      host={host}
      appId="app"
      accessToken={accessToken}
      encryption={encryption}
      timeoutMs={timeoutMs}
      settings={settings.settings}
      locale={locales[locale]}
      fetch={fetch}
      worker={worker}
    >
      {form === 'card' ? (
        <CardAndForm username="alice@example.com" {...listeners} />
      ) : ticket !== undefined ? (
        <RefusedSignIn apiCode={Number(ticketNumber)} token={ticket} username="alice@example.com" {...listeners} />
      ) : form === 'change' ? (
        <ChangePasswordForm
          username="alice@example.com"
          mode={settings.mode}
          recovery={settings.recovery && (settings.webOtp ? byTextMessage : { email: 'alice@example.com' })}
          verify={proof === undefined ? undefined : byPasskey(proof)}
          sessions={settings.sessions && elsewhere}
          suggest={settings.suggest && true}
          {...listeners}
        />
      ) : (
        <ResetPasswordForm
          resetToken={form === 'link' ? (resetToken ?? '') : undefined}
          webOtp={settings.webOtp}
          {...listeners}
        />
      )}
    </PasswordKitProvider>
  )
}
