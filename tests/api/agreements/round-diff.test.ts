import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  clock,
  completeFile,
  draftAgreement,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  signedAgreement,
} from '../../support/agreements.ts'
import { actOn, draftAmendment } from '../../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const act = async (action: string, { body, etag }: TestResponse, by: AccountName, sent?: object) =>
  expectStatus(await t.as(by).post(`/v1/agreements/${body.id}/${action}`, sent, { etag }), 200)
const patch = async ({ body, etag }: TestResponse, changes: object) =>
  expectStatus(await t.as('officer-ppkukm').patch(`/v1/agreements/${body.id}`, changes, { etag }), 200)
const diff = (by: AccountName, { body }: TestResponse, query = '') =>
  t.as(by).get(`/v1/agreements/${body.id}/diff${query}`)
const sentences = (list: { sentence: { id: string } }[]) => list.map(({ sentence }) => sentence.id)
const reason = 'Pasal 7 belum jelas.'

const provisions = [
  { organizationId: ids.ppkukm, kind: 'right', text: 'Menerima laporan.', stage: null },
  { organizationId: ids.shopee, kind: 'obligation', text: 'Menyelenggarakan 12 kelas.', stage: 'P2' },
]

/** A draft that was returned once, and changed since. */
async function returnedOnce(): Promise<TestResponse> {
  const body = { ...newAgreement(), provisions, purpose: 'Menaikkan omzet' }
  const draft = expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201)
  await completeFile(t, draft.body.id)
  const returned = await act('return', await act('submit', draft, 'officer-ppkukm'), 'reviewer', { reason })
  return patch(returned, {
    purpose: 'Menaikkan omzet dan lapangan kerja',
    effectiveUntil: '2027-06-30',
    provisions: [provisions[0], { ...provisions[1], text: 'Menyelenggarakan 20 kelas.' }],
  })
}

describe('GET /v1/agreements/{id}/diff between rounds', () => {
  it('200: what changed since the last round that was returned, readable by a person', async () => {
    const draft = await returnedOnce()
    const { body } = expectStatus(await diff('officer-ppkukm', draft), 200)
    const ofItself = { number: 0, amendmentId: null, signed: false }
    expect(body.from).toEqual({ ...ofItself, round: 1, validFrom: '2026-01-01' })
    expect(body.to).toEqual({ ...ofItself, round: null, validFrom: '2026-01-01' })
    expect(sentences(body.fields)).toEqual([
      'Maksud dan tujuan diubah dari “Menaikkan omzet” menjadi “Menaikkan omzet dan lapangan kerja”.',
      'Berakhir diubah dari “31 Desember 2026” menjadi “30 Juni 2027”.',
    ])
    expect(sentences(body.provisions)).toEqual([
      'Kewajiban Shopee (“Menyelenggarakan 20 kelas.”) diubah: ' +
        'Isi diubah dari “Menyelenggarakan 12 kelas.” menjadi “Menyelenggarakan 20 kelas.”.',
    ])
    expect(body).toMatchObject({ parties: [], commitments: [] })
    // In review, it is the same question.
    const again = await act('submit', draft, 'officer-ppkukm')
    for (const by of ['reviewer', 'auditor', 'partner-shopee'] as const)
      expect(sentences((await diff(by, again)).body.fields)).toEqual(sentences(body.fields))
    expect((await diff('reviewer', again, '?fromRound=1&toRound=2')).body).toMatchObject({
      from: { round: 1 },
      to: { round: 2 },
      fields: [{ field: 'purpose' }, { field: 'effectiveUntil' }],
    })
    expect((await diff('reviewer', again, '?fromRound=2')).body).toMatchObject({ fields: [], provisions: [] })
    expect((await diff('reviewer', again, '?toRound=2')).body.from.round).toBe(1)
  })

  it('200: what was signed against the first round', async () => {
    const ready = await act(
      'approve',
      await act('submit', await returnedOnce(), 'officer-ppkukm'),
      'reviewer',
    )
    const signed = await act('sign', ready, 'officer-ppkukm')
    const { body } = expectStatus(await diff('officer-ppkukm', signed, '?fromRound=1'), 200)
    expect(body).toMatchObject({ from: { round: 1, signed: false }, to: { number: 0, signed: true } })
    expect(body.fields.map(({ field }: { field: string }) => field)).toEqual(['purpose', 'effectiveUntil'])
    expect((await diff('integrator', signed, '?fromRound=1')).status).toBe(404)
    expect((await diff('integrator', signed)).status).toBe(200)
  })

  it('200: a parent by its number and title', async () => {
    const mou = await signedAgreement(t, { type: 'mou', title: 'Nota payung' })
    const returned = await act('return', await agreementIn(t, 'in_review'), 'reviewer', { reason })
    const draft = await patch(returned, { parentId: mou.body.id })
    const { body } = await diff('officer-ppkukm', draft)
    expect(sentences(body.fields)[0]).toContain(`${mou.body.registrationNumber} Nota payung`)
  })

  it('names an organization that was merged since by the one that stands', async () => {
    const other = expectStatus(
      await t.as('admin').post('/v1/collaborators', {
        legalName: 'PT Rangkap Niaga',
        shortName: 'Rangkap Niaga',
        kind: 'company',
        sector: 'other',
      }),
      201,
    )
    const submitted = await agreementIn(t, 'in_review', { parties: [ids.ppkukm, other.body.id] })
    const url = `/v1/collaborators/${other.body.id}`
    const { etag } = await t.as('admin').get(url)
    expectStatus(await t.as('admin').post(`${url}/merge`, { intoId: ids.gojek }, { etag }), 200)
    const { body } = expectStatus(await diff('reviewer', submitted), 200)
    expect(body).toMatchObject({ from: { round: 1 }, to: { round: null }, parties: [], fields: [] })
  })

  it('a round from before texts were kept says what is there, and keeps it once it is returned', async () => {
    const submitted = await agreementIn(t, 'in_review', { purpose: 'Semula' })
    await ownerRows(t, 'update review_rounds set text = null where agreement_id = $1', [submitted.body.id])
    expect((await diff('reviewer', submitted)).body).toMatchObject({ from: { round: 1 }, fields: [] })
    const returned = await act('return', submitted, 'reviewer', { reason })
    const changed = await patch(returned, { purpose: 'Sesudahnya' })
    expect((await diff('officer-ppkukm', changed)).body.fields).toMatchObject([
      { field: 'purpose', before: { value: 'Semula' }, after: { value: 'Sesudahnya' } },
    ])
  })

  it('404: before the first submission, a round that is not there; 400: a version and a round at once', async () => {
    expect((await diff('officer-ppkukm', await draftAgreement(t))).status).toBe(404)
    const submitted = await agreementIn(t, 'in_review')
    expect((await diff('officer-ppkukm', submitted, '?fromRound=2')).status).toBe(404)
    expect((await diff('partner-gojek', submitted)).status).toBe(404)
    const both = await diff('officer-ppkukm', submitted, '?from=0&fromRound=1')
    expect(both.status).toBe(400)
  })
})

