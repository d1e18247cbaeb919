'use client'

import { useFormScope } from '../../shared/form-context.js'
import { useAlertBox } from '../use-alert-box.js'

export interface AlertBoxProps {
  /** With what the alert takes the focus. */
  about: unknown
  text: string
}

export function AlertBox({ about, text }: AlertBoxProps) {
  const { part, elements, focus } = useFormScope()
  return (
    <elements.Alert {...part('alert')} {...useAlertBox(about, text, focus)}>
      {text ? <p {...part('message')}>{text}</p> : null}
    </elements.Alert>
  )
}
