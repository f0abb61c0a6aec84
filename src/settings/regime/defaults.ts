import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Text } from '../../kernel/errors.ts'
import type { CollaboratorKind } from '../../organizations/kinds.ts'
import type { Certainty, Regime } from './regime.ts'

interface DefaultRule {
  readonly regime: Regime
  readonly reason: Text
  readonly source: string
  readonly certainty: Certainty
}

const thirdParties = 'PP 28/2018; Permendagri 22/2020'
const synergy = 'PP 28/2018; Permendagri 22/2020'

const thirdParty = (id: string, en: string): DefaultRule => ({
  regime: 'ksdpk',
  reason: {
    id: `${id} adalah pihak ketiga: KSDPK, dengan MoU dan PKS.`,
    en: `${en} is a third party: KSDPK, with MoU and PKS.`,
  },
  source: thirdParties,
  certainty: 'source',
})

const central = (id: string, en: string, certainty: Certainty = 'source'): DefaultRule => ({
  regime: 'sinergi',
  reason: {
    id: `${id}: sinergi, dengan Nota Kesepakatan dan Rencana Kerja, bukan PKS.`,
    en: `${en}: sinergi, with Nota Kesepakatan and Rencana Kerja, not a PKS.`,
  },
  source: synergy,
  certainty,
})

const unclear = (id: string, en: string): DefaultRule => ({
  regime: 'unclear',
  reason: { id, en },
  source: thirdParties,
  certainty: 'unsure',
})

/** The mapping until the registrar edits it. */
export const defaultRegimeRules: Readonly<Record<CollaboratorKind, DefaultRule>> = {
  company: thirdParty('Perusahaan', 'A company'),
  bumn: thirdParty('BUMN', 'A state-owned enterprise'),
  bumd: thirdParty('BUMD', 'A region-owned enterprise'),
  cooperative: thirdParty('Koperasi', 'A cooperative'),
  foundation: thirdParty('Yayasan', 'A foundation'),
  association: thirdParty('Asosiasi', 'An association'),
  community: thirdParty('Komunitas', 'A community'),
  individual: thirdParty('Perorangan', 'An individual'),
  private_university: thirdParty('Perguruan tinggi swasta', 'A private university'),
  ministry_or_agency: central(
    'Kementerian atau lembaga pusat (LLDIKTI kemungkinan besar juga)',
    'A ministry or national agency (LLDIKTI probably too)',
  ),
  regulator: central(
    'Regulator: Bank Indonesia, dan kemungkinan besar OJK',
    'A regulator: Bank Indonesia, and probably OJK',
    'unsure',
  ),
  state_university_satker_blu: central(
    'PTN satker atau BLU',
    'A state university that is a work unit or BLU',
  ),
  state_university_ptnbh: unclear(
    'PTN badan hukum: belum jelas apakah sinergi atau pihak ketiga.',
    'A state university that is a legal entity: whether sinergi or third party is not clear.',
  ),
  foreign_body: {
    regime: 'ksdll',
    reason: {
      id: 'Lembaga luar negeri: melalui prosedur pemerintah pusat. Kedudukan Prospera belum diketahui.',
      en: 'A foreign institution: by the procedure of the central government. How Prospera stands is not known.',
    },
    source: 'Permendagri 25/2020',
    certainty: 'source',
  },
  other_region: {
    regime: 'ksdd',
    reason: {
      id: 'Daerah lain: kerja sama daerah dengan daerah lain.',
      en: 'Another region: cooperation between regions.',
    },
    source: 'PP 28/2018; Permendagri 22/2020',
    certainty: 'text',
  },
  other: unclear('Jenis organisasi belum diketahui.', 'The kind of organization is not known.'),
}

/** Adds the rules that do not exist yet. Existing rules stay as the registrar left them. */
export async function loadRegimeRules(owner: pg.ClientBase): Promise<void> {
  const rows = Object.entries(defaultRegimeRules).map(([kind, { reason, ...rule }]) => ({
    id: uuidv7(),
    kind,
    ...rule,
    reasonId: reason.id,
    reasonEn: reason.en,
  }))
  await owner.query(
    `insert into regime_rules (id, organization_kind, regime, reason_id, reason_en, source, certainty)
     select id, kind, regime, "reasonId", "reasonEn", source, certainty
     from jsonb_to_recordset($1) as known(id uuid, kind organization_kind, regime regime, "reasonId" text, "reasonEn" text,
       source text, certainty certainty)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
