/** Names of the parts that reach beyond the screen; a field's text may scroll. */
export function whatSticksOut(): string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['page'] : []
  const parts = [
    ...document.querySelectorAll(
      'main [class^="pwk-"]:not(.pwk-username, .pwk-status, .pwk-requirement-state:not([data-service]), .pwk-input)',
    ),
  ]
  const outside = parts.filter((part) => {
    const { left, right } = part.getBoundingClientRect()
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = part
    // Fonts of Chinese and Japanese are taller than a title's line.
    const higher = parseFloat(getComputedStyle(part).fontSize) / 5
    return left < 0 || right > innerWidth || scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + higher
  })
  return [...wide, ...outside.map((part) => part.classList[0] ?? '')]
}
