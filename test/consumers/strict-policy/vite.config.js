import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  `connect-src ${process.env.SERVICE}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

export default defineConfig({
  plugins: [react()],
  // It brings a policy of Trusted Types, and there is none here.
  build: { modulePreload: { polyfill: false } },
  preview: { headers: { 'content-security-policy': policy.join('; ') } },
})
