import { randomInt } from 'node:crypto'

const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const random = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/**
 * A new password: no eight characters of it are anywhere by chance. Some it has need escapes, and it
 * has what policies ask for.
 */
export function makeCanary(): string {
  return `${random(9)}"<密&${random(8)}7`
}
