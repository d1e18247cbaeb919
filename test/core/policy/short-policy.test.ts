import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PasswordPolicy } from '../../../src/core/policy.js'

// Each time a module of its own: a warning is given once a page.
async function warnings(policy: PasswordPolicy): Promise<string[]> {
  vi.resetModules()
  const { passwordSchema } = await import('../../../src/core/schemas.js')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  passwordSchema({ fields: ['newPassword'], policy })
  passwordSchema({ fields: ['newPassword'], policy })
  const said = warn.mock.calls.map(([text]) => String(text))
  warn.mockRestore()
  return said
}

// The next file of this worker gets modules of development.
afterAll(() => void vi.resetModules())

describe('a developer who writes a policy', () => {
  beforeEach(() => vi.stubEnv('NODE_ENV', 'development'))
  afterEach(() => vi.unstubAllEnvs())

  it.each([0, 6, 7])('of %i characters is warned, once', async (minLength) => {
    const said = await warnings({ minLength })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`minLength of ${minLength}`)
  })

  it('of 8 and more is not, nor is one who uses a preset of the service', async () => {
    const { guardStrength } = await import('../../../src/core/policy/guard-strength.js')
    const policies = [{}, { minLength: 8 }, { minLength: 15 }, guardStrength(0), guardStrength(1), guardStrength(5)]
    for (const policy of [...policies, { ...guardStrength(2), maxLength: 35 }])
      expect(await warnings(policy)).toEqual([])
  })

  it('is left in peace in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(await warnings({ minLength: 1 })).toEqual([])
  })
})
