'use client'

/** SEC-06: Sentry, LogRocket, rrweb and PostHog leave out of their recordings what is marked so, also while it is text. */
export const masks = { 'data-sentry-mask': '', 'data-private': '' }
export const maskClasses = 'rr-block rr-ignore ph-no-capture'
