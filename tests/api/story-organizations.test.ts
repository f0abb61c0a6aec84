import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegistryClient } from '../../openapi/client/client.ts'
import { at, change, contractClient, done, refused } from '../support/api-client.ts'
import { ids, signedAgreement } from '../support/agreements.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

/** The register of organizations over some years, as registrar and officers meet it: over a socket, by the contract's client. */
describe('a partner that is renamed, an agency that was registered twice, and a merge that was none', () => {
  let t: TestApp
  let registrar: RegistryClient
  let officer: RegistryClient
  beforeAll(async () => {
    t = await startTestApp()
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    const base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
    registrar = contractClient(base, t.token('admin'))
    officer = contractClient(base, t.token('officer-parekraf'))
  })
  afterAll(() => t.close())

  it('a renamed partner is found under its old name, and what it signed names it as it signed', async () => {
    const body = { legalName: 'PT Anjungan Rempah', shortName: 'Anjungan Rempah', sector: 'other' as const }
    const partner = await done(registrar.POST('/v1/collaborators', { body: { ...body, kind: 'company' } }))
    const signed = await signedAgreement(t, { parties: [ids.ppkukm, partner.id] })
    const before = await done(registrar.GET('/v1/collaborators/{id}', { params: at(partner.id) }))
    const renamed = await done(
      registrar.PATCH('/v1/collaborators/{id}', {
        params: change(partner.id, before.etag),
        body: {
          shortName: 'Pelataran Kopi',
          legalName: 'PT Pelataran Kopi',
          nameSource: 'Akta Contoh 3/2026',
        },
      }),
    )
    expect(renamed.formerNames.map(({ name, source }) => [name, source])).toEqual([
      ['Anjungan Rempah', 'Akta Contoh 3/2026'],
      ['PT Anjungan Rempah', 'Akta Contoh 3/2026'],
    ])
    const asked = { params: { query: { q: 'anjungan rempah' } } }
    const partners = await done(officer.GET('/v1/collaborators', asked))
    expect(partners.data.map(({ id }) => id)).toEqual([partner.id])
    const agreements = await done(officer.GET('/v1/agreements', asked))
    expect(agreements.data.map(({ id }) => id)).toEqual([signed.body.id])
    expect(agreements.data[0]!.parties[1]!.organization).toEqual({
      id: partner.id,
      shortName: 'Pelataran Kopi',
      nameAsSigned: 'Anjungan Rempah',
    })
  })

  it('an agency that was registered twice becomes one, and two again when that was wrong', async () => {
    const twice = { legalName: 'Dinas PPKUKM Provinsi', shortName: 'PPKUKM' }
    const second = await done(registrar.POST('/v1/agencies', { body: twice }))
    expect(second.warnings![0]!.records.map(({ id }) => id)).toContain(ids.ppkukm)
    const params = change(second.id, second.etag)
    await done(registrar.POST('/v1/agencies/{id}/merge', { params, body: { intoId: ids.ppkukm } }))

    // Next, by mistake, another agency. What it led and who works there goes with it.
    const led = await signedAgreement(t, { by: 'officer-parekraf', parties: [ids.parekraf, ids.shopee] })
    const parekraf = await done(registrar.GET('/v1/agencies/{id}', { params: at(ids.parekraf) }))
    const mistaken = { params: change(ids.parekraf, parekraf.etag), body: { intoId: ids.ppkukm } }
    await done(registrar.POST('/v1/agencies/{id}/merge', mistaken))
    const taken = await done(officer.GET('/v1/agreements/{id}', { params: at(led.body.id) }))
    expect(taken.leadAgency).toMatchObject({ id: ids.ppkukm, nameAsSigned: 'Dinas Parekraf' })

    const moved = await t.as('admin').get(`/v1/agencies/${ids.parekraf}`)
    expect([moved.status, moved.headers.location]).toEqual([308, `/v1/agencies/${ids.ppkukm}`])
    const stands = await done(
      registrar.POST('/v1/agencies/{id}/unmerge', { params: change(ids.parekraf, moved.etag) }),
    )
    expect(stands).toMatchObject({ id: ids.parekraf, status: 'active', mergedIntoId: null })
    const given = await done(officer.GET('/v1/agreements/{id}', { params: at(led.body.id) }))
    expect(given.leadAgency.id).toBe(ids.parekraf)
    const again = await refused(
      registrar.POST('/v1/agencies/{id}/unmerge', { params: change(ids.parekraf, stands.etag) }),
    )
    expect(again).toMatchObject({ status: 409, code: 'invalid_transition' })
  })
})
