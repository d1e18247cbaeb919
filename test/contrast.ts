/** WCAG 2.2, contrast ratio of two opaque colours. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** As style sheets write them, and as browsers compute them. */
function channels(colour: string): number[] {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1)
  if (hex) return hex.map((pair) => Number.parseInt(pair, 16))
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1)
  if (rgb) return rgb.map(Number)
  throw new Error(`${colour} is not opaque.`)
}
