'use client'

import { useCallback, useEffect, useId, useRef, useState, type FormEvent } from 'react'
import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import { mergeMessages, words, type PartialMessages } from '../core/messages.js'
import { defaultMinLength, type FieldName, type Limits } from '../core/policy.js'
import type { ClassNames } from '../parts.js'
import { callHost } from './call-host.js'
import { isDeferredHere } from './deferred.js'
import { FormContext, type FormScope } from './form-context.js'
import type { HeadingLevel } from './heading.js'
import { useKit } from './kit.js'
import { join, partOf } from './part.js'
import { Alert } from './parts/alert.js'
import { Countdown } from './parts/countdown.js'
import { issueWords } from './parts/field.js'
import { HiddenUsername } from './parts/hidden-username.js'
import { PasswordField } from './parts/password-field.js'
import { Status, type Announce } from './parts/status.js'
import { Submit } from './parts/submit.js'
import { SuccessPanel } from './parts/success-panel.js'
import { useEncryptor } from './use-encryptor.js'
import { usePasswordFields } from './use-password-fields.js'
import type { FlowSuccess, Submission } from './use-submission.js'

export interface PasswordFormProps {
  /** The service has accepted the new password. A promise holds the panel busy; what it throws changes nothing. */
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  /** An attempt has failed, and the form has said so. */
  onError?: ((error: PasswordError) => void) | undefined
  /** Classes added to the kit's and the provider's. */
  classNames?: ClassNames | undefined
  /** Words that replace those of the provider. */
  messages?: PartialMessages | undefined
  /** Leaves the kit's own classes out. @default the provider's */
  unstyled?: boolean | undefined
  /** Puts the caret into the first field. @default false */
  autoFocus?: boolean | undefined
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Asks for the new password twice. @default true */
  confirm?: boolean | undefined
  /** Begins the ids of the form's elements. @default one of React's */
  id?: string | undefined
  /** Added to the root. */
  className?: string | undefined
  /** The account's name, for password managers. */
  username?: string | undefined
}

interface Flow<Values> {
  flow: ChangeMode | 'reset'
  names: readonly FieldName[]
  submission: Submission<Values>
  values(text: Record<FieldName, string>): Values
}

/** Where the form says what a failure means; what is not listed, or has no field here, stands above the form. */
const fieldOf: Partial<Record<PasswordErrorCode, FieldName>> = {
  'wrong-password': 'currentPassword',
  'same-password': 'newPassword',
  'weak-password': 'newPassword',
  'too-long': 'newPassword',
  'ill-formed': 'newPassword',
}

/** No page is kept open for longer: a day. */
const longestWaitMs = 86_400_000

/** Of these the schema may know more, now that the key's size is known. */
const ofTheText: ReadonlySet<PasswordErrorCode> = new Set(['too-long', 'ill-formed'])

/** Why a signed-in person changes the password; it chooses the words, and whether the current one is asked for. */
export type ChangeMode = 'change' | 'set' | 'forced' | 'expired'

