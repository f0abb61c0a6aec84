import type { X509Certificate } from 'node:crypto'

/** The most authorities between a certificate and its root. */
const most = 8

/**
 * Whether a certificate was issued under one of the roots, directly or by way of authorities that were sent along, all of them
 * in their period at that time. What was revoked is not known here.
 */
export function isUnder(
  certificate: X509Certificate,
  sentAlong: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: string,
): boolean {
  let current = certificate
  for (let step = 0; step <= most && isInPeriod(current, at); step++) {
    const issued = (authority: X509Certificate) => isIssuedBy(current, authority)
    if (roots.some((root) => issued(root) && isInPeriod(root, at))) return true
    const next = sentAlong.find((each) => each.fingerprint256 !== current.fingerprint256 && issued(each))
    if (!next) return false
    current = next
  }
  return false
}

/** The name alone says nothing: its signature has to be that of the authority. */
const isIssuedBy = (certificate: X509Certificate, authority: X509Certificate): boolean =>
  authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey)

const isInPeriod = ({ validFrom, validTo }: X509Certificate, at: string): boolean =>
  new Date(validFrom) <= new Date(at) && new Date(at) <= new Date(validTo)
