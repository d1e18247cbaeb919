import { serve } from './core/worker/serve.js'

serve(globalThis)
