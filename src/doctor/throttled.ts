/** Advice where a check ends with `rate-limited`. */
export const throttled = 'The service was asked too often. Wait a while, and ask again.'
