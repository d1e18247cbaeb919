'use client'

import { useEffect, useLayoutEffect as onlyInBrowsers } from 'react'

/** On a server React 18 warns of layout effects, which never run there. */
export const useLayoutEffect = typeof document === 'undefined' ? useEffect : onlyInBrowsers
