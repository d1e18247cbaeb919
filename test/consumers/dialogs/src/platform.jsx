import { useEffect, useRef } from 'react'

/** The browser itself gives the first field the focus. */
export const autoFocus = false

export function Dialog({ open, close, opener, title, children }) {
  const dialog = useRef(null)
  useEffect(() => {
    if (open) dialog.current.showModal()
    else dialog.current.close()
  }, [open])
  return (
    <>
      {opener}
      <dialog ref={dialog} onClose={close} aria-labelledby="account-title">
        {title}
        {open && children}
      </dialog>
    </>
  )
}
