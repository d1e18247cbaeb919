import type { PartialExtraMessages } from 'react-password-kit'

export const extras: PartialExtraMessages = { card: { title: 'Your password' } }
