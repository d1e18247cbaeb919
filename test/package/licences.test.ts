import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { licences, licencesPage, permissive } from '../../scripts/licences.mjs'
import { manifest } from './tarball.js'

test('everything that comes with the kit is under a permissive licence', () => {
  const rows = licences()
  const { dependencies, peerDependencies, peerDependenciesMeta } = manifest()
  const asked = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  const named = [...Object.keys(dependencies), ...asked, 'jsbn', 'sm-crypto-v2', '@noble/curves']
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
  const choices = (licence: string) => licence.replaceAll(/[()]/g, '').split(' OR ')
  expect(rows.filter(({ licence }) => !choices(licence).some((each) => permissive.includes(each)))).toEqual([])
})

test('and runs nothing while it is installed', () => {
  expect(licences().filter(({ hasInstallScript }) => hasInstallScript)).toEqual([])
})

test('the page that lists them is the one of today: npm run licences', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage())
})
