import { Dialog as MuiDialog, DialogContent, DialogTitle } from '@mui/material'

export { MuiTheme as Theme } from 'react-password-kit/themes/mui'

/** The box of this dialog takes the focus. */
export const autoFocus = true

export const Dialog = ({ open, close, opener, title, children }) => (
  <>
    {opener}
    <MuiDialog open={open} onClose={close} aria-labelledby="account-title">
      <DialogTitle component="div">{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
    </MuiDialog>
  </>
)
