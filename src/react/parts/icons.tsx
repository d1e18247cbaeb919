'use client'

import type { PartOf } from '../part.js'

/** An eye; struck through when pressing it will hide the password again. */
export function EyeIcon({ part, struck }: { part: PartOf; struck: boolean }) {
  return (
    <svg
      {...part('icon')}
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <path
        d={`M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm13 0a3 3 0 1 1-6 0 3 3 0 1 1 6 0${struck ? 'M4 4l16 16' : ''}`}
      />
    </svg>
  )
}
