import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  devIndicators: false,
  outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)),
}
