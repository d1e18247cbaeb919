/**
 * Middle of the values, and the values between which the true middle lies in 95 of 100 such measurements, whatever their
 * distribution: order statistics of the binomial (Conover, Practical Nonparametric Statistics, §3.2).
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (/** @type {number} */ rank) => sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? NaN
  const half = sorted.length / 2
  const spread = 0.98 * Math.sqrt(sorted.length) // 1.96 standard deviations of B(n, ½)
  return {
    middle: (at(Math.floor(half + 0.5)) + at(Math.floor(half) + 1)) / 2,
    low: at(Math.floor(half - spread)),
    high: at(Math.ceil(half + spread) + 1),
  }
}

/** @param {readonly number[]} values */
export const middleOf = (values) => median(values).middle

/**
 * @param {readonly number[]} values
 * @param {number} digits
 * @param {string} unit
 */
export function withInterval(values, digits = 2, unit = '') {
  const { middle, low, high } = median(values)
  return `${middle.toFixed(digits)}${unit} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`
}
