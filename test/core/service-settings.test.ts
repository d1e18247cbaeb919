import { expect, test } from 'vitest'
import { createPasswordApi, policyFromPublicConfig, settingsFromPublicConfig } from '../../src/core/index.js'
import { createEmulator, type EmulatorOptions } from '../../src/emulator/index.js'

async function configOf(options: EmulatorOptions): Promise<unknown> {
  const { fetch } = createEmulator(options)
  return createPasswordApi({ host: 'https://service.example', appId: 'app', fetch }).getPublicConfig()
}

test.each<[EmulatorOptions, object]>([
  [{}, { codeLength: 6, channels: ['email', 'phone'], countries: false, headerPrefix: 'authing' }],
  [{ codeLength: 4 }, { codeLength: 4 }],
  [{ channels: ['phone'] }, { channels: ['phone'] }],
  [{ internationalSms: true }, { countries: true }],
  [{ internationalSms: false }, { countries: false }],
  [{ headerPrefix: 'genauth' }, { headerPrefix: 'genauth' }],
])('a pool of %j', async (options, settings) => {
  expect(settingsFromPublicConfig(await configOf(options))).toMatchObject(settings)
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', []],
  ['an empty configuration', {}],
  ['other types', { verifyCodeLength: '4', passwordTabConfig: [], internationalSmsConfig: 1, api: { headers: null } }],
  ['a length that no code has', { verifyCodeLength: 3 }],
  ['part of a character', { verifyCodeLength: 4.5 }],
  ['sign-in by name alone', { passwordTabConfig: { validLoginMethods: ['username-password', 7] } }],
  ['headers with other names', { api: { headers: { keys: { 'app-id': 'x-other-app-id' } } } }],
  ['a name that every object has', { api: { headers: { keys: { 'app-id': 'constructor' } } } }],
])('%s says nothing', (_, config) => {
  expect(Object.values(settingsFromPublicConfig(config)).filter((each) => each !== undefined)).toEqual([])
})

test('what is wrong with one setting takes nothing from the others, nor from the policy', () => {
  const config = { passwordStrength: 3, verifyCodeLength: null, internationalSmsConfig: { enabled: true }, api: 7 }
  expect(settingsFromPublicConfig(config)).toMatchObject({ countries: true, codeLength: undefined })
  expect(policyFromPublicConfig(config)).toMatchObject({ minLength: 6 })
})
