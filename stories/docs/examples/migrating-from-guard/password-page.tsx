import {
  changeModeOf,
  ChangePasswordForm,
  PasswordKitProvider,
  ResetPasswordForm,
  type PasswordKitProviderProps,
} from 'react-password-kit'
import { en } from 'react-password-kit/locales/en'
import { ja } from 'react-password-kit/locales/ja'
import { zhCN } from 'react-password-kit/locales/zh-cn'
import { zhTW } from 'react-password-kit/locales/zh-tw'
import 'react-password-kit/styles.css'

/** Guard's `lang`. */
const locales = { 'zh-CN': zhCN, 'zh-TW': zhTW, 'en-US': en, 'ja-JP': ja }

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

interface PasswordPageProps {
  service: Service
  lang: keyof typeof locales
  /** The user is signed out while it gives none. */
  getAccessToken: () => string | undefined
  /** What your sign-in was refused with, if it was. */
  apiCode?: number
  /** Of Guard's events: `onPwdReset`, `onPwdResetError`. */
  onPwdReset: () => void
  onPwdResetError: (apiCode?: number) => void
  /** Of Guard's `config`. */
  goBack: () => void
}

export function PasswordPage({ service, lang, getAccessToken, apiCode, goBack, ...on }: PasswordPageProps) {
  const shared = {
    onSuccess: on.onPwdReset,
    onError: (error: { apiCode?: number }) => on.onPwdResetError(error.apiCode),
  }
  return (
    <PasswordKitProvider {...service} locale={locales[lang]} policy="server" accessToken={getAccessToken}>
      {getAccessToken() ? (
        <ChangePasswordForm {...shared} mode={changeModeOf(apiCode) ?? 'change'} onCancel={goBack} />
      ) : (
        <ResetPasswordForm {...shared} onCancel={goBack} onDone={goBack} />
      )}
    </PasswordKitProvider>
  )
}
