import { useState } from 'react'
import { createEmulator } from 'react-password-kit/emulator'
import { AccountPage } from './account-page.js'

export function WithoutAService() {
  const [emulator] = useState(() => createEmulator())
  const [accessToken] = useState(() => emulator.issueAccessToken('alice@example.com'))
  const [learned, setLearned] = useState('')
  return (
    <>
      <AccountPage
        service={{ host: 'https://service.example', appId: 'any', fetch: emulator.fetch }}
        user={{ email: 'alice@example.com' }}
        getAccessToken={() => accessToken}
        onChanged={() => setLearned(emulator.passwordOf('alice@example.com') ?? '')}
      />
      {learned && <p>The service has decrypted: {learned}</p>}
    </>
  )
}
