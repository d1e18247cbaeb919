export const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })
