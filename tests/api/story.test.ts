import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'

/** One record after another, as its readers and writers meet it: over a socket, each with a token of their own. */
describe('from a logged meeting to a signed, published PKS', () => {
  let t: TestApp
  let base: string
  const today = () => new Date().toISOString().slice(0, 10)

  beforeAll(async () => {
    t = await startTestApp()
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
  })
  afterAll(() => t.close())

  interface Answer {
    status: number
    etag: string
    // oxlint-disable-next-line typescript/no-explicit-any -- the story looks into answers of any shape
    body: any
  }

  async function request(
    who: AccountName | 'public',
    call: string,
    body?: unknown,
    etag?: string,
  ): Promise<Answer> {
    const [method, path] = call.split(' ')
    const response = await fetch(`${base}${path}`, {
      method: method!,
      headers: {
        'accept-language': 'en',
        ...(who === 'public' ? {} : { authorization: `Bearer ${t.token(who)}` }),
        ...(etag ? { 'if-match': etag } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, etag: response.headers.get('etag') ?? '', body: await response.json() }
  }

  const officer = (call: string, body?: unknown, etag?: string) => request('officer-ppkukm', call, body, etag)

  it('is lived through by everyone concerned', async () => {
    // An officer finds the collaborator, opens a case and logs two meetings: one with it, one among the agencies.
    const agency = (await officer('GET /v1/me')).body.organization
    const found = await officer('GET /v1/collaborators?q=shopee')
    expect(found.body.data.map((each: { shortName: string }) => each.shortName)).toEqual(['Shopee'])
    const shopee = found.body.data[0]
    const opened = await officer('POST /v1/cases', {
      title: '[CONTOH] Pelatihan dan pemasaran daring',
      stages: ['P2', 'P5'],
      collaboratorIds: [shopee.id],
    })
    expect(opened.status).toBe(201)
    expect(opened.body.caseNumber).toMatch(/^PJ-\d{4}-00001$/)
    const casePath = `/v1/cases/${opened.body.id}`

    const meeting = await officer(`POST ${casePath}/meetings`, {
      kind: 'negotiation',
      mode: 'hybrid',
      agenda: '[CONTOH] Kelas pemasaran daring',
      startsAt: '2026-03-03T09:00:00+07:00',
      endsAt: '2026-03-03T11:00:00+07:00',
      participants: [
        { organizationId: agency.id, name: 'Contoh Petugas', title: 'Kepala Seksi' },
        { organizationId: shopee.id, name: 'Contoh Mitra', title: 'Manajer' },
      ],
      items: [
        {
          side: 'collaborator',
          type: 'offer',
          stage: 'P2',
          description: 'Kelas daring',
          quantity: 12,
          unit: 'kelas',
          agreed: true,
        },
        { side: 'region', type: 'need', stage: 'P5', description: 'Etalase produk', agreed: true },
        { side: 'region', type: 'offer', description: 'Ruang pelatihan' },
      ],
      obstacles: [{ category: 'budget', description: 'Anggaran konsumsi belum ada', blocking: true }],
      decisions: ['Kelas pertama sesudah penandatanganan'],
      actionItems: [
        { description: 'Mengirim usulan jadwal', ownerOrganizationId: shopee.id, dueOn: '2026-03-10' },
      ],
      processScores: { faceToFaceDialogue: { score: 4 }, trustBuilding: { score: 3, note: 'Baru bertemu' } },
    })
    expect(meeting.status).toBe(201)
    expect(
      (await officer(`POST /v1/meetings/${meeting.body.id}/finalize`, undefined, meeting.etag)).body.status,
    ).toBe('finalized')
    const internal = await officer(`POST ${casePath}/meetings`, {
      kind: 'internal',
      mode: 'online',
      agenda: 'Batas tawaran daerah',
      startsAt: '2026-03-04T09:00:00+07:00',
      endsAt: '2026-03-04T10:00:00+07:00',
    })
    await officer(`POST /v1/meetings/${internal.body.id}/finalize`, undefined, internal.etag)

    // A blocking obstacle holds the case up until it is resolved.
    const offered = await officer(
      `POST ${casePath}/offer`,
      undefined,
      (await officer(`GET ${casePath}`)).etag,
    )
    expect(offered.body.status).toBe('offered')
    const held = await officer(`POST ${casePath}/agree`, undefined, offered.etag)
    expect(held.status).toBe(409)
    expect(held.body.reasons).toEqual([
      { code: 'open_blocking_obstacle', message: '1 blocking obstacle(s) are still open.' },
    ])
    const obstaclePath = `/v1/obstacles/${meeting.body.obstacles[0].id}`
    const resolution = { resolution: 'Dianggarkan dalam perubahan APBD' }
    const resolved = await officer(
      `POST ${obstaclePath}/resolve`,
      resolution,
      (await officer(`GET ${obstaclePath}`)).etag,
    )
    expect(resolved.body.status).toBe('resolved')

    const agreed = await officer(`POST ${casePath}/agree`, undefined, offered.etag)
    const promoted = await officer(`POST ${casePath}/promote`, {}, agreed.etag)
    expect(promoted.status).toBe(201)
    expect(promoted.body).toMatchObject({
      type: 'pks',
      status: 'draft',
      stages: ['P2', 'P5'],
      originCaseId: opened.body.id,
    })
    expect(
      promoted.body.parties.map(
        (party: { organization: { shortName: string } }) => party.organization.shortName,
      ),
    ).toEqual(['Dinas PPKUKM', 'Shopee'])

    // What was agreed at the table is a commitment that names its item.
    const pks = `/v1/agreements/${promoted.body.id}`
    const { data: commitments } = (await officer(`GET ${pks}/commitments`)).body
    expect(commitments).toHaveLength(2)
    expect(commitments[0]).toMatchObject({
      meetingId: meeting.body.id,
      meetingItemId: meeting.body.items[0].id,
      stage: 'P2',
      targetValue: 12,
      responsibleOrganization: { shortName: 'Shopee' },
    })

    // The draft gets its period, is submitted, approved by another, and signed when nothing is missing.
    expect((await request('partner-shopee', `GET ${pks}`)).status).toBe(404)
    const dated = await officer(
      `PATCH ${pks}`,
      { effectiveFrom: '2026-01-01', effectiveUntil: `${new Date().getFullYear() + 1}-12-31` },
      promoted.etag,
    )
    const submitted = await officer(`POST ${pks}/submit`, undefined, dated.etag)
    const approved = await request('reviewer', `POST ${pks}/approve`, undefined, submitted.etag)
    expect(approved.body.status).toBe('ready_to_sign')
    const early = await officer(`POST ${pks}/sign`, undefined, approved.etag)
    expect(early.status).toBe(409)
    expect(early.body.reasons).toHaveLength(8)
    let { etag } = approved
    for (const party of approved.body.parties) {
      const signing = {
        documentNumber: `${party.position}/PKS/2026`,
        signatoryName: 'Contoh Nama',
        signatoryTitle: 'Contoh Jabatan',
        authorityBasis: 'position',
        signedOn: today(),
      }
      ;({ etag } = await officer(`PATCH ${pks}/parties/${party.id}`, signing, etag))
    }
    const signed = await officer(`POST ${pks}/sign`, undefined, etag)
    expect(signed.body).toMatchObject({ status: 'signed', signedOn: today(), allowedActions: ['terminate'] })

    // Shopee reads its agreement and the minutes it was at; not the internal ones. Gojek reads neither.
    expect((await request('partner-shopee', `GET ${pks}`)).body.registrationNumber).toBe(
      signed.body.registrationNumber,
    )
    expect((await request('partner-shopee', `GET /v1/meetings/${meeting.body.id}`)).status).toBe(200)
    expect((await request('partner-shopee', `GET /v1/meetings/${internal.body.id}`)).status).toBe(404)
    expect((await request('partner-gojek', `GET ${pks}`)).status).toBe(404)
    expect((await request('partner-gojek', `GET /v1/meetings/${meeting.body.id}`)).status).toBe(404)
    expect((await request('partner-gojek', 'GET /v1/agreements')).body.data).toEqual([])

    // The integrator finds it by stage and learns of no person; the public learns that it exists.
    const listed = await request('integrator', 'GET /v1/agreements?status=signed&stage=P5')
    expect(listed.body.data.map((each: { id: string }) => each.id)).toEqual([signed.body.id])
    expect(JSON.stringify(listed.body)).not.toContain('Contoh Nama')
    const published = (await request('public', `GET /v1/public/agreements/${signed.body.id}`)).body
    expect(published).toMatchObject({ stages: ['P2', 'P5'], effectiveFrom: '2026-01-01', status: 'signed' })
    expect(JSON.stringify(published)).not.toContain('Contoh Nama')
    expect((await request('public', 'GET /v1/public/agreements?stage=P2')).body.data).toHaveLength(1)

    // Coverage says who supports what on a day, and says gaps aloud.
    const coverage = (await officer(`GET /v1/reports/coverage?asOf=${today()}`)).body
    expect(coverage.gaps).toEqual(['P1', 'P3', 'P4', 'P6', 'P7'])
    const p5 = coverage.stages.find((each: { stage: string }) => each.stage === 'P5')
    expect(p5.collaborators).toEqual([{ id: shopee.id, shortName: 'Shopee', agreementCount: 1 }])
    expect((await officer('GET /v1/reports/coverage?asOf=2025-12-31')).body.agreementCount).toBe(0)
    expect((await officer(`GET /v1/collaborators/${shopee.id}`)).body.status).toBe('active')
  })
})
