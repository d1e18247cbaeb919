'use client'

export { LiveStrength } from './live-strength.js'
export { startExtras } from './step-extras.js'
export { SuggestButton } from './suggest-button.js'
