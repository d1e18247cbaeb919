export { audit, quickSetups, quickShownSetups, setups, shownSetups, type Report } from './audit.js'
export { isClean, render } from './report.js'
