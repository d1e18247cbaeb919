// The name and the version that docs/hosts.md shows of a host: what its consumer installs.
import { readFileSync } from 'node:fs'

/**
 * @param {string} name of the consumer
 * @param {string} of the package
 */
export function versionOf(name, of) {
  /** @type {Record<string, Record<string, string>>} */
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL(`../test/consumers/${name}/package.json`, import.meta.url), 'utf8'),
  )
  const version = { ...dependencies, ...devDependencies }[of]
  if (version === undefined)
    throw new Error(`The consumer ${name} does not install ${of}, whose version the page shows.`)
  return version
}

/**
 * @param {string} of
 * @param {string} version
 */
export function titleOf(of, version) {
  const title = {
    '@rsbuild/core': 'Rsbuild',
    '@tanstack/react-start': 'TanStack Start',
    'babel-plugin-react-compiler': 'React Compiler',
    'react-router': 'React Router',
    'react-scripts': 'Create React App',
    esbuild: 'esbuild',
    webpack: 'webpack',
  }[of]
  return `${title ?? of[0]?.toUpperCase() + of.slice(1)} ${version}`
}
