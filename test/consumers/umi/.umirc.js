export default {
  // It would load every dependency with the page in development, and write warnings of its own to the console.
  mfsu: false,
  favicons: ['data:,'],
  jsMinifierOptions: { target: ['chrome111', 'es2022'] },
}
