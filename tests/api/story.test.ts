import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'

/** One record after another, as its readers and writers meet it: over a socket, each with a token of their own. */
describe('the life of a partnership, from a logged meeting to the renewal of its PKS', () => {
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

  /** Each change is sent twice with one key, as after a lost answer: it is made once and answered alike. */
  async function request(
    who: AccountName | 'public',
    call: string,
    body?: unknown,
    etag?: string,
  ): Promise<Answer> {
    const [method, path] = call.split(' ')
    const key = randomUUID()
    const send = async () => {
      const response = await fetch(`${base}${path}`, {
        method: method!,
        headers: {
          'accept-language': 'en',
          'idempotency-key': key,
          ...(who === 'public' ? {} : { authorization: `Bearer ${t.token(who)}` }),
          ...(etag ? { 'if-match': etag } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return {
        status: response.status,
        etag: response.headers.get('etag') ?? '',
        body: await response.json(),
      }
    }
    const answer = await send()
    expect(method === 'POST' && answer.status < 400 ? await send() : answer).toEqual(answer)
    return answer
  }

  const officer = (call: string, body?: unknown, etag?: string) => request('officer-ppkukm', call, body, etag)

  /** Uploads a file of one page to a record, as the officer. */
  async function attach(fields: Record<string, string>): Promise<void> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ visibility: 'parties', ...fields })) form.append(name, value)
    form.append('file', new Blob(['%PDF-1.4\n%%EOF\n']), 'naskah.pdf')
    const response = await fetch(`${base}/v1/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${t.token('officer-ppkukm')}` },
      body: form,
    })
    expect(response.status).toBe(201)
  }

  /** From review to signature: the checklist waived, approved by the reviewer, every party and the file there. */
  async function readyAndSigned(path: string, submitted: Answer): Promise<Answer> {
    let { etag } = submitted
    for (const code of (await officer(`GET ${path}/checklist`)).body.blocking) {
      const waived = { status: 'waived', reason: 'Tidak diperlukan' }
      ;({ etag } = await officer(`PATCH ${path}/checklist/${code}`, waived, etag))
    }
    const approved = await request('reviewer', `POST ${path}/approve`, undefined, etag)
    expect(approved.body.status).toBe('ready_to_sign')
    const early = await officer(`POST ${path}/sign`, undefined, approved.etag)
    expect(early.body.reasons).toHaveLength(9)
    ;({ etag } = approved)
    for (const party of approved.body.parties) {
      const signing = {
        documentNumber: `${party.position}/PKS/2026`,
        signatoryName: 'Contoh Nama',
        signatoryTitle: 'Contoh Jabatan',
        authorityBasis: 'position',
        signedOn: today(),
      }
      ;({ etag } = await officer(`PATCH ${path}/parties/${party.id}`, signing, etag))
    }
    await attach({ kind: 'signed_agreement', agreementId: approved.body.id })
    return officer(`POST ${path}/sign`, undefined, etag)
  }

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

    // The draft gets its period and checklist, is approved by another, and signed when nothing is missing.
    expect((await request('partner-shopee', `GET ${pks}`)).status).toBe(404)
    const dated = await officer(
      `PATCH ${pks}`,
      { effectiveFrom: '2026-01-01', effectiveUntil: '2027-12-31' },
      promoted.etag,
    )
    const early = await officer(`POST ${pks}/sign`, undefined, dated.etag)
    expect(early.body).toMatchObject({ status: 409, code: 'invalid_transition' })
    const submitted = await officer(`POST ${pks}/submit`, undefined, dated.etag)
    const refused = await request('reviewer', `POST ${pks}/approve`, undefined, submitted.etag)
    expect(refused.body.reasons.length).toBeGreaterThan(1)
    const signed = await readyAndSigned(pks, submitted)
    expect(signed.body).toMatchObject({ status: 'signed', signedOn: today() })

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

    // What was delivered counts once the agency has verified it.
    const report = {
      heldOn: today(),
      value: 3,
      kecamatan: 'Tebet',
      beneficiaries: 40,
      beneficiariesWomen: 25,
    }
    const activity = await request(
      'partner-shopee',
      `POST /v1/commitments/${commitments[0].id}/activities`,
      report,
    )
    expect(activity.status).toBe(201)
    const activityPath = `/v1/activities/${activity.body.id}`
    const sent = await request('partner-shopee', `POST ${activityPath}/submit`, undefined, activity.etag)
    expect(
      (await request('partner-shopee', `POST ${activityPath}/verify`, undefined, sent.etag)).status,
    ).toBe(403)
    const delivered = async () => (await officer(`GET /v1/commitments/${commitments[0].id}`)).body.delivered
    expect(await delivered()).toBe(0)
    expect((await officer(`POST ${activityPath}/verify`, undefined, sent.etag)).body.status).toBe('verified')
    expect(await delivered()).toBe(3)

    // An amendment makes a new version; each day is answered from the one that held on it.
    const amendment = await officer(`POST ${pks}/amendments`, {
      reason: 'Menambah pendampingan',
      effectiveFrom: '2027-01-01',
      changes: {
        stages: ['P2', 'P3', 'P5'],
        commitments: {
          add: [{ description: 'Pendamping usaha', stage: 'P3', targetValue: 10, unit: 'orang' }],
          change: [{ id: commitments[0].id, targetValue: 24 }],
          drop: [commitments[1].id],
        },
      },
    })
    expect(amendment.body.number).toBe(1)
    const amended = `${pks}/amendments/1`
    await attach({ kind: 'signed_amendment', amendmentId: amendment.body.id })
    const signatures = signed.body.parties.map((party: { id: string }) => ({
      partyId: party.id,
      documentNumber: 'ADD/1',
      signedOn: today(),
    }))
    expect((await officer(`POST ${amended}/sign`, { signatures }, amendment.etag)).body.status).toBe('signed')
    expect((await officer(`GET ${pks}?asOf=2026-12-31`)).body.stages).toEqual(['P2', 'P5'])
    expect((await officer(`GET ${pks}?asOf=2027-01-01`)).body.stages).toEqual(['P2', 'P3', 'P5'])
    const targets = async (day: string) =>
      (await officer(`GET ${pks}/commitments?asOf=${day}`)).body.data.map(
        (each: { stage: string; targetValue: number | null }) => [each.stage, each.targetValue],
      )
    expect(await targets('2026-12-31')).toEqual([
      ['P2', 12],
      ['P5', null],
    ])
    expect(await targets('2027-01-01')).toEqual([
      ['P2', 24],
      ['P3', 10],
    ])

    // It is evaluated by both sides, and renewed; the renewal takes its place.
    const period = {
      periodFrom: '2026-01-01',
      periodUntil: '2026-06-30',
      rating: 4,
      recommendation: 'extend',
    }
    expect((await officer(`POST ${pks}/evaluations`, period)).body.evaluator).toBe('agency')
    expect((await request('partner-shopee', `POST ${pks}/evaluations`, period)).body.evaluator).toBe(
      'collaborator',
    )
    const current = await officer(`GET ${pks}`)
    const renewal = await officer(
      `POST ${pks}/renew`,
      { effectiveFrom: '2028-01-01', effectiveUntil: '2028-12-31' },
      current.etag,
    )
    expect(renewal.status).toBe(201)
    const renewed = `/v1/agreements/${renewal.body.id}`
    const proposed = await officer(`POST ${renewed}/submit`, undefined, renewal.etag)
    expect((await readyAndSigned(renewed, proposed)).body.status).toBe('signed')
    expect((await officer(`GET ${pks}`)).body).toMatchObject({
      status: 'superseded',
      renewedById: renewal.body.id,
    })

    // From either end one finds the other.
    const lineage = JSON.stringify((await officer(`GET ${renewed}/lineage`)).body)
    expect(lineage).toContain(signed.body.id)
    const origin = JSON.stringify((await officer(`GET ${pks}/lineage`)).body)
    for (const id of [meeting.body.items[0].id, commitments[0].id, activity.body.id, renewal.body.id]) {
      expect(origin).toContain(id)
    }
  })
})
