import type { MeantChange } from './compare.ts'

/**
 * What the present version answers otherwise than a release did, on purpose, about the same records. Whatever else
 * changes was lost by a migration or broken by a verb. An entry that nothing needs any more fails too.
 */
export const meantChanges: Readonly<Record<string, readonly MeantChange[]>> = {
  '0.1.0': [
    {
      as: 'partner-shopee',
      url: /^\/v1\/cases$/,
      field: /^startingConditions$/,
      because: 'the starting conditions are notes of the region, which no partner reads',
    },
    {
      as: 'partner-gojek',
      url: /^\/v1\/agreements$/,
      field: /^id$/,
      because: 'a partner goes on reading what was submitted once, also where it was cancelled since',
    },
    {
      as: 'partner-shopee',
      url: /^\/v1\/activities$/,
      field: /^id$/,
      because: 'a draft of a realization is read by the organization that writes it, not by every party',
    },
    {
      url: /^\/v1\/(public\/)?agreements(\/[^/]+)?$/,
      field: /^(status|statusReason|validity)$/,
      because:
        'a termination and a renewal begin on their day, and what ends early is expiring before it does',
    },
    {
      url: /^\/v1\/agreements(\/[^/]+)?$/,
      field: /^(renewedById|supersededOn)$/,
      because: 'a renewal that was terminated by its first day leaves the old one as it was',
    },
    {
      url: /^\/v1\/cases(\/[^/]+)?$/,
      field: /^(status|agreementId|version|updatedAt)$/,
      because: 'a case whose only agreement was cancelled is agreed again, and can come to another',
    },
    {
      url: /^\/v1\/commitments$/,
      field: /^responsibleOrganization$/,
      because: 'where nobody was named the only collaborator answers for a commitment',
    },
    {
      as: 'auditor',
      url: /^\/v1\/users$/,
      field: /^(role|organization)$/,
      because: 'as what a person acts, and for whom, stands in its memberships',
    },
    {
      url: /^\/v1\/warning-rules$/,
      field: /^(text\/(id|en)|version|updatedAt)$/,
      because: 'a Rencana Kerja is warned of reaching beyond its Nota Kesepakatan, as a PKS of its MoU',
    },
  ],
}
