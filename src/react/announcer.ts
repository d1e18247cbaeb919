'use client'

/** Words on their way to the form's live region, which alone renders when they change. */
export interface Announcer {
  announce(text: string): void
  subscribe(listener: () => void): () => void
  current(): string
}

export function createAnnouncer(): Announcer {
  let text = ''
  const listeners = new Set<() => void>()
  return {
    announce(next) {
      text = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => text,
  }
}
