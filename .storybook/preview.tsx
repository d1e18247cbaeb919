import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import '../src/styles.css'
import './preview.css'
import { themes, withKit, withPage } from '../stories/decorators.js'

// The engine of a form is fetched with its first focus, which outlasts the default of 1 s on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withKit, withPage],
  parameters: {
    // A violation that axe finds in a story fails its test.
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        small: { name: 'Small phone, 320 pixels', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768 pixels', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop, 1280 pixels', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    options: {
      storySort: {
        order: [
          'Demo',
          'Docs',
          [
            'Getting started',
            'Provider',
            'Change',
            'Reset',
            'Forced change',
            'Account page',
            'Codes in text messages',
            'Policies',
            'Suggested passwords',
            'Settings from the service',
            'Errors',
            'Challenges',
            'Encryption',
            'Password managers',
            'Localization',
            'Theming',
            'Components',
            'Design systems',
            'shadcn',
            'Headless',
            'Testing',
            'Testing with Jest',
            'End-to-end tests',
            'Backend',
            'Doctor',
            'CSP and frames',
            'Migrating from Guard',
            'Troubleshooting',
            'Security',
            'Examples',
          ],
          'ChangePasswordForm',
          'ResetPasswordForm',
          'Errors',
        ],
      },
    },
  },
  initialGlobals: { locale: 'en', direction: 'auto', encryption: 'rsa', scheme: 'light', theme: 'none' },
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
    direction: {
      description: 'Direction of the page and of the kit',
      toolbar: {
        icon: 'transfer',
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'From left to right' },
          { value: 'rtl', title: 'From right to left' },
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
    theme: {
      description: 'Custom properties of a host',
      toolbar: { icon: 'paintbrush', items: Object.keys(themes), dynamicTitle: true },
    },
  },
}

export default preview
