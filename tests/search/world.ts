import { organizationId } from '../../src/reference/organizations.ts'
import { act, exampleMeeting, logMeeting, openCase } from '../api/cases/examples.ts'
import { agreementIn, expectStatus, ids, type AgreementOptions } from '../support/agreements.ts'
import type { TestApp } from '../support/app.ts'

/** Records that are searched for, by the names that the judgments call them: their ids, and the numbers of those that have one. */
export interface World {
  readonly ids: Record<string, string>
  readonly numbers: Record<string, string>
}

const organizations = {
  betawi: { shortName: 'Café Bétawi', legalName: 'PT Rasa Ibu Kota', kind: 'company', sector: 'other' },
  melati: {
    shortName: 'Koperasi Melati',
    legalName: 'Koperasi Konsumen Melati Sejahtera',
    kind: 'community',
    sector: 'other',
  },
  cendana: {
    shortName: 'Universitas Cendana',
    legalName: 'Yayasan Pendidikan Cendana Jaya',
    kind: 'private_university',
    sector: 'higher_education',
  },
}

type Agreed = AgreementOptions & { status?: 'draft' | 'in_review'; partner: string }
const agreements: Record<string, Agreed> = {
  'shopee training': { title: 'Pelatihan pemasaran daring JakPreneur', partner: 'Shopee' },
  'shopee export': { title: 'Ekspor perdana kerajinan rotan', partner: 'Shopee', status: 'in_review' },
  'gojek delivery': { title: 'Pengantaran produk kuliner', partner: 'Gojek' },
  'tokopedia growth': { title: 'Pengembangan usaha mikro', partner: 'Tokopedia', type: 'mou' },
  'bank credit': { title: 'Penyaluran kredit usaha mikro', partner: 'Bank DKI' },
  'ojk literacy': {
    title: 'Literasi keuangan bagi pelaku usaha',
    partner: 'OJK',
    purpose: 'Mengurangi pinjaman daring ilegal',
  },
  'melati growth': { title: 'Kerja sama pembinaan koperasi pasar', partner: 'melati' },
  'betawi supply': { title: 'Kerjasama penyediaan bahan baku', partner: 'betawi' },
  'bpom halal': { title: 'Sertifikasi halal masakan rendang', partner: 'BPOM', status: 'draft' },
  'cendana books': { title: 'Pendampingan pembukuan digital', partner: 'cendana' },
  'grab snacks': { title: 'Pemasaran makanan ringan', partner: 'Grab' },
}

const cases = {
  'shopee class': { title: 'Kelas berjualan daring', partner: 'Shopee' },
  'gojek drivers': { title: 'Pelatihan pengemudi menjadi wirausaha', partner: 'Gojek' },
  'koinworks women': { title: 'Akses permodalan usaha perempuan', partner: 'KoinWorks' },
  'bukalapak photos': { title: 'Pelatihan fotografi produk', partner: 'Bukalapak' },
}

type Logged = {
  of: keyof typeof cases
  agenda: string
  finalized: boolean
  kind?: string
  decisions?: string[]
}
const meetings: Record<string, Logged> = {
  'shopee minutes': { of: 'shopee class', agenda: 'Pembahasan kurikulum', finalized: true },
  'shopee internal': {
    of: 'shopee class',
    agenda: 'Anggaran dan posisi tawar dinas',
    kind: 'internal',
    finalized: true,
  },
  'gojek draft': { of: 'gojek drivers', agenda: 'Penjajakan layanan antar', finalized: false },
  'koinworks minutes': {
    of: 'koinworks women',
    agenda: 'Skema pinjaman',
    decisions: ['Bunga rendah bagi usaha yang baru'],
    finalized: true,
  },
}

/** Makes all of them through the interface. */
export async function makeWorld(t: TestApp): Promise<World> {
  const world: World = { ids: {}, numbers: {} }
  const partnerOf = (name: string) => world.ids[name] ?? organizationId(name)
  const officer = t.as('officer-ppkukm')
  for (const [name, body] of Object.entries(organizations)) {
    world.ids[name] = expectStatus(await officer.post('/v1/collaborators', body), 201).body.id
  }
  for (const [name, { partner, status = 'signed', ...content }] of Object.entries(agreements)) {
    const { body } = await agreementIn(t, status, { ...content, parties: [ids.ppkukm, partnerOf(partner)] })
    world.ids[name] = body.id
    world.numbers[name] = body.registrationNumber
  }
  for (const [name, { partner, title }] of Object.entries(cases)) {
    const { body } = await openCase(officer, { title, collaboratorIds: [partnerOf(partner)] })
    world.ids[name] = body.id
    world.numbers[name] = body.caseNumber
  }
  for (const [name, { of, finalized, ...content }] of Object.entries(meetings)) {
    const plain = {
      participants: [],
      obstacles: [],
      actionItems: [],
      venue: 'Balai kota',
      decisions: [],
      smallWins: [],
    }
    const organization = partnerOf(cases[of].partner)
    const items = exampleMeeting.items.map((each) =>
      each.side === 'collaborator' ? { ...each, organizationId: organization } : each,
    )
    const { body } = await logMeeting(officer, world.ids[of]!, { ...plain, items, ...content })
    world.ids[name] = body.id
    if (finalized) await act(officer, `/v1/meetings/${body.id}`, 'finalize')
  }
  return world
}
