import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementIn, clock, expectStatus, ids, newAgreement, reread } from '../../support/agreements.ts'
import { amend } from '../../support/amendments.ts'
import { startTestApp, type TestApp, type TestResponse } from '../../support/app.ts'
import { upload } from '../../support/documents.ts'
import { csvRows, getAs } from '../../support/exports.ts'
import { decide, withheld } from '../../support/papers.ts'
import { holders } from '../../support/query-visibility.ts'

const secrets = {
  purpose: 'TujuanYangDijaga',
  object: 'ObjekYangDijaga',
  disputeSettlement: 'PenyelesaianYangDijaga',
  note: 'CatatanDanaYangDijaga',
  provision: 'KewajibanYangDijaga',
}
const people = /Penanda Tangan/
/** Of the one agreement that is withheld. */
const everySecret = /YangDijaga Dikecualikan/

/** A signed agreement that says all this, with a public copy and a file that was made public by itself. */
async function signedWith(t: TestApp, title: string) {
  const { body } = expectStatus(
    await t.as('officer-ppkukm').post('/v1/agreements', {
      ...newAgreement({ title, purpose: `${secrets.purpose} ${title}` }),
      object: `${secrets.object} ${title}`,
      disputeSettlement: `${secrets.disputeSettlement} ${title}`,
      funding: { source: 'shared', amount: 7_411_741_100, note: `${secrets.note} ${title}` },
      provisions: [
        {
          organizationId: ids.shopee,
          kind: 'obligation',
          text: `${secrets.provision} ${title}`,
          stage: 'P2',
        },
      ],
    }),
    201,
  )
  const signed = await signDraft(t, body.id)
  const file = async (kind: string, visibility?: string) =>
    expectStatus(
      await upload(t, 'officer-ppkukm', { kind, agreementId: body.id, ...(visibility && { visibility }) }),
      201,
    ).body
  return { signed, copy: await file('public_copy'), other: await file('other', 'public') }
}

async function signDraft(t: TestApp, id: string): Promise<TestResponse> {
  const url = `/v1/agreements/${id}`
  const admin = t.as('admin')
  const { body } = await admin.get(`${url}/checklist`)
  for (const { code } of body.items) {
    const { etag } = await admin.get(url)
    const waived = { status: 'waived', reason: '[CONTOH]' }
    expectStatus(await admin.patch(`${url}/checklist/${code}`, waived, { etag }), 200)
  }
  expectStatus(
    await upload(t, 'officer-ppkukm', { kind: 'signed_agreement', agreementId: id, visibility: 'parties' }),
    201,
  )
  for (const [action, by] of [
    ['submit', 'officer-ppkukm'],
    ['approve', 'reviewer'],
    ['sign', 'officer-ppkukm'],
  ] as const) {
    const { etag } = await t.as(by).get(url)
    expectStatus(await t.as(by).post(`${url}/${action}`, undefined, { etag }), 200)
  }
  return t.as('officer-ppkukm').get(url)
}

