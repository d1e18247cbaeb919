import type { Preview } from '@storybook/react-vite'
import '../src/styles.css'
import './preview.css'
import { withKit, withPage } from '../stories/decorators.js'

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withKit, withPage],
  parameters: {
    // A violation that axe finds in a story fails its test.
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Demo',
          'Docs',
          [
            'Getting started',
            'Theming',
            'Own form with hooks',
            'Errors',
            'Security',
            'Emulator',
            'In your Storybook',
            'Migrating from Guard',
            'Examples',
          ],
          'ChangePasswordForm',
          'ResetPasswordForm',
          'Errors',
        ],
      },
    },
  },
  initialGlobals: { locale: 'en', encryption: 'rsa', scheme: 'light' },
  globalTypes: {
    locale: {
      description: 'Language of the kit',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '简体中文' },
          { value: 'zh-TW', title: '繁體中文（台灣）' },
          { value: 'ja', title: '日本語' },
          { value: 'ko', title: '한국어' },
          { value: 'de', title: 'Deutsch' },
          { value: 'fr', title: 'Français' },
          { value: 'es', title: 'Español' },
          { value: 'pt-BR', title: 'Português (Brasil)' },
          { value: 'ru', title: 'Русский' },
          { value: 'ar', title: 'العربية' },
          { value: 'hi', title: 'हिन्दी' },
        ],
        dynamicTitle: true,
      },
    },
    encryption: {
      description: 'How passwords are encrypted',
      toolbar: { icon: 'lock', items: ['rsa', 'sm2', 'none'], dynamicTitle: true },
    },
    scheme: {
      description: 'The page’s color-scheme',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
}

export default preview
