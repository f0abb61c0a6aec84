import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { document } from '../../support/contract.ts'
import { csvRows, getAs, mediaTypes, xlsxRows } from '../../support/exports.ts'
import { act, logMeeting, openDisclosedCase } from '../cases/examples.ts'
import { sampleRecords } from '../../support/sample-records.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await sampleRecords(t)
  const { id } = await openDisclosedCase(t.as('officer-ppkukm'))
  const scores = { trustBuilding: { score: 4 } }
  const meeting = await logMeeting(t.as('officer-ppkukm'), id, { processScores: scores })
  await act(t.as('officer-ppkukm'), `/v1/meetings/${meeting.body.id}`, 'finalize')
  await signedAgreement(t, {
    stages: ['P7'],
    parties: [ids.ppkukm, ids.bankDki],
    effectiveUntil: '2026-06-30',
  })
})
afterAll(() => t.close())

// oxlint-disable-next-line typescript/no-explicit-any -- answers of any shape
type Answer = any
type Cells = (string | number | null | undefined)[]

/** What the rows of each report are made of, with a few headings and what stands below them in each row. */
const reports: Record<string, [headings: string[], cells: (answer: Answer) => Cells[]]> = {
  coverage: [
    ['Tahap', 'Naskah berlaku', 'Kolaborator'],
    ({ stages }) =>
      stages.map((each: Answer) => [`${each.stage} ${each.name.id}`, each.count, each.collaboratorCount]),
  ],
  'coverage/matrix': [
    ['Perangkat daerah', 'Kolaborator', 'Naskah berlaku'],
    ({ cells }) =>
      cells.map((each: Answer) => [each.agency.shortName, each.collaborator.shortName, each.count]),
  ],
  expiring: [
    ['Nomor registrasi', 'Sisa (hari)', 'ID'],
    ({ agreements }) => agreements.map((each: Answer) => [each.registrationNumber, each.daysLeft, each.id]),
  ],
  pipeline: [
    ['Jumlah', 'Umur terlama (hari)'],
    ({ cases, agreements }) =>
      [...cases.statuses, ...agreements.statuses].map((each: Answer) => [each.count, each.age?.longest]),
  ],
  obstacles: [
    ['Terbuka', 'Selesai'],
    ({ categories, agencies }) =>
      [...categories, ...agencies].map((each: Answer) => [each.open.count, each.resolved.count]),
  ],
  matches: [
    ['Kebutuhan terpenuhi', 'Penawaran belum terpakai'],
    ({ stages }) => stages.map((each: Answer) => [each.metNeeds.count, each.unusedOffers.count]),
  ],
  process: [
    ['Bulan', 'Rata-rata (1–5)', 'Rapat'],
    ({ indicators }) =>
      indicators.flatMap(({ months }: Answer) =>
        months.map((each: Answer) => [each.month, each.mean, each.count]),
      ),
  ],
  outcomes: [
    ['Triwulan', 'Jumlah sampel', 'Omzet (Rp)'],
    ({ quarters }) => quarters.map((each: Answer) => [each.quarter, each.sampleSize, each.total.turnover]),
  ],
  places: [
    ['Kode kecamatan', 'Realisasi terverifikasi', 'Naik kelas', 'Kriya'],
    ({ kecamatan, unplaced }) =>
      [...kecamatan, unplaced].map((each: Answer) => [
        each.code,
        each.count,
        each.beneficiariesMovingUp,
        each.beneficiariesByLine.crafts,
      ]),
  ],
  periodic: [
    ['Nomor registrasi', 'Realisasi terverifikasi', 'Komitmen terlambat'],
    ({ agreements }) =>
      agreements.map((each: Answer) => [
        each.registrationNumber,
        each.results.activities.count,
        each.followUp.overdueCommitments,
      ]),
  ],
  performance: [
    ['Kolaborator', 'Kinerja', 'Naskah ditandatangani', 'ID'],
    ({ collaborators }) =>
      collaborators.map((each: Answer) => [
        each.collaborator.shortName,
        each.performance.score,
        each.evidence.signed.count,
        each.collaborator.id,
      ]),
  ],
}
const callers: (AccountName | undefined)[] = [
  'auditor',
  'officer-parekraf',
  'partner-shopee',
  'partner-gojek',
  'integrator',
  undefined,
]
const emptyAsNull = (cell: unknown) => (cell === '' || cell === undefined ? null : cell)
const asText = (cell: Cells[number]) => (cell === null || cell === undefined ? null : String(cell))

