import type { Call } from '../types.js'

/** GET /api/v3/captcha-code: a picture. Its text can be read here, since the emulator refuses no one. */
export function captchaCode(call: Call): string {
  const code = call.service.captchas.issue()
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="10" y="28">${code}</text></svg>`
}
