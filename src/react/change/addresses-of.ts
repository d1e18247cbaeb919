'use client'

import { warnOnce } from '../../core/development.js'
import { maskAccount } from '../../core/mask-account.js'
import type { RecoveryOptions } from '../fields/extras-types.js'
import type { Address, ResetStepsModule } from './recovery-types.js'

/** Where a code can go; what cannot be read as an address is left out. */
export function addressesOf(
  { email = '', phone = '' }: RecoveryOptions,
  { readAccount, accountName }: Pick<ResetStepsModule, 'readAccount' | 'accountName'>,
): readonly Address[] {
  const read = [
    email && readAccount(email, { channels: ['email'] }),
    phone && readAccount(phone, { channels: ['phone'] }),
  ].filter((reading) => reading !== '')
  if (process.env.NODE_ENV !== 'production' && read.some(({ broken }) => broken)) {
    warnOnce(
      'recovery',
      '`recovery` has an address that cannot be read, so no code can be sent to it. Give the email of the account, or its phone number with the code of the country, as in +86 13800138000.',
    )
  }
  return read.flatMap(({ to }) => (to ? [{ to, masked: maskAccount(accountName(to)) }] : []))
}
