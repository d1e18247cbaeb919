/**
 * Starts, when it is imported, the worker that seals and sends: the module of a `new Worker`, see `worker` of the
 * provider. It exports nothing.
 *
 * @packageDocumentation
 */

import { serve } from './core/worker/serve.js'

serve(globalThis)
