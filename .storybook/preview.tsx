import type { Preview } from '@storybook/react-vite'
import '../src/styles.css'

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A violation that axe finds in a story fails its test.
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
}

export default preview
