import { randomDigits } from './random.js'

/** Answers to pictures that were handed out, each good for one try. */
export interface Captchas {
  issue(): string
  /** Whether it is the answer to a picture; that one is of no further use. */
  spend(answer: string): boolean
}

export function createCaptchas(): Captchas {
  const open = new Set<string>()
  return {
    issue() {
      const code = randomDigits(4)
      open.add(code)
      return code
    },
    spend: (answer) => open.delete(answer),
  }
}
