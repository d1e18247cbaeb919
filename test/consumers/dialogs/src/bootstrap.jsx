import { CloseButton, Modal } from 'react-bootstrap'
import 'bootstrap/dist/css/bootstrap.css'

export { BootstrapTheme as Theme } from 'react-password-kit/themes/bootstrap'

/** The box of this dialog takes the focus. */
export const autoFocus = true

export const Dialog = ({ open, close, opener, title, children }) => (
  <>
    {opener}
    <Modal show={open} onHide={close} aria-labelledby="account-title">
      <Modal.Header>
        {title}
        <CloseButton onClick={close} />
      </Modal.Header>
      <Modal.Body>{children}</Modal.Body>
    </Modal>
  </>
)
