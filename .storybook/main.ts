import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig } from 'vite'
import { ownName } from '../scripts/own-name.mjs'
import { olderSystems } from '../scripts/older-systems.mjs'
import { tailwind } from '../scripts/tailwind.mjs'

const config: StorybookConfig = {
  stories: ['../stories/**/*.@(mdx|stories.tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  // The gallery must work offline and call no server.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => mergeConfig(vite, { plugins: [tailwind(), olderSystems()], resolve: { alias: ownName } }),
  typescript: { reactDocgen: 'react-docgen', check: false },
}

export default config
