import type { Text } from '../../kernel/errors.ts'
import type { ChecklistCondition, ChecklistOwner } from './checklist.ts'
import type { AgreementType } from '../lifecycle.ts'

interface DefaultItem {
  readonly code: string
  readonly label: Text
  readonly owner: ChecklistOwner
  readonly condition: ChecklistCondition
  /** The agreement types that get this item. */
  readonly types: readonly AgreementType[]
}

const item = (
  code: string,
  id: string,
  en: string,
  owner: ChecklistOwner,
  types: readonly AgreementType[],
  condition: ChecklistCondition = 'always',
): DefaultItem => ({ code, label: { id, en }, owner, condition, types })

const everyType = ['mou', 'pks', 'nota_kesepakatan', 'rencana_kerja'] as const

/**
 * The default checklist, until the registrar changes it (PP 28/2018, Permendagri 22/2020). Ministries and state
 * agencies have no deed of establishment to show, and a synergy agreement with them needs no feasibility study.
 */
export const defaultChecklist: readonly DefaultItem[] = [
  item('offer_letter', 'Surat penawaran', 'Letter of offer', 'collaborator', [
    'mou',
    'pks',
    'nota_kesepakatan',
  ]),
  item('terms_of_reference', 'Kerangka acuan kerja (KAK)', 'Terms of reference', 'agency', everyType),
  item('feasibility_study', 'Studi kelayakan', 'Feasibility study', 'agency', ['pks']),
  item('draft_agreement', 'Draf naskah', 'Draft of the document', 'agency', everyType),
  item(
    'legality',
    'Legalitas mitra (akta, NIB, NPWP)',
    'Legal standing of the collaborator (deed, NIB, NPWP)',
    'collaborator',
    ['mou', 'pks'],
  ),
  item('power_of_attorney', 'Surat kuasa', 'Power of attorney', 'agency', everyType, 'power_of_attorney'),
  item('dprd_approval', 'Persetujuan DPRD', 'Approval of the DPRD', 'agency', everyType, 'dprd'),
]
