'use client'

import { AlertBox } from '../../form/parts/alert-box.js'
import { Link } from '../../form/parts/link-button.js'
import type { AccountRow as Row } from '../../form/types.js'
import { useFormScope } from '../../shared/form-context.js'

/** The account that was typed, with the way back to it. */
export function AccountRow({ note, link, notice }: Row) {
  const { part } = useFormScope()
  return (
    <>
      <p {...part('account')}>
        <bdi id={note.props.id}>{note.text}</bdi>
        <Link line={link} />
      </p>
      {notice?.text ? <AlertBox {...notice} /> : null}
    </>
  )
}
