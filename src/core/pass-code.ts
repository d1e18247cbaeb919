import { foldDigits, stripInvisible } from './digits.js'
import { forgetMatch } from './text.js'

/** A code as it was meant: `１２３ 456` and `123-456` are 123456 (AX-13). Letters stay, for the service to judge. */
export function normalizePassCode(text: string): string {
  const code = foldDigits(stripInvisible(text)).replace(/[\s\p{Dash}]/gu, '')
  forgetMatch()
  return code
}
