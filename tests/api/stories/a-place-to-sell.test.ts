import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'

/** A kecamatan without a place to sell gets one; a business says what it lacks, and is answered by what was agreed on. */
describe('a bazaar in a kecamatan that had none, and what a business says of it', () => {
  const { clock, setDay } = movingClock('2026-03-02')
  const officer = 'officer-ppkukm'
  let t: TestApp
  let p: Partnership
  let space: string
  let said: string
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-03-02', setDay)
  })
  afterAll(() => t.close())

  const report = async (asOf = p.day) => p.read(`/v1/reports/trading-spaces?asOf=${asOf}`, officer)
  const statusFor = async (account: AccountName | undefined, url: string) =>
    (await t.as(account).get(url)).status

  it('no place is open: each kecamatan and each of the six areas is named', async () => {
    const { kecamatanWithout, areasWithout } = await report()
    expect([kecamatanWithout.length, areasWithout.length]).toEqual([44, 6])
  })

  it('the agency registers a bazaar, which closes the gap while it is open and no longer', async () => {
    const bazaar = {
      kind: 'bazaar',
      name: 'Bazar Cilincing',
      kecamatan: 'Cilincing',
      address: 'Lapangan Contoh',
      capacity: 30,
      linesOfBusiness: ['culinary'],
      operatorId: ids.shopee,
      openFrom: '2026-03-09',
      openUntil: '2026-04-30',
    }
    space = expectStatus(await t.as(officer).post('/v1/trading-spaces', bazaar), 201).body.id
    expect((await report()).kecamatanWithout).toContain('Cilincing')
    p.becomes('2026-03-09')
    const { kecamatanWithout, areasWithout } = await report()
    expect(kecamatanWithout).not.toContain('Cilincing')
    expect(kecamatanWithout).toHaveLength(43)
    expect(areasWithout).not.toContain('Jakarta Utara')
    expect((await report('2026-05-01')).kecamatanWithout).toContain('Cilincing')
    const found = expectStatus(
      await t.as().get('/v1/public/trading-spaces?openOn=2026-03-09&area=31.72'),
      200,
    )
    expect(found.body.data.map(({ name }: { name: string }) => name)).toEqual(['Bazar Cilincing'])
  })

  it('a business without an account says what is wrong, and nobody but the registrar reads it', async () => {
    const sent = await t.as().post('/v1/public/feedback', {
      tradingSpaceId: space,
      text: 'Saya Contoh Warga. Tempatnya gelap setelah magrib, hubungi 0812-3456-7890.',
      senderName: 'Contoh Warga',
      senderContact: '0812-3456-7890',
    })
    said = `/v1/feedback/${expectStatus(sent, 201).body.id}`
    expect(await statusFor(officer, said)).toBe(404)
    expect(await statusFor('partner-shopee', said)).toBe(404)
    expect(await statusFor(undefined, said.replace('/v1', '/v1/public'))).toBe(404)
  })

  it('the registrar publishes it without the person, to the agency that keeps the place', async () => {
    p.becomes('2026-03-11')
    await p.act('admin', said, 'publish', {}, 422)
    const text = 'Tempatnya gelap setelah magrib.'
    const published = await p.act('admin', said, 'publish', { text, theme: 'facility' })
    expect(published.body.agency).toEqual({ id: ids.ppkukm, shortName: 'Dinas PPKUKM' })
    expect(await statusFor('partner-shopee', said)).toBe(200)
    expect(await statusFor('partner-gojek', said)).toBe(404)
    await p.act('partner-shopee', said, 'answer', { answer: 'Sudah terang.' }, 403)
  })

  it('the agency agrees on lamps with the operator, answers, and says what it led to', async () => {
    p.becomes('2026-03-16')
    const opened = { title: 'Penerangan bazar', stages: ['P5'], collaboratorIds: [ids.shopee] }
    const { body } = expectStatus(await t.as(officer).post('/v1/cases', opened), 201)
    const minutes = await p.minutes(officer, `/v1/cases/${body.id}`, {
      items: [item('Lampu tenda', ids.shopee), item('Izin listrik', ids.ppkukm)],
      actionItems: [{ description: 'Pasang lampu', ownerOrganizationId: ids.shopee, dueOn: '2026-03-20' }],
    })
    const [actionItem] = minutes.body.actionItems
    p.becomes('2026-03-19')
    await p.act(officer, said, 'answer', { answer: 'Pengelola memasang lampu pekan ini.' })
    const note = 'Pengelola diminta memasang lampu paling lambat 20 Maret.'
    const linked = await p.act(officer, said, 'link', { note, actionItemId: actionItem.id })
    expect(linked.body.ledTo).toMatchObject({ kind: 'action_item', actionItemId: actionItem.id })
  })

  it('the public reads it with answer and outcome, and no person', async () => {
    const { raw, body } = expectStatus(await t.as().get(said.replace('/v1', '/v1/public')), 200)
    expect(body).toMatchObject({
      text: 'Tempatnya gelap setelah magrib.',
      answer: 'Pengelola memasang lampu pekan ini.',
      tradingSpace: { name: 'Bazar Cilincing' },
      ledTo: { kind: 'action_item', note: expect.stringContaining('20 Maret') },
    })
    expect(raw.body).not.toMatch(/Contoh Warga|0812/)
    const { answered, answeredAfter } = await p.read('/v1/reports/feedback', officer)
    expect(answered.count).toBe(1)
    expect(answeredAfter).toEqual({ median: 10, longest: 10 })
  })
})
