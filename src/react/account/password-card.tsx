'use client'

import { useContext, useId, useRef } from 'react'
import { FormFrame } from '../form/form-frame.js'
import { AlertBox } from '../form/parts/alert-box.js'
import type { FrameProps } from '../form/use-frame.js'
import { ClockContext } from '../provider/clock-context.js'
import { useFormScope } from '../shared/form-context.js'
import { useOnChange } from '../shared/use-on-change.js'
import { statusLines } from './status-lines.js'
import { useCardMessages } from './use-card-messages.js'
import { usePasswordStatus } from './use-password-status.js'

/** Props of `<PasswordCard>`. */
export interface PasswordCardProps extends Omit<FrameProps, 'autoFocus'> {
  /** The person wants to change the password, or to set the first one: draw `<ChangePasswordForm>`. */
  onChange: (mode: 'change' | 'set') => void
  /** `expiring` draws a reminder, and nothing while the password is good for longer. @default 'status' */
  mode?: 'status' | 'expiring' | undefined
  /** Days that a password is good for; the service does not tell them. Without them nothing is said to expire. */
  rotationDays?: number | undefined
  /** With `mode="expiring"`: days before the end at which the reminder comes. @default 14 */
  remindDays?: number | undefined
  /** With `mode="expiring"`: draws a button that puts the reminder off. */
  onLater?: (() => void) | undefined
}

/**
 * Says whether a password is set, when it was last changed and how hard it is to guess, with the button for what can be done.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * <PasswordCard onChange={(mode) => setFormMode(mode)} />
 * ```
 */
export function PasswordCard({ onChange, mode, rotationDays, remindDays, onLater, ...frame }: PasswordCardProps) {
  return (
    <FormFrame {...frame}>
      <CardBody {...{ onChange, mode, rotationDays, remindDays, onLater }} />
    </FormFrame>
  )
}

function CardBody({ onChange, mode = 'status', rotationDays, remindDays = 14, onLater }: PasswordCardProps) {
  const { part, elements, headingLevel, messages, tag, announce } = useFormScope()
  const card = useCardMessages(messages)
  const password = usePasswordStatus()
  const clock = useContext(ClockContext)
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const wasRetried = useRef(false)
  const Heading = `h${headingLevel}` as const
  const { status, isSet, refresh } = password
  const view = card && statusLines({ password, rotationDays, card, messages, tag, now: clock.now() })

  // Only after a press of “Try again” is the result announced. A card that loads with its page interrupts no screen reader.
  useOnChange(status, (next) => {
    if (next === 'loading' || !wasRetried.current) return
    wasRetried.current = false
    // After another failure there are no lines: the alert is announced by its role.
    announce(view?.lines.join(' ') ?? '')
  })

  if (!card || !view) return null

  const { lines, daysLeft } = view
  const isReminder = mode === 'expiring'
  if (isReminder && (status !== 'ready' || daysLeft === undefined || daysLeft > remindDays)) return null

  const next = isSet ? 'change' : 'set'

  /** The button is removed while the card loads, so the focus moves to the title first. */
  const readAgain = () => {
    title.current?.focus()
    wasRetried.current = true
    announce(card.loading)
    refresh()
  }

  return (
    <section {...part('panel')} aria-labelledby={titleId} aria-busy={status === 'loading' || undefined}>
      <Heading {...part('title')} id={titleId} ref={title} tabIndex={-1}>
        {card.title}
      </Heading>
      {status === 'loading' && card.loading && <p {...part('description')}>{card.loading}</p>}
      <AlertBox text={status === 'failed' ? card.failed : ''} props={status === 'failed' ? { role: 'alert' } : {}} />
      {lines.map((line) => (
        <p key={line} {...part('description')}>
          {line}
        </p>
      ))}
      {status !== 'loading' && (
        <div {...part('actions')}>
          <elements.Button
            {...part('submit')}
            type="button"
            onClick={() => (status === 'failed' ? readAgain() : onChange(next))}
          >
            {status === 'failed' ? messages.retry : messages[next].title}
          </elements.Button>
          {isReminder && onLater && (
            <elements.Button {...part('cancel')} type="button" onClick={onLater}>
              {card.later}
            </elements.Button>
          )}
        </div>
      )}
    </section>
  )
}
