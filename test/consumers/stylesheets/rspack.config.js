export default {
  mode: 'production',
  entry: { plain: './src/plain.js', layered: './src/layered.js' },
  output: { path: `${import.meta.dirname}/rspack` },
  module: { rules: [{ test: /\.css$/, type: 'css/auto' }] },
}
