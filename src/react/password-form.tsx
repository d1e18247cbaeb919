'use client'

import { useEffect, useId, useRef } from 'react'
import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import { mergeMessages, words, type PartialMessages } from '../core/messages.js'
import { defaultMinLength, type FieldName, type Limits } from '../core/policy.js'
import type { ClassNames } from '../parts.js'
import { callHost } from './call-host.js'
import { FormContext, type FormScope } from './form-context.js'
import type { HeadingLevel } from './heading.js'
import { useKit } from './kit.js'
import { join, partOf } from './part.js'
import { Alert } from './parts/alert.js'
import { Countdown } from './parts/countdown.js'
import { HiddenUsername } from './parts/hidden-username.js'
import { PasswordField } from './parts/password-field.js'
import { Status, type Announce } from './parts/status.js'
import { Submit } from './parts/submit.js'
import { SuccessPanel } from './parts/success-panel.js'
import { useAttempt } from './use-attempt.js'
import { useEncryptor } from './use-encryptor.js'
import { useFormFocus } from './use-form-focus.js'
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
  const { tag, dir } = kit.locale
  const messages = mergeMessages(kit.locale.messages, ownMessages)
  const encryptor = useEncryptor(kit)
  const generatedId = useId()
  const id = givenId ?? generatedId
  const live = useRef<Announce>(null)
  const announce: Announce = (words) => live.current?.(words)
  const { root, focus, isPressed, onPress } = useFormFocus(autoFocus)
  const limits = (): Limits => ({
    policy: kit.policy,
    keyBytes: encryptor.keyBytes(),
    forbidden: username ? [username] : [],
  })
  const fields = usePasswordFields({ names, limits })
  const text = messages[flow]

  /** RST-09: whoever only knows an address must not learn that its account is locked, nor how many tries are left. */
  const untold: ReadonlySet<PasswordErrorCode> = new Set([
    ...(flow === 'reset' ? (['locked'] as const) : []),
    ...(names.includes('currentPassword') ? [] : (['wrong-password'] as const)),
  ])
  const { submit, pending, finishing, aboveForm, retryAt, waiting, endWait } = useAttempt({
    names,
    fields,
    submission,
    values,
    messages,
    tag,
    text,
    untold,
    announce,
    focus,
    mapError: kit.mapError,
    onSuccess,
    onError,
  })

  const prefetched = useRef(false)
  /** Once, and early, so that a submit waits for nothing; a failure is said when it matters. */
  function prefetch(): void {
    if (prefetched.current) return
    prefetched.current = true
    encryptor.load().catch(() => {})
  }

  useEffect(() => {
    void callHost(kit.onEvent, { flow: flow === 'reset' ? 'reset' : 'change', step: 'password', outcome: 'shown' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is
  }, [])

  const part = partOf(unstyled ?? kit.unstyled, kit.classNames, classNames)
  const { minLength = defaultMinLength } = kit.policy
  const Heading = `h${headingLevel}` as const
  const scope: FormScope = {
    id,
    part,
    messages,
    tag,
    announce,
    focus,
    pending,
    isPressed,
    onPress,
    waiting,
    control: fields.control,
    inputProps: fields.inputProps,
  }

  return (
    // eslint-disable-next-line react/jsx-no-constructed-context-values -- the form draws itself when all of it changes
    <FormContext.Provider value={scope}>
      <div {...part('root')} className={join(part('root').className, className)} lang={tag} dir={dir} ref={root}>
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
            onFocus={({ target }) => target instanceof HTMLInputElement && prefetch()}
          >
            <Heading {...part('title')} id={`${id}-title`}>
              {text.title}
            </Heading>
            {text.description && <p {...part('description')}>{text.description}</p>}
            <Alert error={aboveForm} untold={untold} />
            {retryAt > 0 && <Countdown key={retryAt} until={retryAt} onOver={endWait} />}
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
