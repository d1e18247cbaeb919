import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Five design systems on one page are large.
export default defineConfig({ plugins: [react()], build: { chunkSizeWarningLimit: 2000 } })
