import { askBreach } from '../../core/ask-breach.js'
import type { BreachCheck, BreachVerdict } from '../../core/breach.js'

/** Whether the new password is known from leaks. */
export interface Breach {
  /** Of the text that was asked about last, if nothing has been typed since. */
  verdict: BreachVerdict | undefined
  request:
    | {
        /** Whether it is about this text, which the request holds as long as it lasts. */
        isAbout(text: string): boolean
        controller: AbortController
        answer: Promise<void>
      }
    | undefined
}

/** Asks about a text, unless that is being done for this very text, and notes the verdict. */
export async function askAboutLeaks(breach: Breach, check: BreachCheck, text: string): Promise<void> {
  if (!breach.request?.isAbout(text)) {
    breach.request?.controller.abort()
    const controller = new AbortController()
    breach.request = {
      isAbout: (other) => other === text,
      controller,
      answer: ask(breach, check, text, controller.signal),
    }
  }
  await breach.request.answer
}

async function ask(breach: Breach, check: BreachCheck, text: string, signal: AbortSignal): Promise<void> {
  const verdict = await askBreach(check, text, signal)
  if (signal.aborted) return
  breach.verdict = verdict
  breach.request = undefined
}

/** The text has changed, so the answer about the old one no longer counts. */
export function forgetVerdict(breach: Breach): void {
  breach.request?.controller.abort()
  breach.request = undefined
  breach.verdict = undefined
}
