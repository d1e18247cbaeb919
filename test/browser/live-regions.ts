/** One thing that a screen reader says by itself, or the focus that makes it read. */
export interface Announcement {
  by: 'status' | 'alert' | 'error' | 'focus'
  words: string
  /** Milliseconds since the page was opened. */
  at: number
}

/** Whatever the live regions of a form say from now on, and where the focus goes, each with its time. */
export function listen(root: Element = document.querySelector('.pwk-root')!) {
  const announced: Announcement[] = []
  const last = new Map<Element, string>()
  const note = (by: Announcement['by'], words: string) => announced.push({ by, words, at: performance.now() })

  const look = () => {
    for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const words = region.textContent.trim()
      if (words === (last.get(region) ?? '')) continue
      last.set(region, words)
      if (words && region.getAttribute('aria-live') !== 'off') note(kindOf(region), words)
    }
  }
  // What is there before anybody listens is not said.
  for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]'))
    last.set(region, region.textContent.trim())

  const observer = new MutationObserver(look)
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  const onFocus = ({ target }: Event) => {
    // The root has it for a frame, without a name or a role to be read.
    if (target !== root) note('focus', nameOf(target as HTMLElement))
  }
  root.addEventListener('focusin', onFocus)

  return {
    announced,
    /** What was said, without the focus. */
    said: () => announced.filter(({ by }) => by !== 'focus').map(({ words }) => words),
    /** All of it in order: `status: Changing your password…`. */
    lines: () => announced.map(({ by, words }) => `${by}: ${words}`),
    forget: () => announced.splice(0),
    stop() {
      observer.disconnect()
      root.removeEventListener('focusin', onFocus)
    },
  }
}

const kindOf = (region: Element) => {
  const role = region.getAttribute('role')
  return role === 'status' || role === 'alert' ? role : 'error'
}

function nameOf(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0]?.textContent
  return label ?? element.getAttribute('aria-label') ?? element.textContent.trim()
}
