import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// Its entries, since Vite would otherwise find the packages at the first visit, and reload the page.
export default defineConfig({ plugins: [reactRouter()], optimizeDeps: { entries: ['app/**/*.jsx'] } })
