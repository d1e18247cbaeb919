import { createEncryptor, createPasswordApi, seal, type PasswordApiOptions } from 'react-password-kit/core'

/** Throws a `PasswordError` for every failure. */
export async function changePassword(service: PasswordApiOptions, oldPassword: string, newPassword: string) {
  const api = createPasswordApi(service)
  const encryptor = await createEncryptor('rsa', () => api.getPublicKeys())
  await api.updatePassword(await seal({ oldPassword, newPassword }, encryptor))
}
