import { endOtherDevices, type PasswordApiOptions } from 'react-password-kit/core'

export async function signOutElsewhere(service: PasswordApiOptions, thisDevice: string, signal: AbortSignal) {
  const end = endOtherDevices({ thisDevice })
  return end({ service, signal })
}
