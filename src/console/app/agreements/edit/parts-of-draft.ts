import { useCodes } from '../../api/reference.ts'
import type { Agreement, Schemas } from '../../api/types.ts'
import { bodyOf, saidBy, type FormField, type Said } from '../../parts/form/fields.ts'
import { useRecordTexts } from '../record-texts.ts'

/** What can be written in a draft, in the order of the paper. */
export function useDraftFields(): readonly FormField[] {
  const { draft: t } = useRecordTexts()
  const stages = useCodes('stage').map(({ code, label }) => ({ code, label: `${code} ${label}` }))
  const terms = useCodes('agreementTerm')
  const sources = useCodes('fundingSource')
  return [
    { name: 'title', label: t.title, kind: 'text', required: true },
    { name: 'stages', label: t.stages, kind: 'several', choices: stages },
    { name: 'effectiveFrom', label: t.effectiveFrom, kind: 'day' },
    { name: 'term', label: t.term, kind: 'choice', choices: terms, required: true },
    { name: 'effectiveUntil', label: t.effectiveUntil, kind: 'day' },
    { name: 'object', label: t.object, kind: 'text' },
    { name: 'purpose', label: t.purpose, kind: 'text' },
    { name: 'scope', label: t.scope, kind: 'text' },
    { name: 'background', label: t.background, kind: 'text' },
    { name: 'fundingSource', label: t.fundingSource, kind: 'choice', choices: sources },
    { name: 'fundingAmount', label: t.fundingAmount, kind: 'number' },
    { name: 'planReference', label: t.planReference },
    { name: 'burdensPublic', label: t.burdensPublic, kind: 'yes' },
    { name: 'unbudgeted', label: t.unbudgeted, kind: 'yes' },
    { name: 'disputeSettlement', label: t.disputeSettlement, kind: 'text' },
    { name: 'sanctions', label: t.sanctions, kind: 'text' },
    { name: 'signingPlace', label: t.signingPlace },
  ]
}

/** What the registry holds of it. */
export function heldBy(agreement: Agreement, fields: readonly FormField[]): Said {
  const { funding } = agreement
  return {
    ...saidBy(agreement, fields),
    fundingSource: funding?.source ?? '',
    fundingAmount: String(funding?.amount ?? ''),
  }
}

/** What is sent of what was changed. */
export function patchOf(said: Said, fields: readonly FormField[]): Schemas['AgreementPatch'] {
  const { fundingSource, fundingAmount, ...rest } = bodyOf(said, fields)
  const funding = {
    ...(fundingSource !== undefined && fundingSource !== null && { source: fundingSource }),
    ...(fundingAmount !== undefined && { amount: fundingAmount }),
  } as Schemas['FundingPatch']
  const changed = rest as Schemas['AgreementPatch']
  if (fundingSource === null) return { ...changed, funding: null }
  return Object.keys(funding).length > 0 ? { ...changed, funding } : changed
}
