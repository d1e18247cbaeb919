'use client'

import { useRef, useState } from 'react'
import {
  accountName,
  defaultCountryCode as serviceCountryCode,
  type Channel,
  type Recipient,
} from '../../core/account.js'
import type { ServiceSettings } from '../../core/service-settings.js'
import { useMailLinks } from '../form/use-mail-links.js'
import { useFormScope } from '../shared/form-context.js'
import type { DrawnResetProps, LastCode, TimedStepOptions } from './types.js'
import { regionOfCode, type Account, type AccountStepOptions } from './use-account-step.js'
import type { CodeStepOptions } from './use-code-step.js'
import { useResetCode } from './use-reset-code.js'
import { useResetToken } from './use-reset-token.js'

/** The step there is, and what it takes. */
export type ResetStep =
  | { step: 'account'; options: AccountStepOptions }
  | { step: 'code'; options: CodeStepOptions }
  | { step: 'password'; options: TimedStepOptions }

/** Where the person is. A later step cannot be without what the earlier ones found. */
type Place =
  | { step: 'account' }
  | { step: 'code'; to: Recipient; last: LastCode }
  | { step: 'password'; to: Recipient; expiresAt: number }

/** What the kit's own form is made of. */
export interface ResetStepsOptions extends Omit<DrawnResetProps, 'render'> {
  /** What the host does not say. */
  settings: ServiceSettings
}

const anyChannel: readonly Channel[] = ['email', 'phone']

/** Account, code, new password, done. Nothing is sent before the person says so, and the person stays signed out. */
export function useResetSteps({
  settings,
  channels,
  countries,
  defaultAccount = '',
  defaultCountryCode = serviceCountryCode,
  codeLength = settings.codeLength ?? 6,
  autoSubmitCode = false,
  webOtp = false,
  mailLink = false,
  takesFocus,
  onChallenge,
  challenge,
  onError,
  ...last
}: ResetStepsOptions): ResetStep {
  const { announce, messages } = useFormScope()
  const code = useResetCode()
  const token = useResetToken()
  // Before the code's step comes, so that the link is there from its first frame.
  const mailLinkOf = useMailLinks(mailLink)
  const [account, setAccount] = useState<Account>(() => ({
    typed: defaultAccount,
    region: regionOfCode(defaultCountryCode),
  }))
  const [place, setPlace] = useState<Place>({ step: 'account' })
  // What has been drawn by one answer is not moved by a later one.
  const [drawn, setDrawn] = useState(settings)
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
    setDrawn(settings)
    go({ step: 'account' })
  }

  const callbacks = { onCancel: last.onCancel, onChallenge, challenge, onError }
  switch (place.step) {
    case 'account':
      return {
        step: 'account',
        options: {
          ...callbacks,
          account,
          channels: channels ?? drawn.channels ?? anyChannel,
          countries: countries ?? drawn.countries ?? true,
          takesFocus: moved,
          code,
          onSent(typed, to, fresh) {
            setAccount(typed)
            if (fresh) remember(to, 'sent')
            const before = spent.current.has(accountName(to)) ? 'used' : 'recent'
            go({ step: 'code', to, last: fresh ? 'sent' : before })
          },
        },
      }
    case 'code':
      return {
        step: 'code',
        options: {
          ...callbacks,
          to: place.to,
          last: place.last,
          length: codeLength,
          autoSubmit: autoSubmitCode,
          webOtp,
          mail: 'email' in place.to ? mailLinkOf?.(place.to.email) : undefined,
          code,
          onLast: (last) => remember(place.to, last),
          onVerified({ resetToken, expiresAt }) {
            remember(place.to, 'used')
            token.hold(resetToken)
            announce(messages.reset.title)
            go({ step: 'password', to: place.to, expiresAt })
          },
          onChange: restart,
        },
      }
    case 'password':
      return {
        step: 'password',
        options: {
          ...last,
          ...callbacks,
          to: place.to,
          username: account.typed.trim(),
          token,
          expiresAt: place.expiresAt,
          onRestart: restart,
        },
      }
  }
}
