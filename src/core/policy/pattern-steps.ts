/** What is known of a part of an expression. */
interface Part {
  /** Tries, from one place of the input. */
  steps: number
  /** Ways in which it can match from there. */
  ways: number
  /** Neither a repetition nor a choice in it. */
  plain: boolean
}

const one: Part = { steps: 1, ways: 1, plain: true }
const unknown: Part = { steps: Infinity, ways: Infinity, plain: false }

/** One character, class, escape or assertion. References back (`\1`, `\k`) are not among them. */
const simple = /\[(?:\\[^]|[^\]\\])*\]|\\[^1-9k]|[^()[\\]/y
const lookahead = /\(\?[=!]/y
const group = /\((?:\?:|\?<[A-Za-z_$][\w$]*>|(?!\?))/y
const repetition = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y

/**
 * The most steps that a backtracking engine takes for an expression without flags (ECMA-262 §22.2.1, annex B.1.2), or
 * Infinity where that is not plain to see: repeated groups that hold a repetition or a choice, references back, looking
 * behind, unknown syntax. From above: what follows a part is tried once for each way in which that part matches.
 */
export function stepsOf(source: string, inputLength: number): number {
  let at = 0
  const { steps } = choice()
  if (at < source.length) return Infinity
  // Without ^ it is tried from every place of the input. `|` makes alternatives of which some may have none.
  return /^\^[^|]*$/.test(source) ? steps : steps * (inputLength + 1)

  function choice(): Part {
    const whole = sequence()
    while (take(/\|/y)) {
      const other = sequence()
      whole.steps += other.steps
      whole.ways += other.ways
      whole.plain = false
    }
    return whole
  }

  function sequence(): Part {
    const whole = { ...one }
    while (at < source.length && !/[|)]/.test(source.charAt(at))) {
      const part = repeated(atom())
      whole.steps += whole.ways * part.steps
      whole.ways *= part.ways
      whole.plain &&= part.plain
    }
    return whole
  }

  function atom(): Part {
    // Nothing goes back into a lookahead: one way, whatever is in it.
    if (take(lookahead)) return { steps: closed(choice()).steps, ways: 1, plain: false }
    if (take(group)) return closed(choice())
    return take(simple) ? one : giveUp()
  }

  function closed(part: Part): Part {
    return take(/\)/y) ? part : giveUp()
  }

  function repeated(part: Part): Part {
    const [whole, sign, from, comma, to] = take(repetition) ?? []
    if (whole === undefined) return part
    const least = sign === '+' ? 1 : Number(from ?? 0)
    const most = sign === '?' ? 1 : sign || (comma && !to) ? Infinity : Number(to ?? from)
    if (!part.plain || least > inputLength) return unknown
    const times = Math.min(most, inputLength)
    return { steps: (times + 1) * part.steps, ways: Math.max(1, times - least + 1), plain: false }
  }

  function giveUp(): Part {
    at = source.length
    return unknown
  }

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at = pattern.lastIndex
    return found
  }
}
