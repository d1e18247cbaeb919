const dots = '•••'

/**
 * So much of an address that its owner knows it: of `alice@example.com` the first letter and the domain, of
 * `+86 13800138000` the country and the last digits.
 */
export function maskAccount(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address
  if (at >= 0) return `${at > 1 ? first : ''}${dots}${address.slice(at)}`
  const [country = '', number = ''] = address.split(' ')
  return `${country} ${dots}${number.slice(-Math.min(4, Math.floor(number.length / 2)))}`
}
