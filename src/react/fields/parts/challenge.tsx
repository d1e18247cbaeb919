'use client'

import { Fragment, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import type { ChallengeMessages } from '../../../core/extra-messages.js'
import type { PasswordError } from '../../../core/errors.js'
import type { Challenge, Step } from '../../form/types.js'
import { focusNew } from '../../shared/focus-new.js'
import { useFormScope, type FrameScope } from '../../shared/form-context.js'
import { activeElementFor } from '../../shared/use-form-focus.js'
import type { Attempt, DrawChallenge } from '../challenge-types.js'
import type { ExtrasOptions } from '../extras-types.js'
import type { Field } from '../types.js'

/** A step whose request was answered by a challenge. The form keeps its place and its texts, and what answers comes below it. */
export function addChallenge(
  step: Step<Field>,
  draw: DrawChallenge,
  text: ChallengeMessages,
  attempt: Attempt,
  { scope, state, setState }: ExtrasOptions,
): Step<Field> {
  const error = attempt.getSnapshot().formError
  if (error?.code !== 'challenge' || error === state.givenUp || step.step === 'done') return step
  const id = `${scope.id}-challenge`

  /** Also in an older render: each challenge is answered once. */
  const isOpen = () => !memoryOf(error).isGivenUp && attempt.getSnapshot().formError === error
  const close = (answer: () => void) => {
    if (!isOpen()) return
    leaveFrame(scope, id)
    answer()
  }
  const giveUp = () =>
    close(() => {
      // What the host has started may end later: the person may be typing something else by then.
      memoryOf(error).isGivenUp = true
      setState((before) => ({ ...before, givenUp: error }))
    })
  const content = draw(error, {
    // In a task of its own: an effect of the host's may come before the attempt has quite ended.
    proceed: (extra) => close(() => setTimeout(() => isOpen() && attempt.send({ type: 'submit', extra }))),
    giveUp,
  })
  if (content === null || content === undefined || content === false) return step

  const challenge: Challenge = {
    label: text.title,
    labelProps: { id: `${id}-label` },
    groupProps: {
      id,
      role: 'group',
      tabIndex: -1,
      'aria-labelledby': `${id}-label`,
      ref: (frame) => takeFocus(scope, error, frame, text.title),
      onKeyDown(event) {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.preventDefault() // A dialog around stays.
        stop(event)
        giveUp()
      },
      // By React's tree it is in the form, which has no part in it.
      onSubmit: stop,
      onReset: stop,
      onFocus: stop,
    },
    // Another challenge starts from its beginning.
    content: <Fragment key={memoryOf(error).key}>{content}</Fragment>,
  }
  return {
    ...step,
    challenge,
    // What the host draws says what is wanted.
    alert: { text: '', props: {} },
    reference: '',
    below: (
      <>
        {step.below}
        <DrawnChallenge challenge={challenge} />
      </>
    ),
  }
}

const stop = (event: SyntheticEvent) => event.stopPropagation()

const shown = new WeakMap<PasswordError, { key: string; isFocused: boolean; isGivenUp: boolean }>()
let count = 0

function memoryOf(error: PasswordError) {
  const memory = shown.get(error) ?? { key: String(count++), isFocused: false, isGivenUp: false }
  shown.set(error, memory)
  return memory
}

/** Once for each challenge. Where the focus is elsewhere on the page, it is announced. */
function takeFocus(scope: FrameScope, error: PasswordError, frame: HTMLElement | null, title: string): void {
  const memory = memoryOf(error)
  if (!frame || memory.isFocused) return
  memory.isFocused = true
  if (!focusNew(scope, frame)) scope.announce(title)
}

/** The frame goes, and the focus must stay in the form: it goes to the button that sends it. */
function leaveFrame({ root }: FrameScope, id: string): void {
  const frame = root.current?.querySelector(`[id="${id}"]`)
  if (!frame?.contains(activeElementFor(frame))) return
  const buttons = root.current?.querySelectorAll<HTMLElement>('form [type="submit"]') ?? []
  ;[...buttons].find((button) => !frame.contains(button))?.focus()
}

/** Beside the form in the document: what a host draws may be a form of its own, and forms cannot be nested. */
function DrawnChallenge({ challenge: { label, labelProps, groupProps, content } }: { challenge: Challenge }) {
  const { part, root } = useFormScope()
  return (
    root.current &&
    createPortal(
      <div {...part('field')} {...groupProps}>
        <p {...part('label')} {...labelProps}>
          {label}
        </p>
        {content}
      </div>,
      root.current,
    )
  )
}
