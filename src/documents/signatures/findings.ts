import type { Seen } from './look.ts'

/** What was found of the electronic signatures of a PDF, the first of these that holds. */
export const signatureFindings = [
  'none',
  'altered',
  'unreadable',
  'added_to',
  'out_of_period',
  'not_checked',
  'certified',
] as const
export type SignatureFinding = (typeof signatureFindings)[number]

/** Certified is only said where each signature has an issuer that the operator trusts. */
export function findingOf({ signatures, addedAfter }: Seen): SignatureFinding {
  const signed = signatures.filter(({ kind }) => kind === 'signature')
  if (signed.length === 0) return 'none'
  if (signatures.some(({ result }) => result === 'altered')) return 'altered'
  if (signatures.some(({ result }) => result === 'unreadable')) return 'unreadable'
  if (addedAfter === 'other') return 'added_to'
  if (signed.some(({ inPeriod }) => inPeriod === false)) return 'out_of_period'
  return signed.every(({ trust }) => trust === 'certified') ? 'certified' : 'not_checked'
}
