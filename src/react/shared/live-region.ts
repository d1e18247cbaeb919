'use client'

import { announcer, type Announce } from './announcer.js'

export interface LiveRegion {
  /** A ref of the element that is read aloud. Its text is written here and not by React. */
  take(element: HTMLElement | null): void
  say: Announce
}

/** Writes what is announced into an element. */
export function createLiveRegion(): LiveRegion {
  let element: HTMLElement | null = null
  const say = announcer((words) => {
    if (element) element.textContent = words
  })
  return {
    take(given) {
      // Hidden by Suspense or Activity the element stays on the page, and shown again it must not have old words.
      if (!given) say('')
      element = given
    },
    say,
  }
}
