import { expect, test } from 'vitest'
import { audit, quickShownSetups } from '../audit/index.js'
import { diskPlaces } from '../audit/places.js'
import { profileBrowsers } from '../audit/profile-browsers.js'

test('the audit looks at the profiles of Chromium and Firefox, while they ran and when they had closed', async () => {
  const report = await audit({ setups: [], shownSetups: quickShownSetups, only: profileBrowsers })
  expect(report.missing).toEqual([])
  expect(report.failures).toEqual([])
  expect(report.cells.filter(({ found }) => found.length > 0)).toEqual([])
  for (const place of Object.values(diskPlaces)) {
    const seen = report.cells.filter((cell) => cell.place === place)
    expect([...new Set(seen.map(({ moment }) => moment))]).toEqual([
      'shown as text',
      'new password too weak',
      'accepted, panel on screen',
      'code typed',
      'browser has closed',
    ])
    expect([...new Set(seen.map(({ secret }) => secret))]).toEqual([
      'current',
      'new',
      'accessToken',
      'code',
      'resetToken',
    ])
    expect(report.controls.filter((control) => control.place === place).length).toBeGreaterThan(1)
  }
}, 600_000)
