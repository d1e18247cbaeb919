/**
 * What an expression has matched last stays in `RegExp.input` and its kin, for any script of the page to read, so whoever
 * has looked at a secret by expressions ends by matching nothing.
 */
export function forgetMatch(): void {
  nothing.test('')
}

const nothing = /^/
