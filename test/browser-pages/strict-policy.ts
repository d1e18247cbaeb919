/** SUP-01, and the two things a host has to add: where the service is, and who may put the page into a frame (SUP-08). */
export function strictPolicy(service: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${service}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
