import { safeHeaders } from '../http/problems/safe-headers.ts'

/**
 * Everything comes from this service, no text becomes a script or a style, and nobody frames the page. The one policy of
 * Trusted Types makes the address of the service worker.
 */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' blob:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `manifest-src 'self'`,
  `frame-src blob:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types registry-worker`,
].join('; ')

/** The headers of the page and of its files. */
export const pageHeaders = {
  ...safeHeaders,
  'content-security-policy': policy,
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), camera=(self)',
}
