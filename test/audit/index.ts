export { audit, type AuditOptions } from './audit.js'
export { parts, type Part, type Report } from './findings.js'
export { isClean, render } from './report.js'
export { quickSetups, setups, shownSetups } from './setups.js'
