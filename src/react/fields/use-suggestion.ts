'use client'

import { useEffect, useState } from 'react'
import type { PasswordForm } from '../../form/password-form.js'
import type { LinkLine } from '../form/types.js'
import type { OfferSuggestion } from './suggest.js'
import { useKit } from '../provider/kit-context.js'
import { useFormScope } from '../shared/form-context.js'

/** The button that makes up a new password, once its code and words are there and as long as one can be made. */
export function useSuggestion(
  form: PasswordForm | false | undefined,
  offerSuggestion: OfferSuggestion | undefined,
): LinkLine | undefined {
  const kit = useKit()
  const { announce } = useFormScope()
  const [button, setButton] = useState<LinkLine>()
  useEffect(
    () => (form ? offerSuggestion?.(form, kit, announce, setButton) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- each `announce` speaks in the same live region
    [offerSuggestion, form, kit],
  )
  return button
}
