import { theCode } from './people.js'

/**
 * Makes this browser one that reads the text message with the code, as Chrome on Android does once the person allows it. Returns
 * what takes it back.
 */
export function readTextMessages(): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'OTPCredential')
  Object.defineProperty(globalThis, 'OTPCredential', { configurable: true, value: class {} })
  Object.defineProperty(navigator, 'credentials', {
    configurable: true,
    value: { get: async () => ({ type: 'otp', code: theCode }) },
  })
  return () => {
    Reflect.deleteProperty(navigator, 'credentials')
    if (before) Object.defineProperty(globalThis, 'OTPCredential', before)
    else Reflect.deleteProperty(globalThis, 'OTPCredential')
  }
}
