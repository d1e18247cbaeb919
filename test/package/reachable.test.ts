import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { distFiles, manifest } from './tarball.js'

const name = 'react-password-kit'

describe('what a host can import', () => {
  const resolveAsHost = createRequire(resolve('package.json')).resolve

  test('is this and nothing else', () => {
    expect(Object.keys(manifest().exports).toSorted()).toEqual(
      [
        '.',
        './core',
        './emulator',
        './emulator/cypress',
        './emulator/msw',
        './emulator/node',
        './emulator/playwright',
        './locales/*',
        './package.json',
        './scrub-reset-token',
        './server',
        './server/node',
        './styles.css',
        './styles.layered.css',
        './v2-tickets',
        './themes/antd',
        './themes/bootstrap',
        './themes/mui',
        './themes/tailwind',
        './worker',
      ].toSorted(),
    )
  })

  test.each([
    'core',
    'emulator',
    'emulator/cypress',
    'emulator/msw',
    'emulator/node',
    'emulator/playwright',
    'locales/pt-br',
    'scrub-reset-token',
    'server',
    'server/node',
    'styles.layered.css',
    'v2-tickets',
    'themes/antd',
    'worker',
  ])('%s leads into dist', (subpath) => expect(resolveAsHost(`${name}/${subpath}`)).toContain(`${resolve('dist')}`))

  test('no other file of dist, by its path or without dist', () => {
    const files = [...distFiles('.js'), ...distFiles('.css')]
    expect(files.length).toBeGreaterThan(100)
    const open = new Set(
      Object.values(manifest().exports).map((target) => (typeof target === 'string' ? target : target['default'])),
    )
    const reached = (specifier: string) => {
      try {
        return [resolveAsHost(specifier)]
      } catch (error) {
        expect(error).toMatchObject({ code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
        return []
      }
    }
    const hidden = files.filter((file) => !open.has(`./${file}`) && !file.startsWith('dist/locales/'))
    expect(
      hidden.flatMap((file) => [
        ...reached(`${name}/${file}`),
        ...reached(`${name}/${file.slice('dist/'.length).replace(/\.js$/, '')}`),
      ]),
    ).toEqual([])
  })
})

/** What an application's bundler keeps of these lines, and what of it comes `first`; all else that is installed is left outside. */
async function kept(lines: string): Promise<{ modules: string[]; first: string[]; code: string; css: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'password-kit-shaken-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules', name), 'junction')
  writeFileSync(join(folder, 'page.js'), lines)
  const { dependencies, peerDependencies } = manifest()
  const installed = Object.keys({ ...dependencies, ...peerDependencies })
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(folder, 'page.js'),
        external: (id) => installed.some((each) => id === each || id.startsWith(`${each}/`)),
      },
    },
  })
  if (!('output' in built)) throw new Error('Vite was asked for one bundle and made something else.')
  const chunks = built.output.filter((file) => file.type === 'chunk')
  const modulesOf = (some: typeof chunks) =>
    some
      .flatMap((chunk) => Object.entries(chunk.modules))
      .filter(([id, { renderedLength }]) => id.startsWith(resolve('dist')) && renderedLength > 0)
      .map(([id]) => id.slice(resolve('.').length + 1))
  const first = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of first) for (const each of chunks) if (imports.includes(each.fileName)) first.add(each)
  return {
    modules: modulesOf(chunks),
    first: modulesOf([...first]),
    code: chunks.map(({ code }) => code).join('\n'),
    css: built.output.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])).join('\n'),
  }
}

describe('a bundler drops what is not used', () => {
  test.each(['', '/core', '/emulator', '/scrub-reset-token', '/server', '/v2-tickets', '/locales/en'])(
    'all of %s, where nothing is named',
    async (subpath) => {
      const { modules, code } = await kept(`import '${name}${subpath}'`)
      expect(modules).toEqual([])
      expect(code).not.toMatch(/\S/)
    },
  )

  test('all but the one that is named', async () => {
    const { modules } = await kept(`import { changeModeOf } from '${name}'\nglobalThis.page = changeModeOf`)
    expect(modules).toContain('dist/core/change-mode.js')
    expect(modules.filter((path) => path.startsWith('dist/react') || path.startsWith('dist/locales'))).toEqual([])
  })

  test('the reset, of a page that only changes; its steps are fetched where `recovery` asks for them, and not before', async () => {
    const { modules, first } = await kept(
      `import { ChangePasswordForm } from '${name}'\nglobalThis.page = ChangePasswordForm`,
    )
    expect(first).toContain('dist/react/change/change-password-form.js')
    expect(modules.filter((path) => /reset-(?:flow|password-form)/.test(path))).toEqual([])
    expect(modules).toContain('dist/react/reset/reset-steps.js')
    expect(first.filter((path) => /reset-steps|account-step|code-step|new-password-step/.test(path))).toEqual([])
  })

  test('but not the stylesheet and the worker, which are there for what they do', async () => {
    const page = await kept(`import '${name}/styles.css'\nimport '${name}/worker'`)
    expect(page.css).toContain('.pwk-root')
    expect(page.modules).toContain('dist/worker.js')
    expect(page.code.length).toBeGreaterThan(readFileSync('dist/worker.js').length / 2)
  })
})