/** The form both flows share: secret fields, one button, and a panel that takes their place. */
export function PasswordForm<Values>({
  flow,
  names,
  submission,
  values,
  onSuccess,
  onError,
  classNames,
  messages: ownMessages,
  unstyled,
  autoFocus = false,
  headingLevel = 2,
  id: givenId,
  className,
  username,
}: PasswordFormProps & Flow<Values>) {
  const kit = useKit()
  const messages = mergeMessages(kit.locale.messages, ownMessages)
  const encryptor = useEncryptor(kit)
  const generatedId = useId()
  const id = givenId ?? generatedId
  const live = useRef<Announce>(null)
  const announce: Announce = (words) => live.current?.(words)
  const [finishing, setFinishing] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [checking, setChecking] = useState(false)
  const [unchecked, setUnchecked] = useState<PasswordError | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const focus = useCallback((element: HTMLElement | null | undefined) => {
    const active = (element?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement
    if (!active || active === document.body || root.current?.contains(active)) element?.focus()
  }, [])
  const busy = useRef(false)
  const pressing = useRef(false)
  const { minLength = defaultMinLength } = kit.policy
  const isCommon = useRef<Limits['isCommon']>(undefined)
  const limits = (): Limits => ({
    policy: kit.policy,
    keyBytes: encryptor.keyBytes(),
    forbidden: username ? [username] : [],
    isCommon: isCommon.current,
  })
  const fields = usePasswordFields({ names, limits })
  const part = partOf(unstyled ?? kit.unstyled, kit.classNames, classNames)
  const pending = checking || submission.status === 'pending'
  const text = messages[flow]
  const Heading = `h${headingLevel}` as const
  const scope: FormScope = {
    id,
    part,
    messages,
    announce,
    focus,
    pending,
    isPressed: () => pressing.current,
    onPress,
    waiting,
    control: fields.control,
    inputProps: fields.inputProps,
  }

  useEffect(() => {
    void callHost(kit.onEvent, { flow: flow === 'reset' ? 'reset' : 'change', step: 'password', outcome: 'shown' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is
  }, [])

  useEffect(() => {
    if (autoFocus) root.current?.querySelector<HTMLElement>('input:not([tabindex="-1"])')?.focus()
  }, [autoFocus])

  /** RST-09: whoever only knows an address must not learn that its account is locked, nor how many tries are left. */
  const untold: ReadonlySet<PasswordErrorCode> = new Set([
    ...(flow === 'reset' ? (['locked'] as const) : []),
    ...(names.includes('currentPassword') ? [] : (['wrong-password'] as const)),
  ])
  const retryAtOf = ({ code, retryAt = 0 }: PasswordError) =>
    (code === 'locked' && untold.has(code)) || retryAt > Date.now() + longestWaitMs ? 0 : retryAt
  const error = submission.error ?? unchecked
  const retryAt = error ? retryAtOf(error) : 0

  function onPress(): void {
    pressing.current = true
    const release = () => {
      pressing.current = false
    }
    addEventListener('pointerup', release, { once: true })
  }

  /** Early, so that a submit waits for nothing; a failure is said when it matters. */
  async function prefetch(): Promise<void> {
    const common = import('../core/policy/common-passwords.js')
    await Promise.allSettled([
      encryptor.load(),
      common.then(({ isCommonPassword }) => {
        isCommon.current = isCommonPassword
      }),
    ])
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy.current || waiting) return
    busy.current = true // At once: state would be too late for a second click (NET-09).
    try {
      await attempt()
    } finally {
      busy.current = false
    }
  }

  async function attempt(): Promise<void> {
    submission.reset()
    setUnchecked(null)
    announce('')
    setChecking(!isDeferredHere())
    try {
      if (!(await valid())) return
    } catch (failure) {
      setUnchecked(failure as PasswordError)
      return
    } finally {
      setChecking(false)
    }
    announce(text.pending)
    try {
      const result = await submission.submit(values(fields.read()))
      announce(text.done)
      setFinishing(true)
      await callHost(onSuccess, result)
      setFinishing(false)
    } catch (error) {
      await refused(error as PasswordError)
    }
  }

  /** Whether the texts may be sent; if not, the focus goes to the first that may not. */
  async function valid(): Promise<boolean> {
    const wrong = await fields.validate()
    if (!wrong) return true
    // Where the focus does not move, nothing would be heard of a second try.
    if (document.activeElement === wrong.input) setTimeout(() => announce(issueWords(messages, wrong.issue)))
    focus(wrong.input)
    return false
  }

  async function refused(error: PasswordError): Promise<void> {
    announce('')
    if (error.code === 'aborted') return
    setWaiting(retryAtOf(error) > Date.now())
    const name = placeOf(error)
    const told = ofTheText.has(error.code) && !(await valid())
    if (name && !told) focus(fields.refuse(name, error, error.code === 'wrong-password'))
    void callHost(onError, error)
  }

  function placeOf({ code }: PasswordError): FieldName | undefined {
    const name = fieldOf[code]
    return name && names.includes(name) ? name : undefined
  }

  return (
    // eslint-disable-next-line react/jsx-no-constructed-context-values -- the form draws itself when all of it changes
    <FormContext.Provider value={scope}>
      <div
        {...part('root')}
        className={join(part('root').className, className)}
        lang={kit.locale.tag}
        dir={kit.locale.dir}
        ref={root}
      >
        {submission.status === 'success' ? (
          <SuccessPanel headingLevel={headingLevel} title={text.success} text={text.next} finishing={finishing} />
        ) : (
          <form
            {...part('form', { pending })}
            // Only a backstop: React sends the form, and before hydration its button is disabled.
            method="post"
            noValidate
            aria-labelledby={`${id}-title`}
            onSubmit={(event) => void submit(event)}
            onFocus={({ target }) => void (target instanceof HTMLInputElement && prefetch())}
          >
            <Heading {...part('title')} id={`${id}-title`}>
              {text.title}
            </Heading>
            {text.description && <p {...part('description')}>{text.description}</p>}
            <Alert error={error && !placeOf(error) ? error : null} untold={untold} />
            {retryAt > 0 && <Countdown key={retryAt} until={retryAt} onOver={() => setWaiting(false)} />}
            <HiddenUsername username={username} hidden={unstyled ?? kit.unstyled} />
            {names.map((name, index) => (
              <PasswordField
                key={name}
                name={name}
                hint={name === 'newPassword' ? words(messages.hint, { minLength }) : undefined}
                last={index === names.length - 1}
              />
            ))}
            <div {...part('actions')}>
              <Submit>{text.submit}</Submit>
            </div>
          </form>
        )}
        <Status part={part} announce={live} />
      </div>
    </FormContext.Provider>
  )
}
