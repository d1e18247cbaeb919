import { en } from '../../src/locales/en.js'

/** What a form of a design system says. */
export interface FormWords {
  title: string
  description?: string
  fields: FieldWords[]
  submit: string
}

export interface FieldWords {
  label: string
  type: 'email' | 'text' | 'password' | 'country'
  /** What its button says, where it is a password's. */
  show?: string
  value?: string
  error?: string
  /** What is asked of it. */
  lines?: string[]
}

export const emailWords: FormWords = {
  title: 'Change email',
  fields: [{ label: 'Email', type: 'email' }],
  submit: 'Save',
}

/** What is typed into both forms, the kit's and the host's. */
export const typed = { currentPassword: 'correct horse battery', newPassword: 'quiet river stone' }

const { change, account, fields, hint } = en.messages
const password = ({ label, show }: { label: string; show: string }) => ({ type: 'password' as const, label, show })

/** The words of the kit's form, with one field that is missing. */
export const changeWords: FormWords = {
  title: change.title,
  fields: [
    { ...password(fields.currentPassword), value: typed.currentPassword },
    {
      ...password(fields.newPassword),
      value: typed.newPassword,
      lines: [
        hint,
        'At least 8 characters',
        'Not your account name or the name of this service',
        'Differs from your current password',
      ],
    },
    { ...password(fields.confirmPassword), error: fields.confirmPassword.required },
  ],
  submit: change.submit,
}

export const resetWords: FormWords = {
  title: account.title,
  description: account.description,
  fields: [
    { label: account.label.both, type: 'text' },
    { label: account.country, type: 'country', value: 'United States +1' },
  ],
  submit: account.submit,
}
