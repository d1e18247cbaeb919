'use client'

import { useEffect, useRef } from 'react'
import type { RecoveryMessages } from '../../core/extra-messages.js'
import { words } from '../../core/words.js'
import { pendingDelayMs } from '../../form/announcements.js'
import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { ResetCode } from '../reset/types.js'
import type { StepCallbacks } from '../reset/use-step-call.js'
import { focusNew } from '../shared/focus-new.js'
import { useFormScope } from '../shared/form-context.js'
import type { Address, ResetStepsModule } from './recovery-types.js'

export interface SendStepOptions extends StepCallbacks {
  text: RecoveryMessages
  reset: ResetStepsModule
  addresses: readonly Address[]
  code: ResetCode
  /** `isFresh`: just now, and not before. */
  onSent: (address: Address, isFresh: boolean) => void
  onBack: () => void
  onCancel: (() => void) | undefined
}

/** Says where a code would go. Nothing is sent before the button is pressed. */
export function useSendStep({
  text,
  reset,
  addresses,
  code,
  onSent,
  onBack,
  onCancel,
  ...callbacks
}: SendStepOptions): Step<Field> {
  const scope = useFormScope()
  const { messages, announce, root, focus } = scope
  const { call, isBusy, attempt, ...outcome } = reset.useStepCall(callbacks)
  const { addTo } = reset.useExtras(scope, { challenge: callbacks.challenge })
  const [first, other] = addresses
  const title = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  reset.useStepTelemetry('reset', 'account')

  useEffect(() => {
    // The form has just been hidden, with the link that was pressed.
    root.current?.querySelector<HTMLElement>('[hidden] :focus')?.blur()
    focusNew({ root, focus }, title.current ?? button.current)
  }, [root, focus])

  function send(address: Address | undefined): void {
    if (!address || isBusy() || outcome.waiting) return
    announce(messages.account.pending, pendingDelayMs)
    void call(async (extra) => onSent(address, await reset.isSentNow(() => code.send(address.to, extra))))
  }

  const pending = code.status === 'sending'
  const cancel = reset.useCancel({ error: null, pending, onCancel })
  const drawn = reset.useStep<Field>(scope, {
    step: 'account',
    form: {
      text: {
        title: text.title,
        description: first && words(text.intro, { account: first.masked }),
        submit: messages.account.submit,
      },
      onSubmit(event) {
        event.preventDefault()
        send(first)
      },
      pending,
      ...outcome,
      cancel: onCancel && cancel,
    },
    links: [
      ...(other
        ? [
            {
              key: 'other',
              text: words(text.other, { account: other.masked }),
              onPress: () => send(other),
              waiting: pending || outcome.waiting,
            },
          ]
        : []),
      { key: 'back', text: text.back, onPress: onBack, waiting: pending },
    ],
  })
  const step = addTo(drawn, attempt)
  return {
    ...step,
    titleProps: { ...step.titleProps, ref: title, tabIndex: -1, 'aria-describedby': step.descriptionProps.id },
    submitProps: { ...step.submitProps, ref: button },
  }
}
