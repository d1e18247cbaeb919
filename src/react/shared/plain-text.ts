'use client'

/** Of inputs whose text is to be left as it is typed. */
export const plainText = { required: true, autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const
