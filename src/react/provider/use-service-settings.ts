'use client'

import { useContext, useEffect, useState } from 'react'
import type { ServiceSettings } from '../../core/service-settings.js'
import { getKnownSettings, loadSettings } from '../../form/requests/public-config.js'
import { ClockContext } from './clock-context.js'
import { useKit } from './kit-context.js'

/** Milliseconds. A form that waits for longer is worse than one that offers what the service does not take. */
const longestWaitMs = 1000

const unknown: ServiceSettings = {}

/**
 * What the service says of codes. `undefined` while a form should not be drawn yet: it would have to move what it has drawn.
 * That lasts a second at most, and then the kit's defaults are drawn.
 */
export function useServiceSettings(): ServiceSettings | undefined {
  const kit = useKit()
  const clock = useContext(ClockContext)
  const [settings, setSettings] = useState(() => getKnownSettings(kit))

  useEffect(() => {
    if (!kit.settings) return
    let isOver = false
    const cancel = clock.after(longestWaitMs, () => setSettings((known) => known ?? unknown))
    void loadSettings(kit).then((loaded) => {
      cancel()
      if (!isOver) setSettings(loaded)
    })
    return () => {
      isOver = true
      cancel()
    }
  }, [kit, clock])

  return kit.settings ? settings : unknown
}