describe('GET /v1/agreements/{id}/amendments/{number}/diff', () => {
  const diffOf = (by: AccountName, { body }: TestResponse, query = '') =>
    t.as(by).get(`/v1/agreements/${body.agreementId}/amendments/${body.number}/diff${query}`)

  it('200: what it changes of its agreement, then what changed since it was returned', async () => {
    const agreement = await signedAgreement(t, { purpose: 'Semula' })
    const draft = await draftAmendment(t, agreement, '2026-07-01', { purpose: 'Lebih luas' })
    const fresh = expectStatus(await diffOf('officer-ppkukm', draft), 200).body
    expect(fresh).toMatchObject({
      from: { number: 0, round: null, signed: true },
      to: { number: 1, round: null, amendmentId: draft.body.id, validFrom: '2026-07-01', signed: false },
      fields: [{ field: 'purpose', before: { value: 'Semula' }, after: { value: 'Lebih luas' } }],
    })
    expect((await diffOf('partner-shopee', draft)).status).toBe(404)
    const submitted = expectStatus(await actOn(t, draft, 'submit'), 200)
    const returned = expectStatus(await actOn(t, submitted, 'return', 'reviewer', { reason }), 200)
    const url = `/v1/agreements/${agreement.body.id}/amendments/1`
    const changes = { purpose: 'Lebih luas lagi' }
    const changed = expectStatus(await t.as('admin').patch(url, { changes }, { etag: returned.etag }), 200)
    for (const by of ['officer-ppkukm', 'partner-shopee'] as const) {
      const { body } = expectStatus(await diffOf(by, changed), 200)
      expect(body).toMatchObject({ from: { number: 1, round: 1 }, to: { number: 1, round: null } })
      expect(sentences(body.fields)).toEqual([
        'Maksud dan tujuan diubah dari “Lebih luas” menjadi “Lebih luas lagi”.',
      ])
    }
    expectStatus(await actOn(t, changed, 'submit'), 200)
    const between = (await diffOf('reviewer', changed, '?fromRound=1&toRound=2')).body
    expect(between).toMatchObject({ from: { round: 1 }, to: { round: 2 }, fields: [{ field: 'purpose' }] })
    expect((await diffOf('reviewer', changed, '?toRound=3')).status).toBe(404)
    expect((await diffOf('partner-gojek', changed)).status).toBe(404)
  })
})
