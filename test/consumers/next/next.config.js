import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  devIndicators: false,
  // One folder a build, so that two can be there at once.
  distDir: process.env.DIST_DIR ?? '.next',
  turbopack: { root },
  outputFileTracingRoot: root,
}
