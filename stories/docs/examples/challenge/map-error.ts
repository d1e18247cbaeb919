import { PasswordError } from 'react-password-kit'

export const mapError = (error: PasswordError) =>
  error.apiCode === 4711 ? new PasswordError('challenge', '', error) : error
