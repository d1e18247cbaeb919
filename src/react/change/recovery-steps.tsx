'use client'

import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { Recipient } from '../../core/account.js'
import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { LastCode } from '../reset/types.js'
import type { CodeStepOptions } from '../reset/use-code-step.js'
import { focusNew } from '../shared/focus-new.js'
import { FormContext, useFormScope } from '../shared/form-context.js'
import type { RenderStep } from '../steps/draw-step.js'
import { addressesOf } from './addresses-of.js'
import type { Address, RecoveryStepsProps } from './recovery-types.js'
import { useSendStep, type SendStepOptions } from './use-send-step.js'

/** The steps that take the place of the form: where the code goes, and the code. It is there before and after, for the token. */
export function RecoverySteps({
  recovery,
  place,
  reset,
  text,
  onProved,
  onBack,
  render = reset.drawResetStep,
  onCancel,
  ...callbacks
}: RecoveryStepsProps) {
  const scope = useFormScope()
  const { root, focus } = scope
  const { accountName } = reset
  const code = reset.useResetCode()
  const token = reset.useResetToken()
  const { codeLength = 6 } = reset.useServiceSettings() ?? {}
  const { autoSubmitCode = false, webOtp = false, mailLink = false } = recovery
  const [sent, setSent] = useState<Address & { last: LastCode }>()
  /** Whose last code is spent. */
  const spent = useRef(new Set<string>())
  const addresses = addressesOf(recovery, reset)

  /** What was asked for last, also for an answer that comes later. */
  const shown = useRef(place)
  useEffect(() => {
    const hasChanged = shown.current !== place
    shown.current = place
    // The form is there again, with what was typed.
    if (hasChanged && place !== 'code')
      focusNew({ root, focus }, root.current?.querySelector<HTMLElement>('input:not([tabindex="-1"])'))
  }, [place, root, focus])

  const isGone = place !== 'code'
  // While it is said where a code goes, so that the link is there from the first frame of the code's step.
  const mailLinkOf = reset.useMailLinks(mailLink && !isGone)
  // The next time begins with where a code goes.
  const [wasGone, setWasGone] = useState(isGone)
  if (wasGone !== isGone) {
    setWasGone(isGone)
    if (!isGone) setSent(undefined)
  }
  const stepScope = useMemo(
    () => ({ ...scope, id: `${scope.id}-recovery`, announce: isGone ? () => {} : scope.announce }),
    [scope, isGone],
  )
  if (isGone && !sent) return null

  function remember(to: Recipient, last: LastCode): void {
    spent.current[last === 'used' ? 'add' : 'delete'](accountName(to))
  }

  const common = { ...callbacks, onCancel, text, code, reset, onBack, render }
  return (
    // Ids of its own: the form is on the page too.
    <FormContext.Provider value={stepScope}>
      {sent ? (
        <CodeStep
          {...common}
          isGone={isGone}
          masked={sent.masked}
          to={sent.to}
          last={sent.last}
          length={recovery.codeLength ?? codeLength}
          autoSubmit={autoSubmitCode}
          webOtp={webOtp && !isGone}
          mail={'email' in sent.to ? mailLinkOf?.(sent.to.email) : undefined}
          onLast={(last) => remember(sent.to, last)}
          onVerified={({ resetToken, expiresAt }) => {
            remember(sent.to, 'used')
            // The person has gone back meanwhile, and the current password is the way again.
            if (shown.current !== 'code') return
            token.hold(resetToken)
            onProved({ token, expiresAt })
          }}
        />
      ) : (
        <SendStep
          {...common}
          addresses={addresses}
          onSent={(address, isFresh) => {
            if (isFresh) remember(address.to, 'sent')
            const previous = spent.current.has(accountName(address.to)) ? 'used' : 'recent'
            setSent({ ...address, last: isFresh ? 'sent' : previous })
          }}
        />
      )}
    </FormContext.Provider>
  )
}

function SendStep({ render, ...options }: SendStepOptions & { render: RenderStep }) {
  return render(useSendStep(options))
}

interface CodeProps
  extends
    Omit<CodeStepOptions, 'onChange'>,
    Pick<RecoveryStepsProps, 'reset' | 'onBack'>,
    Pick<SendStepOptions, 'text'> {
  masked: string
  isGone: boolean
  render: RenderStep
}

/**
 * Once it is over it stays on the page, empty, out of sight and out of reach: Chromium takes a form that goes after an answer for
 * a success, and would offer to save the new password before it is sent.
 */
function CodeStep({ masked, isGone, text, reset, onBack, render, ...options }: CodeProps) {
  const step = reset.useCodeStep({ ...options, onChange: onBack })
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = isGone ? frame.current?.querySelector('input') : undefined
    if (input) input.value = ''
  }, [isGone])
  const { account } = step
  return (
    <div ref={frame} aria-hidden={isGone || undefined} style={isGone ? outOfSight : undefined}>
      {render(
        isGone
          ? unreachable(step)
          : {
              ...step,
              account: account && {
                note: { ...account.note, text: masked },
                link: { ...account.link, text: text.back },
              },
            },
      )}
    </div>
  )
}

/** Neither `hidden` nor `inert`: to Chromium a form has gone with either. */
const outOfSight: CSSProperties = {
  position: 'absolute',
  inlineSize: 1,
  blockSize: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
}

const unreachable = (step: Step<Field>): Step<Field> => ({
  ...step,
  account: undefined,
  hint: undefined,
  challenge: undefined,
  below: undefined,
  links: [],
  cancel: undefined,
  // Not disabled: Chromium takes the focus from a button that becomes so, and it would be nowhere.
  submitProps: { ...step.submitProps, tabIndex: -1 },
  field: (name, render) =>
    step.field(name, (field) =>
      render({ ...field, inputProps: { ...field.inputProps, tabIndex: -1, readOnly: true } }),
    ),
})
