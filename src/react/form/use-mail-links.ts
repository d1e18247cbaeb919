'use client'

import { useEffect, useState } from 'react'
import { lazyModule } from '../../core/lazy-module.js'
import { useKit } from '../provider/kit-context.js'
import type { MailLinkOf } from './mail-link.js'

const code = lazyModule(() => import('./mail-link.js'))

/** Finds the link to a mailbox, once its code and words are loaded. A form that cannot load them goes without. */
export function useMailLinks(isWanted: boolean): MailLinkOf | undefined {
  const kit = useKit()
  const [links, setLinks] = useState<{ of: MailLinkOf }>()
  useEffect(() => {
    if (!isWanted) return
    const loading = code.load().then(({ loadMailLinks }) => loadMailLinks(kit))
    loading.then(
      (of) => setLinks({ of }),
      () => {}, // The person finds the mailbox without it.
    )
  }, [isWanted, kit])
  return isWanted ? links?.of : undefined
}
