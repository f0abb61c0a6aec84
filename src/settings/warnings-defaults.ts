import type pg from 'pg'
import type { Certainty } from './regime.ts'
import type { WarningCode } from './warnings.ts'

interface DefaultRule {
  readonly code: WarningCode
  readonly enabled: boolean
  /** In months. */
  readonly threshold: number | null
  readonly textId: string
  readonly textEn: string
  readonly source: string
  readonly certainty: Certainty
}

/** What answers warn of until the registrar decides otherwise. None of it is a hard block. */
export const defaultWarningRules: readonly DefaultRule[] = [
  {
    code: 'pks_outside_parent_period',
    enabled: true,
    threshold: null,
    textId: 'Masa berlaku PKS melampaui masa berlaku Kesepakatan Bersama induknya.',
    textEn: 'The period of the PKS reaches beyond that of its MoU.',
    source: 'Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'public_service_over_5_years',
    enabled: true,
    threshold: 60,
    textId: 'Masa berlaku lebih dari {threshold} bulan: untuk pelayanan publik ada ketentuan tersendiri.',
    textEn: 'The period is longer than {threshold} months: for public services special rules apply.',
    source: 'PP 28/2018, Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'mou_over_12_months',
    enabled: false,
    threshold: 12,
    textId: 'Masa berlaku Kesepakatan Bersama lebih dari {threshold} bulan.',
    textEn: 'The period of the MoU is longer than {threshold} months.',
    source: 'Permendagri 22/2020',
    certainty: 'unsure',
  },
  {
    code: 'mou_delegated',
    enabled: true,
    threshold: null,
    textId: 'Kesepakatan Bersama ditandatangani kepala daerah; hanya PKS yang dapat dikuasakan.',
    textEn: 'An MoU is signed by the head of the region; only a PKS can be delegated by power of attorney.',
    source: 'Permendagri 22/2020',
    certainty: 'source',
  },
  {
    code: 'regime_mismatch',
    enabled: true,
    threshold: null,
    textId: 'Jenis naskah tidak lazim untuk rezim kerja sama para pihaknya.',
    textEn: 'The type of the document is unusual for the regime that its parties fall under.',
    source: 'PP 28/2018, Permendagri 22/2020',
    certainty: 'source',
  },
]

/** Adds the rules that are not there yet; one that is there stays as the registrar left it. */
export async function loadWarningRules(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into warning_rules (id, code, enabled, threshold, text_id, text_en, source, certainty)
     select gen_random_uuid(), code, enabled, threshold, "textId", "textEn", source, certainty
     from jsonb_to_recordset($1) as known(code text, enabled boolean, threshold int, "textId" text, "textEn" text,
       source text, certainty certainty)
     on conflict do nothing`,
    [JSON.stringify(defaultWarningRules)],
  )
}
