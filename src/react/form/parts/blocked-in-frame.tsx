'use client'

import { warnOnce } from '../../../core/development.js'
import { PasswordError } from '../../../core/errors.js'
import { words } from '../../../core/messages.js'
import { useFormScope } from '../../shared/form-context.js'
import { AlertBox } from './alert-box.js'

/** In place of a form that the host wants in no frame of others. It takes no focus: that would be the other page's. */
export function Framed() {
  const { messages } = useFormScope()
  if (process.env.NODE_ENV !== 'production') {
    warnOnce(
      'framed',
      'this form is in a frame of a page from another origin, and framing="refuse" draws none of its fields there.',
    )
  }
  return <AlertBox about={null} text={words(messages.errors.config, new PasswordError('config'))} />
}
