/** Characters of a canary, for a page that has to know: canaries themselves are made in Node. */
export const canaryLength = 22
