/**
 * log10 of the guesses for each character that belongs to nothing known. Ten for one, as zxcvbn has it: far fewer than
 * there are, since unknown does not mean by chance.
 */
export function characterCosts(text: string): number[] {
  const costs = Array.from({ length: text.length }, (_, at) => costOf(text.charAt(at), text.charAt(at - 1)))
  for (const { 0: digits, index } of text.matchAll(/\d{4,}/g)) costs.fill(0.6, index, index + digits.length)
  return costs
}

/**
 * Chinese costs about as much by the character as by the syllable: a model of the language needs 4 to 5 bits for the next
 * one of a sentence.
 */
export const syllableCost = 1.4

function costOf(character: string, before: string): number {
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(character)) return syllableCost
  return followers.get(before.toLowerCase())?.includes(character.toLowerCase()) && isUsualCase(before, character)
    ? 0.55
    : 1
}

/** The same, or small after a capital. */
const isUsualCase = (before: string, character: string) =>
  character === character.toLowerCase() || before !== before.toLowerCase()

/** Which letters follow which in most words of English: what reads like a word costs less than what does not. */
const followers = new Map(
  (
    'abcdgiklmnprstuvy baeiloru caehiklortu daeiors eacdelmnprstvxy faeioru gaehiru haeiot iacdeglmnoprstv kei ' +
    'laeilosuy maeimop nacdeginost ocdlmnoprstuvw paeilopr qu racdegimnorstuy sacehiopstu taehiorstuy uceilmnrst vaei ' +
    'waei'
  )
    .split(' ')
    .map((each) => [each.charAt(0), each.slice(1)]),
)
