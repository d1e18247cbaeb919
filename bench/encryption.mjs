/** @returns {Promise<import('./results.mjs').Part>} */
export async function encryption() {
  return { title: 'Encryption', text: [], bounds: [] }
}
