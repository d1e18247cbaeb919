export const makeWorker = () =>
  new Worker(new URL('npm:react-password-kit/worker', import.meta.url), { type: 'module' })
