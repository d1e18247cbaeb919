export { audit, quickSetups, setups, type Report } from './audit.js'
export { isClean, render } from './report.js'