describe.each(Object.entries(reports))('GET /v1/reports/%s as a file', (name, [headings, cellsOf]) => {
  it('has the figures of the JSON, for every caller', async () => {
    const url = `/v1/reports/${name}`
    for (const caller of callers) {
      const answer = await t.as(caller).get(url)
      const csv = await getAs(t, caller, url, 'csv')
      expect([caller, csv.status]).toEqual([caller, answer.status])
      if (answer.status !== 200) continue
      const due = cellsOf(answer.body)
      const below = (row: Record<string, unknown>) => headings.map((heading) => row[heading])
      expect(csvRows(csv).map((row) => below(row).map(emptyAsNull))).toEqual(
        due.map((row) => row.map(asText)),
      )
      const workbook = await xlsxRows(await getAs(t, caller, url, 'xlsx'))
      expect(workbook.map((row) => below(row).map(emptyAsNull))).toEqual(
        due.map((row) => row.map(emptyAsNull)),
      )
    }
  })

  it('has rows to look at', async () => {
    expect(csvRows(await getAs(t, 'auditor', `/v1/reports/${name}`, 'csv')).length).toBeGreaterThan(0)
  })
})

it('the regime of each kind of organization, by its labels', async () => {
  const rows = csvRows(await getAs(t, 'integrator', '/v1/regime-rules', 'csv'))
  const { data } = (await t.as('integrator').get('/v1/regime-rules')).body
  expect(rows).toHaveLength(data.length)
  expect(rows.find((row) => row['Jenis organisasi'] === 'Asosiasi')).toMatchObject({
    Rezim: 'Kerja sama daerah dengan pihak ketiga (KSDPK)',
  })
})

it('keeps to the filters', async () => {
  const rows = csvRows(await getAs(t, 'auditor', `/v1/reports/coverage?agencyId=${ids.dpmptsp}`, 'csv'))
  expect(rows.map((row) => row['Naskah berlaku'])).toEqual(['0', '0', '0', '0', '0', '0', '0'])
})

it('406: one record a line, of figures', async () => {
  expectStatus(await getAs(t, 'auditor', '/v1/reports/coverage', 'ndjson'), 406)
})

/** Answers with rows that are no table of their own. */
const noTables: Record<string, string> = {
  '/.well-known/jwks.json': 'keys, as RFC 7517 has them',
  '/v1/me': 'one account',
  '/v1/events': 'what is followed by programs, page by page',
  '/v1/me/second-factors': 'of one account, ten at most',
  '/v1/working-days': 'one day; the list of holidays has what was not counted',
  '/v1/stages/{code}': 'one of the list of stages',
  '/v1/reference': 'lists of codes, each of them short',
  '/v1/privacy-requests/{id}/holdings':
    'what is held on one person and who processed it, handed over as it is',
  '/v1/public/datasets': 'says which open data there is, and where each is taken as a file',
  '/v1/public/releases': 'another form of the public list, which can be taken as a file',
  '/v1/agreements/{id}/diff': 'what differs between two texts; the list of versions has each',
  '/v1/agreements/{id}/amendments/{number}/diff': 'what differs between two texts',
  '/v1/agreements/{id}/lineage': 'a tree',
  '/v1/documents/{id}/comparison': 'what differs between a file and its record',
  '/v1/documents/{id}/signatures': 'of one file',
  '/v1/agreements/{id}/progress': 'the list of commitments has the same figures',
  '/v1/meetings/{id}/lineage': 'a tree',
  '/v1/cases/{id}/matches': 'groups of items; the list of items, narrowed to the case, has them',
  '/v1/cases/{id}/process': 'the scores of the meetings, which the list of meetings has',
}

describe('the contract', () => {
  const schemas = document.components['schemas'] as unknown as Record<string, Answer>
  const isRows = ({ type, items, $ref }: Answer): boolean =>
    $ref ? isRows(schemas[$ref.split('/').at(-1)]) : type === 'array' && (items.$ref ?? items.properties)
  const answers = Object.entries(document.paths).flatMap(([path, { get }]): [string, Answer][] => {
    const content = get?.responses['200']?.content
    const schema = content?.['application/json']?.schema as Answer
    return schema?.$ref ? [[path, { content, schema: schemas[schema.$ref.split('/').at(-1)!] }]] : []
  })

  const withoutFiles = answers
    .filter(([, { content, schema }]) => {
      const hasRows =
        Object.values(schema.properties ?? {}).some(isRows) && schema.properties.version?.type !== 'integer'
      return hasRows && !(content[mediaTypes.csv] && content[mediaTypes.xlsx])
    })
    .map(([path]) => path)

  it('offers a CSV and a workbook of every list and every report', () => {
    expect(
      withoutFiles.toSorted(),
      'declare an export in the config of the route, or say in noTables why there is none',
    ).toEqual(Object.keys(noTables).toSorted())
  })
})
