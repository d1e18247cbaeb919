import {
  guardStrength,
  PasswordKitProvider,
  ChangePasswordForm,
  ResetPasswordForm,
  useChangePassword,
} from 'react-password-kit'
import type { Components, Encryption, PasswordErrorCode } from 'react-password-kit'
import { createEncryptor, createPasswordApi, seal } from 'react-password-kit/core'
import { createEmulator, failures } from 'react-password-kit/emulator'
import { passwordKitCommands } from 'react-password-kit/emulator/cypress'
import { serveEmulator } from 'react-password-kit/emulator/node'
import { ptBR } from 'react-password-kit/locales/pt-br'
import manifest from 'react-password-kit/package.json'
import { createPasswordRoutes } from 'react-password-kit/server'
import { ticketOf } from 'react-password-kit/v2-tickets'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import { AntdTheme } from 'react-password-kit/themes/antd'
import { BootstrapTheme } from 'react-password-kit/themes/bootstrap'
import { MuiTheme } from 'react-password-kit/themes/mui'
import { TailwindTheme } from 'react-password-kit/themes/tailwind'
import 'react-password-kit/styles.css'
import 'react-password-kit/styles.layered.css'
import 'react-password-kit/worker'
// @ts-expect-error No such language.
import type {} from 'react-password-kit/locales/xx'

const components: Partial<Components> = {
  Button: ({ Default, ...props }) => (props.part === 'toggle' ? <Default {...props} /> : <button {...props} />),
}

export function Page({ encryption }: { encryption: Encryption }) {
  const resetToken = scrubResetToken()
  return (
    <PasswordKitProvider
      host="https://example.com"
      appId="app"
      accessToken={async () => 'token'}
      encryption={encryption}
      policy={guardStrength(2)}
      locale={ptBR}
      components={components}
      onEvent={(event) => console.log(event.outcome)}
    >
      <ChangePasswordForm mode="forced" username="alice" onSuccess={() => console.log(manifest.version)} />
      {resetToken === undefined ? null : <ResetPasswordForm resetToken={resetToken} />}
      {/* @ts-expect-error A mode that is not one. */}
      <ChangePasswordForm mode="maybe" />
    </PasswordKitProvider>
  )
}

export const themed = [AntdTheme, BootstrapTheme, MuiTheme].map((Theme) => (
  <Theme key={Theme.name}>
    <TailwindTheme version={3}>
      <ChangePasswordForm />
    </TailwindTheme>
  </Theme>
))

export function useOwn(): PasswordErrorCode | undefined {
  const { submit, error } = useChangePassword()
  // @ts-expect-error The current password is missing from these.
  void submit({ newPassword: 1 })
  return error?.code
}

export const routes = createPasswordRoutes({
  host: 'https://example.com',
  appId: 'app',
  accessToken: () => undefined,
})
export const commands = passwordKitCommands
export const ticket = ticketOf({ statusCode: 499, apiCode: 1639 })

export async function withoutReact(): Promise<void> {
  const emulator = createEmulator()
  emulator.inject(failures.serverError)
  const { url, close } = await serveEmulator({ emulator })
  const api = createPasswordApi({ host: url, appId: 'app', fetch: emulator.fetch })
  const encryptor = await createEncryptor('sm2', () => api.getPublicKeys())
  await api.updatePassword(await seal({ newPassword: 'a', oldPassword: 'b' }, encryptor))
  await close()
}
