import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareDatabase } from '../../../src/start/prepare.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { expectStatus, ids, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'

let t: TestApp
let admin: Client
let officer: Client
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const bankIndonesia = organizationId('Bank Indonesia')
const openCase = async (...collaboratorIds: string[]) =>
  expectStatus(await officer.post('/v1/cases', { title: 'Kelas', stages: ['P2'], collaboratorIds }), 201)
const rule = (kind: string) => admin.get(`/v1/regime-rules/${kind}`)

describe('the regime of a case', () => {
  it('is advised with a reason and a source for each collaborator', async () => {
    const { body } = await openCase(ids.shopee, ids.bankDki)
    expect(body.regime).toEqual({
      advice: 'ksdpk',
      reasons: [
        {
          organization: { id: ids.bankDki, shortName: 'Bank DKI' },
          regime: 'ksdpk',
          text: { id: expect.stringContaining('BUMD'), en: expect.stringContaining('third party') },
          source: 'PP 28/2018; Permendagri 22/2020',
          certainty: 'source',
        },
        expect.objectContaining({ organization: { id: ids.shopee, shortName: 'Shopee' } }),
      ],
    })
  })

  it.each([
    ['Bank Indonesia', 'sinergi', 'unsure'],
    ['LLDIKTI', 'sinergi', 'source'],
    ['Prospera', 'ksdll', 'source'],
    ['Perguruan Tinggi', 'unclear', 'unsure'],
  ])('%s: %s', async (name, advice, certainty) => {
    const { body } = await openCase(organizationId(name))
    expect(body.regime).toMatchObject({ advice, reasons: [{ certainty }] })
  })

  it('is unclear where they differ, and stops nothing', async () => {
    const opened = await openCase(ids.shopee, bankIndonesia)
    expect(opened.body.regime.advice).toBe('unclear')
    expect(opened.body.regime.reasons).toHaveLength(2)
    const { body } = await officer.patch(
      `/v1/cases/${opened.body.id}`,
      { collaboratorIds: [bankIndonesia] },
      { etag: opened.etag },
    )
    expect(body.regime.advice).toBe('sinergi')
    const [listed] = (await officer.get(`/v1/cases?collaboratorId=${bankIndonesia}&sort=-updatedAt&limit=1`))
      .body.data
    expect(listed.regime).toEqual(body.regime)
  })

  it('follows the mapping at once', async () => {
    const { body } = await openCase(organizationId('OJK'))
    const before = await rule('regulator')
    const change = {
      regime: 'unclear',
      reason: { id: 'Menunggu fatwa.' },
      source: 'Surat',
      certainty: 'unsure',
    }
    const changed = await admin.patch('/v1/regime-rules/regulator', change, { etag: before.etag })
    expect(changed.body).toMatchObject({
      organizationKind: 'regulator',
      regime: 'unclear',
      reason: { id: 'Menunggu fatwa.', en: before.body.reason.en },
      version: 2,
    })
    expect((await officer.get(`/v1/cases/${body.id}`)).body.regime).toMatchObject({
      advice: 'unclear',
      reasons: [{ text: { id: 'Menunggu fatwa.' }, source: 'Surat' }],
    })
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_type = 'regime_rule'`,
    )
    expect(trail).toMatchObject([{ action: 'patch', changes: { regime: ['sinergi', 'unclear'] } }])
  })
})

describe('GET /v1/regime-rules', () => {
  const readers = ['admin', 'officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const
  it.each(readers)('%s reads the whole mapping', async (account) => {
    const { body } = expectStatus(await t.as(account).get('/v1/regime-rules'), 200)
    expect(body.data).toHaveLength(16)
    const actions = account === 'admin' ? ['patch'] : []
    for (const each of body.data)
      expect(each).toMatchObject({ allowedActions: actions, source: expect.any(String) })
    const one = expectStatus(await t.as(account).get('/v1/regime-rules/company'), 200)
    expect(body.data).toContainEqual(one.body)
  })

  it('401 without a token, 400 for a kind that is none or has none', async () => {
    expect((await t.as().get('/v1/regime-rules')).status).toBe(401)
    expect((await rule('agency')).status).toBe(400)
    expect((await rule('club')).status).toBe(400)
  })
})

describe('PATCH /v1/regime-rules/{kind}', () => {
  const url = '/v1/regime-rules/association'

  it.each(['officer-ppkukm', 'reviewer', 'auditor', 'partner-shopee', 'integrator'] as const)(
    '403: %s',
    async (account) => {
      const { etag } = await admin.get(url)
      expect((await t.as(account).patch(url, { regime: 'ksdd' }, { etag })).status).toBe(403)
    },
  )

  it('428 without If-Match, 412 with an old one', async () => {
    const { etag } = await admin.get(url)
    expect((await admin.patch(url, { source: 'x' })).status).toBe(428)
    const answers = await Promise.all(['a', 'b'].map((source) => admin.patch(url, { source }, { etag })))
    expect(answers.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it.each([
    { regime: 'other' },
    { regime: null },
    { certainty: 'sure' },
    { source: '' },
    { reason: { id: '' } },
    { reason: { fr: 'x' } },
    { organizationKind: 'company' },
    { source: 'x'.repeat(501) },
  ])('400: %o', async (body) => {
    const { etag } = await admin.get(url)
    expect((await admin.patch(url, body, { etag })).status).toBe(400)
  })

  it('survives the next start of the service', async () => {
    const { etag } = await admin.get(url)
    await admin.patch(url, { certainty: 'text' }, { etag })
    await prepareDatabase(t.database.ownerConnection, { demo: false })
    expect((await admin.get(url)).body.certainty).toBe('text')
    expect((await admin.get('/v1/regime-rules')).body.data).toHaveLength(16)
  })
})
