'use client'

import { useEffect } from 'react'
import { invokeCallback } from '../../form/host-callbacks.js'
import type { PasswordKitEvent } from '../../form/types.js'
import { useKit } from '../provider/kit-context.js'

/** Tells the host's telemetry that a step of the reset is on the page. */
export function useShown(step: PasswordKitEvent['step']): void {
  const { onEvent } = useKit()
  useEffect(() => {
    void invokeCallback(onEvent, { flow: 'reset', step, outcome: 'shown' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is
  }, [])
}
