export default (_, { mode = 'production' }) => ({
  mode,
  entry: './src/main.jsx',
  output: { publicPath: '/', clean: true },
  resolve: { extensions: ['.js', '.jsx'] },
  module: {
    rules: [
      {
        test: /\.jsx$/,
        loader: 'swc-loader',
        options: {
          jsc: { parser: { syntax: 'ecmascript', jsx: true }, transform: { react: { runtime: 'automatic' } } },
        },
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  devServer: { host: '127.0.0.1', port: 'auto', static: 'public', hot: false, client: false },
})
