/** Decimal digits of any script, as 0 to 9. */
export function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
}

/** Marks that come along when a number is copied: directions, joiners, a byte order mark. They are invisible and never typed. */
export function stripInvisible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/** Unicode §4.6: decimal digits come in runs of ten, 0 first. */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++
  return before % 10
}