describe.each(holders)('held %s', (_, visibleTo) => {
  let t: TestApp
  let open: Awaited<ReturnType<typeof signedWith>>
  let kept: Awaited<ReturnType<typeof signedWith>>
  let undecided: Awaited<ReturnType<typeof signedWith>>
  const publicUrl = ({ signed }: typeof open) => `/v1/public/agreements/${signed.body.id}`
  const url = ({ signed }: typeof open) => `/v1/agreements/${signed.body.id}`

  beforeAll(async () => {
    t = await startTestApp({ clock, visibleTo })
    open = await signedWith(t, 'Terbuka')
    kept = await signedWith(t, 'Dikecualikan')
    undecided = await signedWith(t, 'Belum diputuskan')
    await decide(t, open.signed.body.id)
    await decide(t, kept.signed.body.id, withheld)
  })
  afterAll(() => t.close())

  describe('an agreement opened to the public', () => {
    it('shows text, funding and the copy for the public, and no person', async () => {
      const { body, raw } = expectStatus(await t.as().get(publicUrl(open)), 200)
      expect(body).toMatchObject({
        disclosure: 'open',
        disclosed: {
          purpose: `${secrets.purpose} Terbuka`,
          object: `${secrets.object} Terbuka`,
          disputeSettlement: `${secrets.disputeSettlement} Terbuka`,
          funding: { source: 'shared', amount: 7_411_741_100, note: `${secrets.note} Terbuka` },
          provisions: [
            {
              kind: 'obligation',
              text: `${secrets.provision} Terbuka`,
              stage: 'P2',
              organization: { id: ids.shopee },
            },
          ],
          files: [{ id: open.copy.id, fileName: open.copy.fileName, sha256: open.copy.sha256 }],
        },
      })
      expect(raw.payload).not.toMatch(people)
      expectStatus(await t.as().get(`/v1/public/documents/${open.copy.id}/content`), 200)
    })

    it('is so in the list, its file, and the releases', async () => {
      const list = expectStatus(await t.as().get('/v1/public/agreements?q=Terbuka'), 200)
      expect(list.body.data[0].disclosed.purpose).toBe(`${secrets.purpose} Terbuka`)
      const rows = csvRows(await getAs(t, undefined, '/v1/public/agreements', 'csv'))
      const row = rows.find(({ ID }) => ID === open.signed.body.id)
      expect(row).toMatchObject({ Keterbukaan: 'Dibuka', 'Nilai (Rp)': '7411741100' })
      expect(row!['Hak dan kewajiban']).toBe(`${secrets.provision} Terbuka`)
      const releases = expectStatus(await t.as().get('/v1/public/releases'), 200).body.releases
      const of = (title: string) =>
        releases.find((each: { contracts: { title: string }[] }) => each.contracts[0]!.title === title)
          .contracts[0]
      expect(of('Terbuka')).toMatchObject({
        value: { amount: 7_411_741_100, currency: 'IDR' },
        documents: [{ id: open.copy.id, documentType: 'contractSigned' }],
      })
      for (const title of ['Dikecualikan', 'Belum diputuskan']) expect(of(title)).not.toHaveProperty('value')
    })

    it('is told to API clients, with funding and provisions, without people', async () => {
      const { body, raw } = expectStatus(await t.as('integrator').get(url(open)), 200)
      expect(body).toMatchObject({
        disclosure: 'open',
        purpose: `${secrets.purpose} Terbuka`,
        funding: { amount: 7_411_741_100, note: `${secrets.note} Terbuka` },
        provisions: [{ text: `${secrets.provision} Terbuka` }],
      })
      expect(raw.payload).not.toMatch(people)
      const listed = await t.as('integrator').get('/v1/agreements?disclosure=open')
      expect(listed.body.data).toMatchObject([
        { id: open.signed.body.id, funding: { note: `${secrets.note} Terbuka` } },
      ])
    })
  })

  describe('an agreement that is withheld', () => {
    it('exists for the public, and says nothing else', async () => {
      const { body, raw } = expectStatus(await t.as().get(publicUrl(kept)), 200)
      expect(body).toMatchObject({ title: 'Dikecualikan', disclosure: 'withheld', disclosed: null })
      expect(raw.payload).not.toMatch(everySecret)
      for (const file of [kept.copy, kept.other])
        expectStatus(await t.as().get(`/v1/public/documents/${file.id}/content`), 404)
    })

    it('is nowhere read by the public or an API client, whatever is asked', async () => {
      const id = kept.signed.body.id
      const asked = [
        `/v1/agreements/${id}`,
        `/v1/agreements/${id}/versions`,
        `/v1/agreements/${id}/activities`,
        `/v1/agreements/${id}/disclosure`,
        '/v1/agreements?limit=200',
        `/v1/agreements?q=${secrets.purpose}`,
        `/v1/public/agreements/${id}?asOf=2026-01-01`,
        '/v1/public/agreements?limit=200',
        `/v1/public/agreements?q=${secrets.purpose}`,
        '/v1/public/releases?limit=200',
      ]
      for (const account of ['integrator', undefined] as const) {
        const answers = await Promise.all(asked.map((path) => t.as(account).get(path)))
        const leaks = asked.filter((_, index) => everySecret.test(answers[index]!.raw.payload))
        expect(leaks, account).toEqual([])
      }
      const own = await Promise.all(asked.slice(0, 6).map((path) => t.as('integrator').get(path)))
      const told = own.filter(({ status, raw }) => status === 200 && raw.payload.includes(id))
      expect(told.map(({ raw }) => raw.payload)).toEqual([])
    })

    it('stays what it was for its parties and for the region', async () => {
      for (const account of ['officer-parekraf', 'partner-shopee', 'auditor'] as const) {
        const { body } = expectStatus(await t.as(account).get(url(kept)), 200)
        expect(body).toMatchObject({ disclosure: 'withheld', purpose: `${secrets.purpose} Dikecualikan` })
      }
    })
  })

  describe('one that nothing was decided about', () => {
    it('is shown as before: its existence to the public, purpose but no funding to API clients', async () => {
      const { body } = expectStatus(await t.as().get(publicUrl(undecided)), 200)
      expect(body).toMatchObject({ disclosure: null, disclosed: null })
      const told = expectStatus(await t.as('integrator').get(url(undecided)), 200).body
      expect(told).toMatchObject({ disclosure: null, purpose: `${secrets.purpose} Belum diputuskan` })
      expect(told).not.toHaveProperty('funding')
      expect(told).not.toHaveProperty('provisions')
      expectStatus(await t.as().get(`/v1/public/documents/${undecided.copy.id}/content`), 404)
      expectStatus(await t.as().get(`/v1/public/documents/${undecided.other.id}/content`), 200)
    })
  })
})

