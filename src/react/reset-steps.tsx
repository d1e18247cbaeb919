'use client'

import { useCallback, useRef, useState } from 'react'
import { accountName, defaultCountryCode as serviceCountryCode, type Channel, type Recipient } from '../core/account.js'
import type { PasswordError } from '../core/errors.js'
import { AccountStep, regionOfCode, type Account } from './account-step.js'
import { CodeStep, type LastCode } from './code-step.js'
import { useFormScope } from './form-context.js'
import { LastStep, type LastStepProps } from './last-step.js'
import { AccountRow } from './parts/account-row.js'
import { CancelNotice } from './parts/cancel.js'
import { Deadline } from './parts/deadline.js'
import type { ResetFlowProps, ResetStart } from './reset-flow.js'
import { useCancel } from './use-cancel.js'
import { useResetCode } from './use-reset-code.js'
import { useResetToken } from './use-reset-token.js'

/** Where the person is. A later step cannot be without what the earlier ones found (RST-14). */
type Place =
  | { step: 'account' }
  | { step: 'code'; to: Recipient; last: LastCode }
  | { step: 'password'; to: Recipient; expiresAt: number }

const anyChannel: readonly Channel[] = ['email', 'phone']

/** Account, code, new password, done. Nothing is sent before the person says so (RST-05), and nobody is signed in (RST-07). */
export function ResetSteps({
  channels = anyChannel,
  defaultAccount = '',
  defaultCountryCode = serviceCountryCode,
  codeLength = 6,
  autoSubmitCode = false,
  takesFocus,
  onChallenge,
  onError,
  ...last
}: ResetFlowProps & ResetStart) {
  const { announce, messages } = useFormScope()
  const code = useResetCode()
  const token = useResetToken()
  const [account, setAccount] = useState<Account>(() => ({
    typed: defaultAccount,
    region: regionOfCode(defaultCountryCode),
  }))
  const [place, setPlace] = useState<Place>({ step: 'account' })
  const [moved, setMoved] = useState(takesFocus)
  /** Whose last code is spent. */
  const spent = useRef(new Set<string>())

  function go(next: Place): void {
    setMoved(true)
    setPlace(next)
  }

  function remember(to: Recipient, last: LastCode): void {
    spent.current[last === 'used' ? 'add' : 'delete'](accountName(to))
  }

  function restart(): void {
    token.drop()
    code.reset()
    announce(messages.account.title)
    go({ step: 'account' })
  }

  switch (place.step) {
    case 'account':
      return (
        <AccountStep
          account={account}
          channels={channels}
          takesFocus={moved}
          code={code}
          onSent={(typed, to, fresh) => {
            setAccount(typed)
            if (fresh) remember(to, 'sent')
            const before = spent.current.has(accountName(to)) ? 'used' : 'recent'
            go({ step: 'code', to, last: fresh ? 'sent' : before })
          }}
          onCancel={last.onCancel}
          onChallenge={onChallenge}
          onError={onError}
        />
      )
    case 'code':
      return (
        <CodeStep
          to={place.to}
          last={place.last}
          length={codeLength}
          autoSubmit={autoSubmitCode}
          code={code}
          onLast={(last) => remember(place.to, last)}
          onVerified={({ resetToken, expiresAt }) => {
            remember(place.to, 'used')
            token.hold(resetToken)
            announce(messages.reset.title)
            go({ step: 'password', to: place.to, expiresAt })
          }}
          onChange={restart}
          onCancel={last.onCancel}
          onChallenge={onChallenge}
          onError={onError}
        />
      )
    case 'password':
      return (
        <TimedStep
          {...last}
          to={place.to}
          username={account.typed.trim()}
          token={token}
          expiresAt={place.expiresAt}
          onRestart={restart}
          onChallenge={onChallenge}
          onError={onError}
        />
      )
  }
}

interface TimedStepProps extends LastStepProps {
  to: Recipient
  /** Milliseconds since the epoch; `Infinity` where nobody has said. */
  expiresAt: number
}

/** The last step, with the account and the time that is left above its fields. */
function TimedStep({ to, expiresAt, onError, ...last }: TimedStepProps) {
  const [expired, setExpired] = useState(false)
  const over = useCallback(() => setExpired(true), [])
  const [error, setError] = useState<PasswordError | null>(null)
  const account = accountName(to)
  return (
    <LastStep
      {...last}
      onError={(failure) => {
        setError(failure)
        return onError?.(failure)
      }}
      expired={expired}
      intro={
        <>
          <WayBack account={account} error={error} onRestart={last.onRestart} />
          {expiresAt < Infinity && !expired && <Deadline until={expiresAt} onOver={over} />}
        </>
      }
    />
  )
}

interface WayBackProps {
  account: string
  /** What the last attempt failed with. */
  error: PasswordError | null
  onRestart: () => void
}

/** The account, and the way back to it, which leaves the form as Cancel does: what became of the password is said first. */
function WayBack({ account, error, onRestart }: WayBackProps) {
  const { pending } = useFormScope()
  const back = useCancel({ error, pending, onCancel: onRestart })
  return (
    <>
      <AccountRow account={account} onChange={back.press} waiting={pending} />
      {back.notice && <CancelNotice cancel={back} />}
    </>
  )
}
