'use client'

export { LiveStrength } from './live-strength.js'
export { viewOf as viewSessions } from './sessions.js'
export { SuggestButton } from './suggest-button.js'
