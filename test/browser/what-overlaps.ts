interface Box {
  name: string
  rect: DOMRect
}

/** Pairs of lines of text that lie on one another, and buttons and fields that lie on text. */
export function whatOverlaps(): string[] {
  const texts = linesOf(document.querySelector('main')!)
  const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other] as const))
  return pairs
    .filter(([one, other]) => overlap(one.rect, other.rect))
    .map(([one, other]) => `${one.name} on ${other.name}`)
}

/** Of each text that can be seen the lines it takes; a field or a button is one piece. */
function linesOf(root: Element): Box[] {
  const boxes: Box[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const parent = node.parentElement!
      if (!node.data.trim() || parent.closest(unseen)) continue
      range.selectNodeContents(node)
      const { fontSize, visibility } = getComputedStyle(parent)
      if (visibility === 'hidden') continue
      const size = parseFloat(fontSize)
      for (const line of range.getClientRects()) {
        boxes.push({ name: JSON.stringify(node.data.slice(0, 40)), rect: asHighAsLetters(line, size) })
      }
    } else if ((node as Element).matches('.pwk-input, .pwk-select')) {
      boxes.push({ name: (node as Element).classList[0]!, rect: (node as Element).getBoundingClientRect() })
    }
  }
  return boxes
}

const unseen = '.pwk-status, .pwk-requirement-state:not([data-service]), select'

/** A font may ask for more room than its letters take. */
function asHighAsLetters({ x, y, width, height }: DOMRect, size: number): DOMRect {
  const letters = Math.min(height, size)
  return new DOMRect(x, y + (height - letters) / 2, width, letters)
}

/** By more than rounding makes. */
function overlap(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > 1 && down > 1
}
