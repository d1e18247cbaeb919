/**
 * A strict reader of https://developer.apple.com/password-rules: what Apple's own parser forgives is refused here.
 * `required` and `allowed` come out as sets of characters.
 */
export interface AppleRules {
  minLength: number
  maxLength: number
  required: string[][]
  allowed: string[]
}

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
const only = (set: RegExp) => printable.filter((each) => set.test(each))

const named: Record<string, string[]> = {
  upper: only(/[A-Z]/),
  lower: only(/[a-z]/),
  digit: only(/[0-9]/),
  special: only(/[^A-Za-z0-9]/),
  'ascii-printable': printable,
}

export function readAppleRules(text: string): AppleRules {
  let rest = text
  const take = (pattern: RegExp, wanted: string): string => {
    const [found] = new RegExp(`^(?:${pattern.source})`).exec(rest) ?? []
    if (found === undefined) throw new Error(`${wanted} expected at ${JSON.stringify(rest)} of ${JSON.stringify(text)}`)
    rest = rest.slice(found.length)
    return found
  }

  const rules: AppleRules = { minLength: 0, maxLength: Infinity, required: [], allowed: [] }
  const seen = new Set<string>()
  for (;;) {
    const name = take(/[a-z-]+/, 'a property')
    take(/: /, 'a colon and a space')
    if (name !== 'required' && seen.has(name)) throw new Error(`${name} twice`)
    seen.add(name)
    if (name === 'minlength') rules.minLength = Number(take(/[1-9]\d*/, 'a positive number'))
    else if (name === 'maxlength') rules.maxLength = Number(take(/[1-9]\d*/, 'a positive number'))
    else if (name === 'required') rules.required.push(classes())
    else if (name === 'allowed') rules.allowed.push(...classes())
    else throw new Error(`no property is called ${name}`)
    if (rest === '') return rules
    take(/; /, 'a semicolon and a space')
  }

  function classes(): string[] {
    const characters: string[] = []
    for (;;) {
      if (rest.startsWith('[')) {
        // A `-` only first, a `]` only last, printable ASCII alone.
        const own = take(/\[-?[^\-\]]*\]?\]/, 'a class of characters').slice(1, -1)
        if (own === '' || /[^ -~]/.test(own)) throw new Error(`not a class: ${own}`)
        characters.push(...own)
      } else {
        const name = take(/[a-z-]+/, 'a class')
        if (!named[name]) throw new Error(`no class is called ${name}`)
        characters.push(...named[name])
      }
      if (!rest.startsWith(', ')) return characters
      rest = rest.slice(2)
    }
  }
}

/** Characters a generator may use: those allowed and those required, or all that are printable. */
export function alphabetOf({ required, allowed }: AppleRules): string[] {
  const characters = [...new Set([...allowed, ...required.flat()])]
  return characters.length > 0 ? characters : printable
}
