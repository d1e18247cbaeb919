import { useSyncExternalStore } from 'react'
import type { Emulator } from '../../src/emulator/index.js'

/** What the other side has seen. */
export function Service({ emulator }: { emulator: Emulator }) {
  return (
    <aside className="demo-service" aria-label="The service">
      <Mailbox emulator={emulator} />
      <Learned emulator={emulator} />
    </aside>
  )
}

/** What has arrived at the people the service sends codes to. */
function Mailbox({ emulator }: { emulator: Emulator }) {
  const outbox = useSyncExternalStore(emulator.subscribe, () => emulator.outbox)
  return (
    <section>
      <h2>Mailbox</h2>
      {outbox.length === 0 && <p className="demo-note">Empty. Forget your password, and a code arrives here.</p>}
      <ol>
        {outbox.map(({ to, phoneCountryCode = '', code, channel, lang, sentAt }) => (
          <li key={`${to} ${sentAt}`}>
            <p>
              Your code is <code>{code}</code>
            </p>
            <p className="demo-note">
              {channel} to {phoneCountryCode} {to}, in {lang}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the service found when it decrypted: the proof that nothing here is pretended. */
function Learned({ emulator }: { emulator: Emulator }) {
  const changes = useSyncExternalStore(emulator.subscribe, () => emulator.changes)
  const requests = useSyncExternalStore(emulator.subscribe, () => emulator.requests)
  return (
    <section>
      <h2>What the service decrypted</h2>
      {changes.length === 0 && <p className="demo-note">Nothing yet. Change a password, and it appears here.</p>}
      <ol>
        {changes.map(({ requestId, newPassword, encryptType, route }) => (
          <li key={requestId}>
            <p>
              New password <code>{newPassword}</code> under <code>{encryptType}</code>
            </p>
            <p className="demo-note">
              {route}: <code>{requests.find((request) => request.requestId === requestId)?.body}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
