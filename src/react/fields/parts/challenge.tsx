'use client'

import { Fragment } from 'react'
import type { ChallengeMessages } from '../../../core/extra-messages.js'
import type { PasswordError } from '../../../core/errors.js'
import type { Challenge, Step } from '../../form/types.js'
import { focusNew } from '../../shared/focus-new.js'
import type { FrameScope } from '../../shared/form-context.js'
import { activeElementFor } from '../../shared/use-form-focus.js'
import type { Attempt, DrawChallenge } from '../challenge-types.js'
import type { ExtrasOptions } from '../extras-types.js'
import type { Field } from '../types.js'
import { DrawnFrame, frameOf } from './host-frame.js'

/** A step whose request was answered by a challenge. The form keeps its place and its texts, and what answers comes below it. */
export function addChallenge(
  step: Step<Field>,
  draw: DrawChallenge,
  text: ChallengeMessages,
  attempt: Attempt,
  { scope, setState }: ExtrasOptions,
): Step<Field> {
  const error = attempt.getSnapshot().formError
  if (error?.code !== 'challenge' || memoryOf(error).isGivenUp || step.step === 'done') return step
  const id = `${scope.id}-challenge`

  /** Each challenge is answered once, also by what an older render has given. */
  const isOpen = () => !memoryOf(error).isGivenUp && attempt.getSnapshot().formError === error
  const close = (answer: () => void) => {
    if (!isOpen()) return
    leaveFrame(scope, id)
    answer()
  }
  const giveUp = () =>
    close(() => {
      // What the host has started may end later: the person may be typing something else by then.
      giveUpChallenge(error)
      setState((before) => ({ ...before })) // Draws the form without it.
    })
  const content = draw(error, {
    // In a task of its own: an effect of the host's may come before the attempt has quite ended.
    proceed: (extra) => close(() => setTimeout(() => isOpen() && attempt.send({ type: 'submit', extra }))),
    giveUp,
  })
  if (content === null || content === undefined || content === false) return step

  const challenge: Challenge = {
    ...frameOf({
      id,
      title: text.title,
      onEscape: giveUp,
      onFrame: (frame) => takeFocus(scope, error, frame, text.title),
    }),
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
        <DrawnFrame frame={challenge} />
      </>
    ),
  }
}

/** It is not drawn again, and what answers it sends nothing. */
export function giveUpChallenge(error: PasswordError): void {
  memoryOf(error).isGivenUp = true
}

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
