'use client'

/** Midnight of the device, so that yesterday is the day before and not 24 hours ago. */
const startOfDay = (time: number) => new Date(time).setHours(0, 0, 0, 0)

/** Whole days of the calendar from now; negative for the past. */
export const daysUntil = (time: number, now: number) =>
  Math.round((startOfDay(time) - startOfDay(now)) / (24 * 60 * 60 * 1000))

/** A day relative to today, in words: "yesterday", "3 months ago", "in 5 days". */
export function relativeDay(tag: string, days: number): string {
  // Latin digits, as in all words of the kit.
  const format = new Intl.RelativeTimeFormat(tag.includes('-u-') ? tag : `${tag}-u-nu-latn`, { numeric: 'auto' })
  const size = Math.abs(days)
  if (size >= 365) return format.format(Math.trunc(days / 365), 'year')
  if (size >= 60) return format.format(Math.trunc(days / 30), 'month')
  return format.format(days, 'day')
}
