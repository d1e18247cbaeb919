import { leastCost, type Finder } from './piece.js'

/** abcd, 9876, 2468: from each to the next it is as far. */
export const findSequences: Finder = (text) =>
  [-2, -1, 1, 2].flatMap((step) =>
    stretches(text, 1, (one, next) => next.charCodeAt(0) - one.charCodeAt(0) === step)
      .filter(({ from, to }) => to - from >= 3)
      .map(({ from, to }) => {
        const starts = 'aAzZ019'.includes(text.charAt(from)) ? 4 : 26
        return { from, to, cost: Math.max(leastCost, Math.log10(starts * (to - from) * (step === 1 ? 1 : 4))) }
      }),
  )

/** qwerty, 1qaz, !QAZ: from key to key beside it, above or below. */
export const findWalks: Finder = (text) =>
  stretches(text, 1, (one, next) => neighbours.includes(stepBetween(one, next)))
    .filter(({ from, to }) => to - from >= 4)
    .map(({ from, to }) => {
      const walk = text.slice(from, to).split('')
      const steps = walk.slice(1).map((key, at) => stepBetween(walk[at] ?? '', key))
      const turns = steps.filter((step, at) => step !== steps[at - 1]).length
      const shifts = new Set(walk.map((key) => keys.get(key)?.shift)).size - 1
      return { from, to, cost: Math.log10(keys.size * walk.length) + 0.66 * turns + shifts }
    })

/** q1w2e3, a1b2c3: two such rows woven into one. */
export const findWeaves: Finder = (text) =>
  stretches(text, 2, (one, next) => next.charCodeAt(0) - one.charCodeAt(0) === 1 || stepBetween(one, next) === '1,0')
    .filter(({ from, to }) => to - from >= 4)
    .map(({ from, to }) => ({ from, to, cost: 3 + Math.log10(to - from) }))

/** On the keyboard that most people have. */
const keys = new Map(
  [
    ['`1234567890-=', ' qwertyuiop[]\\', " asdfghjkl;'", ' zxcvbnm,./'],
    ['~!@#$%^&*()_+', ' QWERTYUIOP{}|', ' ASDFGHJKL:"', ' ZXCVBNM<>?'],
  ].flatMap((rows, shift) => rows.flatMap((row, y) => row.split('').map((key, x) => [key, { x, y, shift }] as const))),
)
keys.delete(' ')

/** Each row stands half a key to the right of the one above. */
const neighbours = ['-1,0', '1,0', '0,-1', '1,-1', '-1,1', '0,1']

function stepBetween(one: string, next: string): string {
  const [a, b] = [keys.get(one), keys.get(next)]
  return a && b ? `${b.x - a.x},${b.y - a.y}` : ''
}

/** The longest spans in which each character goes with the one `apart` places before. */
function stretches(text: string, apart: number, goes: (one: string, next: string) => boolean) {
  const found: { from: number; to: number }[] = []
  let from = 0
  for (let at = apart; at <= text.length; at++) {
    if (at < text.length && goes(text.charAt(at - apart), text.charAt(at))) continue
    if (at - from > apart) found.push({ from, to: at })
    from = at - apart + 1
  }
  return found
}
