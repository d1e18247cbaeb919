'use client'

export { LiveStrength } from './live-strength.js'
export { startSessions } from './sessions.js'
export { SuggestButton } from './suggest-button.js'
