/**
 * Where a host puts its form: in a dialog of the platform, or in a shadow root that passes the focus on. Its button opens the
 * one and focuses the other.
 */
export async function placeWithin(root: HTMLElement, within: 'dialog' | 'shadow'): Promise<HTMLElement> {
  const button = document.createElement('button')
  button.textContent = 'Open'
  const place = document.createElement('div')
  if (within === 'dialog') {
    const dialog = document.createElement('dialog')
    dialog.append(place)
    root.append(button, dialog)
    button.addEventListener('click', () => dialog.showModal())
  } else {
    const host = document.createElement('div')
    const shadow = host.attachShadow({ mode: 'open', delegatesFocus: true })
    root.append(button, host)
    await copySheets(shadow)
    shadow.append(place)
    button.addEventListener('click', () => host.focus())
  }
  return place
}

/** Sheets of the document do not reach into a shadow root. */
async function copySheets(shadow: ShadowRoot): Promise<void> {
  const copies = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.cloneNode() as Element)
  const loaded = copies.map((copy) => new Promise((resolve) => copy.addEventListener('load', resolve)))
  shadow.append(...copies)
  await Promise.all(loaded)
}
