import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import {
  agreementIn,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  pointers,
  today,
} from '../../support/agreements.ts'
import { readyAmendment } from '../../support/amendments.ts'
import { startTestApp, type Client, type TestApp } from '../../support/app.ts'
import { register } from './examples.ts'
import { merge } from './named.ts'

let t: TestApp
let admin: Client
let officer: Client
beforeAll(async () => {
  t = await startTestApp()
  admin = t.as('admin')
  officer = t.as('officer-ppkukm')
})
afterAll(() => t.close())

const tkksd = organizationId('TKKSD')
const idsOf = ({ body }: { body: { data: { id: string }[] } }) => body.data.map(({ id }) => id)
const codes = ({ body }: { body: { errors: { code: string }[] } }) => body.errors.map(({ code }) => code)

describe('TKKSD', () => {
  it('is of kind other on the side of the region, among the agencies; partners read it like them', async () => {
    for (const account of ['auditor', 'partner-gojek', 'integrator'] as const) {
      const { body } = expectStatus(await t.as(account).get(`/v1/agencies/${tkksd}`), 200)
      expect(body).toMatchObject({ shortName: 'TKKSD', kind: 'other', side: 'region', status: 'active' })
      expect((await t.as(account).get(`/v1/collaborators/${tkksd}`)).status).toBe(404)
    }
    expect(idsOf(await officer.get('/v1/agencies?q=tkksd'))).toEqual([tkksd])
    expect(idsOf(await officer.get('/v1/collaborators?q=tkksd'))).toEqual([])
    const { body } = await officer.get(`/v1/collaborators/${ids.shopee}`)
    expect(body).toMatchObject({ side: 'collaborator' })
    expect((await officer.get(`/v1/agencies/${ids.ppkukm}`)).body).toMatchObject({ side: 'region' })
  })

  it('422 never_a_party: of no draft, of no amendment; nor does it lead one', async () => {
    const parties = [ids.ppkukm, tkksd, ids.shopee]
    const drafted = await officer.post('/v1/agreements', newAgreement({ parties }))
    expect([drafted.status, codes(drafted), pointers(drafted)]).toEqual([
      422,
      ['never_a_party'],
      ['/parties/1/organizationId'],
    ])
    const led = await admin.post('/v1/agreements', { ...newAgreement(), leadAgencyId: tkksd })
    expect([led.status, codes(led)]).toEqual([422, ['unknown_agency']])
    const signed = await agreementIn(t, 'signed')
    const joining = { parties: { join: [{ organizationId: tkksd }] } }
    const refused = await readyAmendment(t, signed, today, joining).catch((error: Error) => error.message)
    expect(refused).toContain('never_a_party')
  })

  it('422: takes no part in a case, on neither side; a guest in its meetings', async () => {
    const content = { title: 'Kelas', stages: ['P2'] }
    const asked = await officer.post('/v1/cases', { ...content, collaboratorIds: [tkksd] })
    expect([asked.status, codes(asked)]).toEqual([422, ['unknown_collaborator']])
    const beside = { ...content, collaboratorIds: [ids.shopee], agencyIds: [tkksd] }
    expect(codes(await officer.post('/v1/cases', beside))).toEqual(['unknown_agency'])

    const opened = expectStatus(
      await officer.post('/v1/cases', { ...content, collaboratorIds: [ids.shopee] }),
      201,
    )
    const minutes = {
      kind: 'exploratory',
      mode: 'online',
      agenda: 'Telaah',
      startsAt: '2026-03-03T09:00:00+07:00',
      endsAt: '2026-03-03T11:00:00+07:00',
      participants: [
        { organizationId: ids.shopee, name: 'Contoh Mitra' },
        { organizationId: tkksd, name: 'Contoh Penelaah', guest: true, side: 'region' },
      ],
    }
    const logged = expectStatus(await officer.post(`/v1/cases/${opened.body.id}/meetings`, minutes), 201)
    expect(logged.body.participants).toContainEqual(
      expect.objectContaining({ organizationId: tkksd, guest: true, side: 'region' }),
    )
  })

  it('reviewers belong to it, or to a bureau, or to none; officers and partners do not', async () => {
    const person = (role: string, organization: string | null, n: number) =>
      admin.post('/v1/users', {
        name: 'Contoh Penelaah',
        email: `penelaah${n}@contoh.id`,
        role,
        organizationId: organization,
      })
    for (const [n, id] of [tkksd, organizationId('Biro Hukum'), null].entries()) {
      const { body } = expectStatus(await person('reviewer', id, n), 201)
      expect(body.memberships[0].organization?.id ?? null).toBe(id)
    }
    for (const [role, id] of [
      ['officer', tkksd],
      ['partner', tkksd],
      ['reviewer', ids.shopee],
      ['auditor', tkksd],
    ] as const) {
      const refused = await person(role, id, 9)
      expect([role, refused.status, codes(refused)]).toEqual([role, 422, ['organization_does_not_fit_role']])
    }
    // It reviews as before, and the trail says for whom.
    const reviewed = await agreementIn(t, 'ready_to_sign')
    const trail = await ownerRows(
      t,
      `select organization_id from audit_events where action = 'approve' and resource_id = $1`,
      [reviewed.body.id],
    )
    expect(trail).toEqual([{ organization_id: tkksd }])
  })

  it('is merged with nobody, and succeeds nobody', async () => {
    const { body, etag } = await admin.get(`/v1/agencies/${tkksd}`)
    expect(body.allowedActions).toEqual(['patch'])
    const away = await admin.post(`/v1/agencies/${tkksd}/merge`, { intoId: ids.ppkukm }, { etag })
    expect(away).toMatchObject({ status: 409, body: { code: 'invalid_transition' } })
    expect(codes(await merge(t, ids.dpmptsp, tkksd, 'agencies'))).toEqual(['unknown_agency'])
    const other = await register(admin, { kind: 'other' })
    expect(codes(await merge(t, other.body.id, tkksd))).toEqual(['unknown_collaborator'])
  })

  it('the registrar registers another body like it; an officer none', async () => {
    const content = { shortName: 'Tim Contoh', legalName: 'Tim Contoh Provinsi DKI Jakarta', kind: 'other' }
    expect((await officer.post('/v1/agencies', content)).status).toBe(403)
    const { body } = expectStatus(await admin.post('/v1/agencies', content), 201)
    expect(body).toMatchObject({ kind: 'other', side: 'region', status: 'active' })
    expect((await admin.post('/v1/agencies', { ...content, kind: 'company' })).status).toBe(400)
    const performance = (await officer.get('/v1/reports/performance')).body
    expect(JSON.stringify(performance)).not.toContain('Tim Contoh')
  })
})
