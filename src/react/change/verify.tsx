'use client'

import type { ExtraMessages } from '../../core/extra-messages.js'
import type { Proof, ProofOptions, ProofView, ViewProof } from '../fields/extras-types.js'
import type { VerifyProof } from '../fields/challenge-types.js'
import { DrawnFrame, frameOf } from '../fields/parts/host-frame.js'
import type { Challenge } from '../form/types.js'
import { focusNew } from '../shared/focus-new.js'
import type { FrameScope } from '../shared/form-context.js'
import { firstField } from '../shared/use-form-focus.js'
import { kitsWith } from './proof-kit.js'
import { proofOf, withActions } from './proof.js'

export const loadView = async (): Promise<ViewProof> => view

function view(options: ProofOptions, { verify: words, recovery }: ExtraMessages): ProofView {
  const { scope, props } = options
  const { isAsking, update, back, refine, ...found } = proofOf(options, {
    link: words.link,
    back: recovery.back,
    unsupported: words.unsupported,
    again: words.link,
    isPossible: props.verify !== undefined,
    onGone() {
      memoryOf(scope).attempt = {}
    },
  })

  function drawProof(): Challenge {
    const id = `${scope.id}-verify`
    const attempt = memoryOf(scope).attempt
    /** Also in an older render: it is answered once. */
    function close(answer: () => void): void {
      if (memoryOf(scope).attempt !== attempt) return
      memoryOf(scope).attempt = {}
      answer()
    }
    const cancel = () => close(back)
    return {
      ...frameOf({
        id,
        title: recovery.title,
        onEscape: cancel,
        onFrame: (frame) => arrive(scope, frame, recovery.title),
      }),
      content: props.verify?.({
        done: (proof) => close(() => update({ isAsking: false, proof: hold(proof) })),
        cancel,
      }),
    }
  }

  return {
    ...found.view,
    addTo(step) {
      if (step.step === 'done') return step
      const refined = refine(step)
      if (!isAsking) {
        const { ref: before } = refined.formProps
        const ref = (form: HTMLFormElement | null) => {
          if (typeof before === 'function') before(form)
          returnTo(scope, form)
        }
        const shown = { ...refined, formProps: { ...refined.formProps, ref } }
        return { ...shown, draw: (drawStep) => drawStep(withActions(shown)) }
      }
      const challenge = drawProof()
      const below = (
        <>
          {step.below}
          <DrawnFrame frame={challenge} />
        </>
      )
      return { ...refined, challenge, below, draw: (drawStep) => drawStep({ ...withActions(refined), below }) }
    },
  }
}

/** A text in memory, and not in React's state. */
function hold(proof: VerifyProof): Proof {
  let text = 'accessToken' in proof ? proof.accessToken : proof.passwordResetToken
  const token = {
    read: () => text,
    drop() {
      text = ''
    },
  }
  if (!('accessToken' in proof)) return { token, expiresAt: Infinity }
  return { token, expiresAt: Infinity, kitOf: kitsWith(token) }
}

interface Memory {
  /** Another one each time: what an earlier one offers does nothing. */
  attempt: object
  isAway: boolean
}

/** Of one form on the page. */
const memories = new WeakMap<FrameScope['root'], Memory>()

function memoryOf({ root }: FrameScope): Memory {
  const memory = memories.get(root) ?? { attempt: {}, isAway: false }
  memories.set(root, memory)
  return memory
}

/** The form has just been hidden, with the link that was pressed. */
function arrive(scope: FrameScope, frame: HTMLElement | null, title: string): void {
  const memory = memoryOf(scope)
  if (!frame || memory.isAway) return
  memory.isAway = true
  scope.root.current?.querySelector<HTMLElement>('[hidden] :focus')?.blur()
  if (!focusNew(scope, frame)) scope.announce(title)
}

/** The form is there again, with what was typed. */
function returnTo(scope: FrameScope, form: HTMLFormElement | null): void {
  const memory = memoryOf(scope)
  if (!form || !memory.isAway) return
  memory.isAway = false
  focusNew(scope, firstField(form))
}
