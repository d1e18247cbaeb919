import { changeModeOf, guardStrength, nistWithSecondFactor, parts, passwordErrorCodes } from 'react-password-kit'
import { requirements } from 'react-password-kit/core'
import { de } from 'react-password-kit/locales/de'
import { Account } from './account'

/** A server component: what is no component of the kit is read here, what is one is drawn by the client component. */
export default async function Page({ searchParams }) {
  const { service, encryption, accessToken, token, worker } = await searchParams
  const { items } = requirements('short', { policy: guardStrength(3) })
  return (
    <>
      <dl>
        <dt>parts</dt>
        <dd>{parts.join(' ')}</dd>
        <dt>error codes</dt>
        <dd>{passwordErrorCodes.join(' ')}</dd>
        <dt>mode of 1639</dt>
        <dd>{String(changeModeOf(1639))}</dd>
        <dt>rules that short breaks</dt>
        <dd>{items.filter(({ state }) => state === 'unmet').length}</dd>
        <dt>German</dt>
        <dd>{de.messages.change.title}</dd>
      </dl>
      <Account {...{ service, encryption, accessToken, token, worker }} policy={nistWithSecondFactor} />
    </>
  )
}
