export { audit, type AuditOptions } from './audit.js'
export { parts, type Part, type Report } from './findings.js'
export { isClean, render } from './report.js'
export { quickSetups, quickShownSetups, setups, shownSetups } from './setups.js'
