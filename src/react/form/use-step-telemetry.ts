'use client'

import { invokeCallback } from '../../form/host-callbacks.js'
import type { PasswordKitEvent } from '../../form/types.js'
import { useKit } from '../provider/kit-context.js'
import { useOnChange } from '../shared/use-on-change.js'

/** Reports to the host's telemetry that a step is on the page. */
export function useStepTelemetry(flow: PasswordKitEvent['flow'], step: PasswordKitEvent['step']): void {
  const { onEvent } = useKit()
  useOnChange(step, () => void invokeCallback(onEvent, { flow, step, outcome: 'shown' }))
}
