'use client'

export { LiveStrength } from './live-strength.js'
export { SuggestButton } from './suggest-button.js'
