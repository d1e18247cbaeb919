/** Milliseconds of a request before it is announced. What is answered sooner is not felt as a wait. */
export const pendingDelayMs = 1000
