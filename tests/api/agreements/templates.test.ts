import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecklistTemplates } from '../../../src/agreements/checklist/load-templates.ts'
import { loadWarningRules } from '../../../src/settings/warnings/defaults.ts'
import {
  asOwner,
  clock,
  draftAgreement,
  expectStatus,
  ids,
  ownerRows,
  pointers,
  walk,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { everyAccount } from '../../support/refusals.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const admin = () => t.as('admin')
const templates = (query = '') => walk(t, 'admin', `/v1/checklist-templates?limit=5${query}`)
const item = {
  agreementType: 'mou',
  code: 'risk_assessment',
  label: { id: 'Kajian risiko', en: 'Risk assessment' },
  owner: 'agency',
  position: 15,
}
const checklistCodes = async (id: string) => {
  const { body } = expectStatus(await t.as('officer-ppkukm').get(`/v1/agreements/${id}/checklist`), 200)
  return body.items.map((each: { code: string }) => each.code)
}
const ofMou = [
  'offer_letter',
  'terms_of_reference',
  'draft_agreement',
  'legality',
  'power_of_attorney',
  'dprd_approval',
]

describe('checklist templates', () => {
  it('200: the items of every type, a page at a time', async () => {
    const all = await templates()
    expect(new Set(all.map((each) => each.agreementType))).toEqual(
      new Set(['mou', 'pks', 'nota_kesepakatan', 'rencana_kerja']),
    )
    const mou = await templates('&agreementType=mou')
    expect(mou.map((each): string => each.code).toSorted()).toEqual(ofMou.toSorted())
    expect(await templates('&agreementType=mou,pks')).toHaveLength(13)
  })

  it('201: for agreements registered from then on; 409: a code twice', async () => {
    const before = await draftAgreement(t, { type: 'mou' })
    const created = expectStatus(await admin().post('/v1/checklist-templates', item), 201)
    expect(created.body).toMatchObject({
      ...item,
      condition: 'always',
      enabled: true,
      version: 1,
      allowedActions: ['patch'],
    })
    expect(created.headers.location).toBe(`/v1/checklist-templates/${created.body.id}`)
    expect((await admin().get(String(created.headers.location))).body).toEqual(created.body)
    expect(await admin().post('/v1/checklist-templates', item)).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    })
    expect(await checklistCodes(before.body.id)).toEqual(ofMou)
    const after = await draftAgreement(t, { type: 'mou' })
    expect(await checklistCodes(after.body.id)).toEqual([
      'offer_letter',
      'risk_assessment',
      ...ofMou.slice(1),
    ])
  })

  it('200: changed and switched off for agreements registered from then on', async () => {
    const created = expectStatus(
      await admin().post('/v1/checklist-templates', { ...item, agreementType: 'nota_kesepakatan' }),
      201,
    )
    const url = `/v1/checklist-templates/${created.body.id}`
    const changed = await admin().patch(
      url,
      { label: { en: 'Assessment of risks' }, owner: 'reviewer' },
      { etag: created.etag },
    )
    expect(changed).toMatchObject({
      status: 200,
      body: { label: { id: 'Kajian risiko', en: 'Assessment of risks' }, owner: 'reviewer', version: 2 },
    })
    expect(await admin().patch(url, { enabled: false }, { etag: created.etag })).toMatchObject({
      status: 412,
    })
    expect(await admin().patch(url, { enabled: false })).toMatchObject({ status: 428 })
    expect(await admin().patch(url, { enabled: false }, { etag: changed.etag })).toMatchObject({
      status: 200,
      body: { enabled: false },
    })
    expect(
      await checklistCodes((await draftAgreement(t, { type: 'nota_kesepakatan' })).body.id),
    ).not.toContain(item.code)
    const trail = await ownerRows(
      t,
      `select action, changes from audit_events where resource_id = $1 and action <> 'read' order by id`,
      [created.body.id],
    )
    expect(trail.map((each) => each['action'])).toEqual(['create', 'patch', 'patch'])
    expect(trail[2]!['changes']).toEqual({ enabled: [true, false] })
  })

  it.each([
    [{ code: 'Risk' }, '/code'],
    [{ agreementType: 'treaty' }, '/agreementType'],
    [{ label: { id: 'Kajian' } }, '/label/en'],
    [{ position: 0 }, '/position'],
    [{ owner: 'anyone' }, '/owner'],
    [{ id: ids.unknown }, '/id'],
  ])('400: %j', async (change, pointer) => {
    const response = await admin().post('/v1/checklist-templates', { ...item, code: 'another', ...change })
    expect(response.status).toBe(400)
    expect(pointers(response)).toEqual([pointer])
  })

  it('404: none has the id', async () => {
    expect(await admin().get(`/v1/checklist-templates/${ids.unknown}`)).toMatchObject({ status: 404 })
    expect(
      await admin().patch(`/v1/checklist-templates/${ids.unknown}`, {}, { etag: '"1-AbCdEfGhIjKl"' }),
    ).toMatchObject({ status: 404 })
  })

  it.each(everyAccount)('%s: reads unless an integrator, writes only as the registrar', async (account) => {
    const [first] = await templates()
    expect((await t.as(account).get('/v1/checklist-templates')).status).toBe(
      account === 'integrator' ? 403 : 200,
    )
    if (account === 'admin') return
    expect(await t.as(account).post('/v1/checklist-templates', item)).toMatchObject({ status: 403 })
    const patched = await t
      .as(account)
      .patch(`/v1/checklist-templates/${first.id}`, { enabled: false }, { etag: '"1-AbCdEfGhIjKl"' })
    expect(patched).toMatchObject({ status: 403 })
  })
})

describe('the data every installation begins with', () => {
  it('is added once, and what the registrar changed stays', async () => {
    const app = await startTestApp({ clock })
    try {
      const state = () =>
        Promise.all([
          ownerRows(app, 'select * from checklist_templates order by id'),
          ownerRows(app, 'select * from warning_rules order by id'),
        ])
      const [template] = (await app.as('admin').get('/v1/checklist-templates?limit=1')).body.data
      await ownerRows(
        app,
        `update checklist_templates set enabled = false, label_id = 'Lain' where id = $1`,
        [template.id],
      )
      await ownerRows(
        app,
        `update warning_rules set enabled = not enabled, threshold = 7 where threshold is not null`,
      )
      const before = await state()
      await asOwner(app, async (owner) => {
        await loadChecklistTemplates(owner)
        await loadWarningRules(owner)
      })
      expect(await state()).toEqual(before)
    } finally {
      await app.close()
    }
  })
})
