import type { Finding } from './finding.js'

type Facts = NonNullable<Finding['facts']>
type Line = readonly [name: string, text: string]

/** What the text shows of a finding below its sentence: a name, and what was found. */
export function linesOf({ check, facts = {} }: Finding): readonly Line[] {
  if (check === 'encryption') return Object.entries(facts).map(([way, outcome]) => [way, String(outcome)])
  if (check === 'public-config') {
    const names = { codeLength: 'length of a code', channels: 'channels', appIdHeader: 'header of the id' }
    return Object.entries(names).flatMap(([fact, name]) =>
      facts[fact] === undefined ? [] : [[name, textOf(facts, fact)]],
    )
  }
  if (check === 'cross-origin' && facts['retryAfterReadable'] !== undefined) {
    return [
      ...['authing', 'genauth'].map((prefix): Line => [`with x-${prefix}- headers`, describePreflights(facts, prefix)]),
      [
        'Retry-After',
        facts['retryAfterReadable'] ? 'readable for pages' : 'not readable for pages: they show no countdown',
      ],
    ]
  }
  return []
}

/** What came of the preflights with the headers of one prefix. */
function describePreflights(facts: Facts, prefix: string): string {
  const [headers, refused, unanswered] = ['refusedHeaders', 'refusedWith', 'unansweredWith'].map((fact) =>
    textOf(facts, `${fact}_${prefix}`),
  )
  if (headers) return `refused: ${headers}`
  if (refused) return 'refused'
  return unanswered ? `no answer: ${unanswered}` : 'let through'
}

function textOf(facts: Facts, name: string): string {
  const fact = facts[name] ?? ''
  return typeof fact === 'object' ? fact.join(', ') : String(fact)
}
