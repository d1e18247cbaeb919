'use client'

/**
 * Calls the host and waits for it. What the host throws is the host's: it is thrown again where the page's own error
 * reporting hears of it, and changes nothing here.
 */
export async function callHost<Input>(callback: ((input: Input) => unknown) | undefined, input: Input): Promise<void> {
  try {
    await callback?.(input)
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}
