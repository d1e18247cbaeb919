import { Modal } from 'antd'

export { AntdTheme as Theme } from 'react-password-kit/themes/antd'

/** The box of this dialog takes the focus. */
export const autoFocus = true

export const Dialog = ({ open, close, opener, title, children }) => (
  <>
    {opener}
    <Modal title={title} footer={null} open={open} onCancel={close}>
      {children}
    </Modal>
  </>
)
