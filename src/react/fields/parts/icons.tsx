'use client'

import type { PartOf } from '../../shared/elements.js'

const drawing = (size: number, box: number, strokeWidth: number) => ({
  width: size,
  height: size,
  viewBox: `0 0 ${box} ${box}`,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth,
  'aria-hidden': true,
})

/** An eye; struck through when pressing it will hide the password again. */
export function EyeIcon({ part, struck }: { part: PartOf; struck: boolean }) {
  return (
    <svg {...part('icon')} {...drawing(22, 24, 1.75)}>
      <path
        d={`M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12Zm13 0a3 3 0 1 1-6 0 3 3 0 1 1 6 0${struck ? 'M4 4l16 16' : ''}`}
      />
    </svg>
  )
}

/** A ring, that gets a tick when the requirement is met; a dash in it where only the service can tell. */
export function MarkIcon({ part, state }: { part: PartOf; state: 'met' | 'unmet' | 'service' }) {
  return (
    <svg {...part('mark', { [state]: true })} {...drawing(16, 16, 1.5)}>
      <circle cx="8" cy="8" r="6.5" />
      {state !== 'unmet' && <path strokeWidth="2" d={state === 'met' ? 'm5 8.2 2.1 2.1L11 6.2' : 'M5.5 8h5'} />}
    </svg>
  )
}
