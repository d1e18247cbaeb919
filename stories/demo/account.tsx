import { useState } from 'react'
import { ChangePasswordForm, endOtherDevices, PasswordCard } from '../../src/index.js'
import type { Situation } from './situations.js'

const sessions = { end: endOtherDevices() }

/** The page of a person who is signed in: what the password is like, and the form once it is asked for. */
export function Account({ account, situation }: { account: string; situation: Situation }) {
  const [view, setView] = useState<'card' | 'form' | 'later'>('card')
  const { card, form } = situation
  return (
    <div className="demo-account">
      <h1>{account}</h1>
      {view === 'card' && <PasswordCard onChange={() => setView('form')} onLater={() => setView('later')} {...card} />}
      {view === 'later' && <p>You are reminded when you sign in again.</p>}
      {view === 'form' && (
        <ChangePasswordForm
          mode="auto"
          username={account}
          autoFocus
          strengthMeter
          suggest
          sessions={sessions}
          recovery={{ email: account }}
          onCancel={() => setView('card')}
          {...form}
        />
      )}
    </div>
  )
}
