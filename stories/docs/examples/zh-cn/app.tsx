import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import { createEmulator } from 'react-password-kit/emulator'
import { zhCN } from 'react-password-kit/locales/zh-cn'
import 'react-password-kit/styles.css'

const emulator = createEmulator()
const accessToken = emulator.issueAccessToken('alice@example.com') // 该测试账号的密码：correct horse battery

export default function App() {
  return (
    <PasswordKitProvider
      host="https://any.example"
      appId="any"
      accessToken={accessToken}
      fetch={emulator.fetch}
      locale={zhCN}
    >
      <ChangePasswordForm username="alice@example.com" />
    </PasswordKitProvider>
  )
}
