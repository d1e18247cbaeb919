'use client'

import { useCallback, useImperativeHandle, type Ref } from 'react'
import type { Announce } from './announcer.js'

/**
 * Lets the form's live region speak while the form is on the page. When it goes, or <Suspense> or <Activity> hides it, the
 * words are taken back, since they may be untrue when it is seen again. An effect stays under <Suspense>, a layout effect
 * warns on a server with React 18; a handle does neither.
 */
export function useAnnouncer(live: Ref<Announce>, say: Announce): void {
  useImperativeHandle(live, () => say, [say])
  const onDetach = useCallback((attached: Announce | null) => void (attached ?? say('')), [say])
  useImperativeHandle(onDetach, () => say, [say])
}
