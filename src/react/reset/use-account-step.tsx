'use client'

import { useCallback, useMemo, useRef, type FormEvent, type ReactNode } from 'react'
import { readAccount, type AccountRule, type Channel, type Recipient } from '../../core/account.js'
import type { RequestExtra } from '../../core/call-endpoint.js'
import { callingCodes } from '../../core/calling-codes.js'
import { countriesIn } from '../../core/countries.js'
import { isPasswordError, type PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import type { AccountKind } from '../../core/step-messages.js'
import { pendingDelayMs } from '../../form/announcements.js'
import { isSentNow } from '../../form/requests/reset-cooldowns.js'
import { focusNew } from '../shared/focus-new.js'
import { useFormScope } from '../shared/form-context.js'
import { plainText } from '../shared/plain-text.js'
import type { Field } from '../fields/types.js'
import { TextField } from '../fields/text-field.js'
import type { CountrySelect, Step } from '../form/types.js'
import { useExtras } from '../steps/use-extras.js'
import { useStep } from '../form/use-step.js'
import { useCancel } from '../form/use-cancel.js'
import { useFieldIssue } from '../fields/use-field-issue.js'
import type { ResetCode } from './types.js'
import { useStepTelemetry } from '../form/use-step-telemetry.js'
import { useStepCall, type StepCallbacks } from './use-step-call.js'

/** What a person has typed and chosen. */
export interface Account {
  typed: string
  /** ISO 3166-1 alpha-2. */
  region: string
}

export interface AccountStepOptions extends StepCallbacks {
  account: Account
  channels: readonly Channel[]
  /** Whether the country of a phone number can be chosen. */
  countries: boolean
  /** Puts the caret into the field when the step comes. */
  takesFocus: boolean
  code: ResetCode
  /** A code is on its way, or, where `fresh` is false, was requested too recently for another. */
  onSent: (account: Account, to: Recipient, fresh: boolean) => void
  /** Draws a button to leave by. Nothing has changed yet, so it goes at once. */
  onCancel: (() => void) | undefined
}

/** Asks whose password is forgotten, and has a code sent there. */
export function useAccountStep({
  account,
  channels,
  countries: offersCountries,
  takesFocus,
  code,
  onSent,
  onCancel,
  ...callbacks
}: AccountStepOptions): Step<Field> {
  const scope = useFormScope()
  const { id, messages, tag, announce, root, focus } = scope
  const { call, isBusy, attempt, ...outcome } = useStepCall(callbacks)
  const { addTo } = useExtras(scope, { challenge: callbacks.challenge })
  const text = messages.account
  const kind = kindOf(channels)
  const input = useRef<HTMLInputElement | null>(null)
  const field = useFieldIssue<AccountRule>(input, text.label[kind], (issue) =>
    isPasswordError(issue) ? words(messages.errors[issue.code], issue) : text.enter[kindOfRule[issue] ?? kind],
  )
  const country = useRef<HTMLSelectElement>(null)
  useStepTelemetry('reset', 'account')

  const take = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element
      if (takesFocus) focusNew({ root, focus }, element)
    },
    [root, focus, takesFocus],
  )

  function read() {
    const typed = input.current?.value ?? ''
    const region = country.current?.value ?? account.region
    return { typed, region, ...readAccount(typed, { channels, countryCode: codeOfRegion(region) }) }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy() || outcome.waiting) return
    void call(send, refused)
  }

  /** Reads the account again where the request is repeated: it may be another by then. */
  async function send(extra?: RequestExtra): Promise<void> {
    const { typed, region, to, broken } = read()
    if (broken) return field.showIssue(broken)
    field.clear()
    announce(text.pending, pendingDelayMs)
    onSent({ typed, region }, to, await isSentNow(() => code.send(to, extra)))
  }

  function refused(error: PasswordError): boolean {
    if (error.code !== 'account-malformed') return false
    field.showIssue(error)
    return true
  }

  const pending = code.status === 'sending'
  const countries = useMemo(() => countriesIn(tag), [tag])
  const countryId = `${id}-country`
  const countrySelect: CountrySelect = {
    label: text.country,
    options: countries,
    labelProps: { htmlFor: countryId },
    selectProps: {
      id: countryId,
      name: 'country',
      // The values are regions, and a calling code is none.
      autoComplete: 'country',
      defaultValue: account.region,
      ref: country,
    },
  }
  const cancel = useCancel({ error: null, pending, onCancel })
  const step = useStep<Field>(scope, {
    step: 'account',
    form: {
      text,
      onSubmit: submit,
      pending,
      ...outcome,
      cancel: onCancel && cancel,
    },
    // Where a phone number may be typed.
    country: kind === 'email' || !offersCountries ? undefined : countrySelect,
    fields: ['account'],
    field: (_, render): ReactNode => (
      <TextField
        id={`${id}-account`}
        label={text.label[kind]}
        error={field.error}
        render={render}
        input={{
          ...plainText,
          ...attributesOf[kind],
          ref: take,
          name: 'account',
          type: 'text',
          // AX-20. Addresses and numbers run from left to right in every language.
          dir: 'ltr',
          defaultValue: account.typed,
          onInput: field.clear,
          readOnly: pending,
          enterKeyHint: 'send',
        }}
      />
    ),
  })
  return addTo(step, attempt)
}

export function regionOfCode(code: string): string {
  return callingCodes.find((each) => each.code === code)?.region ?? 'CN'
}

const codeOfRegion = (region: string) => callingCodes.find((each) => each.region === region)?.code

const kindOf = (channels: readonly Channel[]): AccountKind =>
  channels.includes('email') ? (channels.includes('phone') ? 'both' : 'email') : 'phone'

/** What is missing, where that is not simply what the field is for. */
const kindOfRule: Partial<Record<AccountRule, AccountKind>> = {
  'not-an-email': 'email',
  'not-a-phone': 'phone',
}

/** AX-01. The type is always text: of type=email browsers change what was typed. */
const attributesOf = {
  email: { autoComplete: 'email', inputMode: 'email' },
  phone: { autoComplete: 'tel', inputMode: 'tel' },
  both: { autoComplete: 'username', inputMode: 'email' },
} as const satisfies Record<AccountKind, object>
