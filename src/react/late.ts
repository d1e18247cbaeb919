'use client'

// What a form needs only once someone is at it. It is loaded with the first focus, and in one piece: a form that can send
// can also check what it sends. See decisions/0002.
export { createPasswordApi } from '../core/api.js'
export { adviseAfterPause } from './advise.js'
export { checkBreach } from './check-breach.js'
export { check, leave, listOf, recheckShown, typed } from './check-fields.js'
export { CancelNotice, outcomeAfter } from './parts/cancel-notice.js'
export { CapsLock } from './parts/caps-lock.js'
export { Countdown } from './parts/countdown.js'
export { SuccessPanel } from './parts/success-panel.js'
export { deliver } from './deliver.js'
export { loadCourier } from './load-courier.js'
export { readPolicy } from './read-policy.js'
export { begin, hear, placeOf, remind } from './run-attempt.js'
export { refusalOfToken } from './refusal-of-token.js'
export { referenceOf } from './reference-of.js'
export { prepare } from './sealing.js'