describe('proposing and deciding', () => {
  let t: TestApp
  beforeAll(async () => void (t = await startTestApp({ clock })))
  afterAll(() => t.close())

  it('the lead agency proposes, the registrar decides, each is in the trail', async () => {
    const { body } = await agreementIn(t, 'signed')
    const url = `/v1/agreements/${body.id}/disclosure`
    const officer = t.as('officer-ppkukm')
    const before = expectStatus(await officer.get(url), 200)
    expect(before.body).toMatchObject({
      disclosure: null,
      proposal: null,
      version: 0,
      allowedActions: ['propose'],
    })
    const proposed = expectStatus(await officer.post(`${url}/propose`, withheld, { etag: before.etag }), 200)
    expect(proposed.body).toMatchObject({ disclosure: null, proposal: withheld, version: 1 })
    const waiting = await t.as('admin').get('/v1/agreements?disclosureProposed=true')
    expect(waiting.body.data.map((each: { id: string }) => each.id)).toEqual([body.id])
    expect((await t.as().get(`/v1/public/agreements/${body.id}`)).body.disclosure).toBeNull()
    expectStatus(await t.as('admin').post(`${url}/decide`, withheld, { etag: before.etag }), 412)
    const decided = await decide(t, body.id, withheld)
    expect(decided.body).toMatchObject({
      ...withheld,
      decidedBy: (await t.as('admin').get('/v1/me')).body.id,
      decidedAt: clock().toISOString(),
      proposal: null,
    })
    const agreement = await t.as('admin').get(`/v1/agreements/${body.id}`)
    expect(agreement.body).toMatchObject({ disclosure: 'withheld', version: body.version + 1 })
    await decide(t, body.id)
    const trail = await t.as('auditor').get(`/v1/agreements/${body.id}/history?limit=200`)
    const actions = trail.body.data
      .filter((each: { resourceType: string }) => each.resourceType === 'disclosure')
      .map((each: { action: string }) => each.action)
    expect(actions.toSorted()).toEqual(['decide', 'decide', 'propose'])
  })

  it.each([
    [{ ground: null }, '/ground'],
    [{ consequenceTest: null }, '/consequenceTest'],
  ])('422: withheld with %j', async (more, pointer) => {
    const { body } = await agreementIn(t, 'signed')
    const url = `/v1/agreements/${body.id}/disclosure`
    const { etag } = await t.as('admin').get(url)
    expect(await t.as('admin').post(`${url}/decide`, { ...withheld, ...more }, { etag })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, code: 'required' }] },
    })
  })

  it('409: before the signature', async () => {
    const { body } = await agreementIn(t, 'ready_to_sign')
    const url = `/v1/agreements/${body.id}/disclosure`
    const { etag } = await t.as('admin').get(url)
    expect(await t.as('admin').post(`${url}/decide`, { disclosure: 'open' }, { etag })).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'agreement_not_signed' }] },
    })
  })

  it('what is open says on each day what the version of that day says', async () => {
    const signed = await agreementIn(t, 'signed', { purpose: 'Tujuan semula' })
    await amend(t, signed, '2026-06-20', { purpose: 'Tujuan baru' })
    await decide(t, signed.body.id)
    expect((await reread(t, signed)).body.disclosure).toBe('open')
    const on = async (day: string) =>
      (await t.as().get(`/v1/public/agreements/${signed.body.id}?asOf=${day}`)).body.disclosed.purpose
    expect([await on('2026-06-19'), await on('2026-06-20')]).toEqual(['Tujuan semula', 'Tujuan baru'])
  })
})
