const jsx = {
  test: /\.jsx$/,
  loader: 'swc-loader',
  options: { jsc: { parser: { syntax: 'ecmascript', jsx: true }, transform: { react: { runtime: 'automatic' } } } },
}
const css = { test: /\.css$/, use: ['style-loader', 'css-loader'] }
const common = { resolve: { extensions: ['.js', '.jsx'] }, module: { rules: [jsx, css] } }
const folder = `${import.meta.dirname}/site`

export default [
  { ...common, name: 'shell', entry: './src/shell.js', output: { path: folder, filename: 'shell.js' } },
  {
    ...common,
    name: 'account',
    entry: './src/main.jsx',
    output: { path: `${folder}/app`, publicPath: '/app/', library: { name: 'account', type: 'umd' } },
  },
]
