import { Modal } from 'antd'
import { ChangePasswordForm } from 'react-password-kit'

export const PasswordDialog = ({ open, close }: { open: boolean; close: () => void }) => (
  <Modal title={<span id="account-title">Change your password</span>} footer={null} open={open} onCancel={close}>
    <ChangePasswordForm aria-labelledby="account-title" autoFocus />
  </Modal>
)
