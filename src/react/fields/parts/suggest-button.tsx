'use client'

import type { PasswordForm } from '../../../form/password-form.js'
import { Link } from '../../form/parts/link-button.js'
import { offerSuggestion } from '../suggest.js'
import { useSuggestion } from '../use-suggestion.js'

/** The button that makes up a new password. */
export function SuggestButton({ form }: { form: PasswordForm }) {
  const line = useSuggestion(form, offerSuggestion)
  return line && <Link line={line} />
}
