'use client'

import { createContext } from 'react'
import { systemClock, type Clock } from '../../core/clock.js'

/** The clock by which codes and waits are measured; tests put their own in. */
export const ClockContext = createContext<Clock>(systemClock)
