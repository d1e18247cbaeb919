import { defineConfig } from '@rsbuild/core'
import { pluginReact } from '@rsbuild/plugin-react'

export default defineConfig({
  plugins: [pluginReact()],
  source: { entry: { index: './src/main.jsx' } },
  html: { template: './page.html' },
  server: { printUrls: ({ port }) => [`http://127.0.0.1:${port}`] },
})
