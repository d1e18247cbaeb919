// For the stories and tests of themes: a module that is imported with `?older` gets the oldest major version of its design
// system that the kit supports, and so does the theme that it imports.
const older = { antd: 'antd-5', '@mui/material': 'mui-7' }

/** @returns {import('vite').Plugin} */
export const olderSystems = () => ({
  name: 'older-systems',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (!importer?.endsWith('?older')) return undefined
    const name = /** @type {Record<string, string>} */ (older)[id]
    if (name !== undefined) return this.resolve(name, importer)
    if (!/\/themes\/\w+\.js$/.test(id)) return undefined
    const theme = await this.resolve(id, importer)
    return theme && `${theme.id}?older`
  },
})
