/** What browsers with WebOTP give; TypeScript's library does not know it. */
interface SmsCredential extends Credential {
  code?: unknown
}

interface SmsRequest {
  otp: { transport: ['sms'] }
  signal: AbortSignal
}

/** Whether the browser can read the code of a text message that names this page's domain (WICG WebOTP). */
export const canReadSms = (): boolean => 'OTPCredential' in globalThis

/**
 * Waits for the code of a text message whose last line is `@<domain of the page> #<code>`; the person allows it by one tap. Nothing
 * where the browser cannot, or was not allowed to, or `signal` has ended the wait. A page can have one such wait at a time.
 */
export async function readSmsCode(signal: AbortSignal): Promise<string | undefined> {
  if (!canReadSms()) return undefined
  const request: SmsRequest = { otp: { transport: ['sms'] }, signal }
  try {
    const credential: SmsCredential | null = await navigator.credentials.get(request)
    return typeof credential?.code === 'string' && !signal.aborted ? credential.code : undefined
  } catch {
    return undefined // Aborted, declined, timed out, or forbidden in this frame: the person types the code.
  }
}
