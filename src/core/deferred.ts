// What a form needs only once someone is at it. It is loaded with the first focus, and in one piece: a form that can send
// can also check what it sends. See decisions/0002.
import { attempt } from './attempt.js'

export { createPasswordApi } from './api.js'
export { askBreach } from './ask-breach.js'
export { localCourier } from './courier.js'
export { createEncryptor } from './encryption/index.js'
export { requirements } from './policy.js'
export { notesOf } from './policy/notes.js'
export { passwordSchema } from './schemas.js'

/** For hosts with a worker alone. */
export const loadLine = () => attempt(() => import('./worker/line.js'), 'network')
