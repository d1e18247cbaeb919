export default {
  jsMinifierOptions: { target: ['chrome111', 'es2022'] },
}
