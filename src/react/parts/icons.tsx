'use client'

import type { PartOf } from '../part.js'

const eye = 'M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7Zm10 3.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z'

/** An eye; struck through when pressing it will hide the password again. */
export function EyeIcon({ part, struck }: { part: PartOf; struck: boolean }) {
  return (
    <svg
      {...part('icon')}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={eye} />
      {struck && <path d="M4 4l16 16" />}
    </svg>
  )
}
