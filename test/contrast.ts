/** Red, green and blue from 0 to 255, and the opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** WCAG 2.2, contrast ratio. What is translucent is laid upon `ground` first. */
export function contrast(one: string, other: string, ground?: string): number {
  const opaque = (colour: string) => (ground === undefined ? colour : over(colour, ground))
  const [light, dark] = [luminance(opaque(one)), luminance(opaque(other))].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** What is seen of a colour that lies upon an opaque one. */
export function over(colour: string, ground: string): string {
  const [top, below] = [rgba(colour), rgba(ground)]
  if (below[3] !== 1) throw new Error(`${ground} is not opaque.`)
  return written(mix(top, 1, [below[0], below[1], below[2], 1 - top[3]], 1))
}

/** `color-mix(in srgb, one weight, other)`; with weights that add up to 2, one lies upon the rest of the other. */
export function mix(one: Rgba, weight: number, other: Rgba, otherWeight = 1 - weight): Rgba {
  const alpha = one[3] * weight + other[3] * otherWeight
  const channel = (at: 0 | 1 | 2) =>
    alpha === 0 ? 0 : (one[at] * one[3] * weight + other[at] * other[3] * otherWeight) / alpha
  return [channel(0), channel(1), channel(2), alpha]
}

export const written = ([red, green, blue, alpha]: Rgba) => `rgba(${red}, ${green}, ${blue}, ${alpha})`

function luminance(colour: string): number {
  const [red, green, blue, alpha] = rgba(colour)
  if (alpha !== 1) throw new Error(`${colour} is not opaque.`)
  const [r, g, b] = [red, green, blue].map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** As style sheets write colours, and as browsers compute them. */
export function rgba(colour: string): Rgba {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1)
  if (hex) return channels(hex.map((pair) => Number.parseInt(pair, 16)))
  const [, name, values] = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(colour) ?? []
  if (values === undefined) throw new Error(`${colour} is no colour that this can read.`)
  const numbers = values
    .split(/[\s,/]+/)
    .map((text) => (text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text)))
  return channels(numbers, name === 'color' ? 255 : 1)
}

function channels([red = 0, green = 0, blue = 0, alpha = 1]: number[], scale = 1): Rgba {
  return [red * scale, green * scale, blue * scale, alpha]
}
