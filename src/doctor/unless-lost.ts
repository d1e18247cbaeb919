import { NoAnswer } from './ask.js'

/** What came back, or what `otherwise` makes of the reason why nothing did: the other checks go on. */
export async function unlessLost<Answer, Lost>(
  asked: Promise<Answer>,
  otherwise: (why: string) => Lost,
): Promise<Answer | Lost> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return otherwise(error.message)
  }
}
