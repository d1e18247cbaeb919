'use client'

import type { CSSProperties } from 'react'
import type { PasswordError } from '../../../core/errors.js'
import { lazyModule } from '../../../core/lazy-module.js'
import { pendingDelayMs } from '../../../form/announcements.js'
import type { Step } from '../../form/types.js'
import type { Kit } from '../../provider/kit-context.js'
import { focusNew } from '../../shared/focus-new.js'
import type { FrameScope } from '../../shared/form-context.js'
import { firstField } from '../../shared/use-form-focus.js'
import type { AutoState, ExtrasOptions, ExtrasView, SetExtras } from '../extras-types.js'
import type { Field } from '../types.js'

const reader = lazyModule(() => import('../../../form/requests/security-info.js'))

/** Asks the account, once for a form. One that cannot be read is taken to have a password, as most have. */
export async function chooseMode(kit: Kit, setState: SetExtras): Promise<void> {
  const read = async () => (await reader.load()).readSecurityInfo(kit)
  const mode = await read().then(
    ({ passwordSet }) => (passwordSet ? ('change' as const) : ('set' as const)),
    () => 'change' as const,
  )
  setState((before) => ({ ...before, auto: before.auto ?? { mode } }))
}

/** A form that is for a change or for a first password, as the account is. */
export function viewAuto({ scope, kit, props, state, setState }: ExtrasOptions): ExtrasView {
  const { auto, text } = state
  const reason = auto?.reason && text?.auto[auto.reason]
  return {
    mode: auto?.mode ?? 'change',
    takesOver(error) {
      const other = otherMode(error, auto)
      if (!other) return false
      kit.cacheOwner.securityInfo = undefined // What was read of the account is out of date.
      setState((before) => ({ ...before, auto: other }))
      return true
    },
    addTo(step) {
      if (step.step === 'done') return step
      if (!auto) return waiting(scope, step, text?.auto.loading)
      const described = reason ? [step.descriptionProps.id] : []
      const before = step.formProps['aria-describedby']
      return {
        ...step,
        description: reason || step.description,
        formProps: {
          ...step.formProps,
          'aria-describedby': [...described, ...(before ? [before] : [])].join(' ') || undefined,
          style: { minBlockSize: memoryOf(scope).blockSize, alignContent: 'start' },
          ref: (form) => arrive(scope, form, auto, reason, props.autoFocus),
        },
      }
    },
  }
}

/** The mode that an answer of the service asks for, if that is not the present one. */
function otherMode({ code, apiCode }: PasswordError, auto: AutoState | undefined): AutoState | undefined {
  // An answer that contradicts itself asks for nothing: the password may have been changed.
  if (code === 'outcome-unknown') return undefined
  if (apiCode === 2201 && auto?.mode === 'set') return { mode: 'change', reason: 'asksCurrent' }
  if (apiCode === 2027 && auto?.mode === 'change') return { mode: 'set', reason: 'asksNone' }
  return undefined
}

const unseen: CSSProperties = { visibility: 'hidden' }

/** The form keeps its place, and only the one sentence is seen, where the title will be. */
function waiting(scope: FrameScope, step: Step<Field>, sentence = ''): Step<Field> {
  return {
    ...step,
    description: sentence,
    titleProps: { ...step.titleProps, style: unseen },
    descriptionProps: { ...step.descriptionProps, style: { visibility: 'visible', position: 'absolute' } },
    formProps: {
      ...step.formProps,
      'aria-busy': true,
      style: unseen,
      ref(form) {
        const memory = memoryOf(scope)
        if (form) memory.blockSize = getComputedStyle(form).blockSize
        if (form && sentence && !memory.isAnnounced) {
          memory.isAnnounced = true
          scope.announce(sentence, pendingDelayMs)
        }
      },
    },
  }
}

/** The form is there, or asks for something else: the focus goes to where there is something to do. */
function arrive(
  scope: FrameScope,
  form: HTMLFormElement | null,
  auto: AutoState,
  reason: string | undefined,
  autoFocus = false,
): void {
  const memory = memoryOf(scope)
  if (!form || memory.arrived === auto) return
  memory.arrived = auto
  scope.announce(reason ?? '')
  if (reason || autoFocus) focusNew(scope, firstField(form))
}

interface Memory {
  /** What a form with all fields takes: one with fewer keeps that, so that nothing below it moves. */
  blockSize?: string
  isAnnounced?: boolean
  arrived?: AutoState
}

/** Of one form on the page. */
const memories = new WeakMap<FrameScope['root'], Memory>()

function memoryOf({ root }: FrameScope): Memory {
  const memory = memories.get(root) ?? {}
  memories.set(root, memory)
  return memory
}
