import { warnOnce } from '../core/development.js'
import type { PasswordError, PasswordErrorCode } from '../core/errors.js'

/** Failures whose cause is usually in the set-up of the page or of the service, and not in what a person typed. */
const setupCodes: readonly PasswordErrorCode[] = ['config', 'unauthorized', 'network']

/** In development the console says why: the person reads only that the form does not work. */
export function explainSetup({ code, message }: PasswordError): void {
  if (setupCodes.includes(code)) warnOnce(`setup ${message}`, `${code}. ${message.replace('react-password-kit: ', '')}`)
}
