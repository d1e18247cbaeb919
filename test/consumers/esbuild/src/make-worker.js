export const makeWorker = () => new Worker('/worker.js', { type: 'module' })
