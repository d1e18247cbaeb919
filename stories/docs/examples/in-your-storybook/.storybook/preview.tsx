import type { Preview } from '@storybook/react-vite'
import { PasswordKitProvider } from 'react-password-kit'
import { withEmulator } from 'react-password-kit/emulator'
import 'react-password-kit/styles.css'

const preview: Preview = {
  decorators: [withEmulator((kit, story) => <PasswordKitProvider {...kit}>{story()}</PasswordKitProvider>)],
}

export default preview
