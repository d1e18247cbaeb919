/**
 * Does to the page what the translation of a browser does: each text node makes way for a `<font>` with another text in it,
 * now and whenever the page has written a new one. The words stay, so that a test still finds them. Returns what ends it.
 */
export function translatePage(): () => void {
  const observer = new MutationObserver(translate)
  observer.observe(document.body, { childList: true, characterData: true, subtree: true })
  translate()
  return () => observer.disconnect()
}

const untranslated = 'font, script, style, textarea, [translate=no]'

function translate(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  for (const text of found) {
    if (text.data.trim() === '' || text.parentElement?.closest(untranslated)) continue
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    inner.textContent = text.data
    outer.append(inner)
    text.replaceWith(outer)
  }
}
