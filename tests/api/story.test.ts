import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegistryClient } from '../../openapi/client/client.ts'
import type { Agreement } from '../../openapi/client/types.ts'
import { at, change, contractClient, done, refused } from '../support/api-client.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'

/** One record after another, as its readers and writers meet it: over a socket, each with a client of their own. */
describe('the life of a partnership, from a logged meeting to the renewal of its PKS', () => {
  let t: TestApp
  let officer: RegistryClient
  let reviewer: RegistryClient
  let shopee: RegistryClient
  let gojek: RegistryClient
  let integrator: RegistryClient
  let anyone: RegistryClient
  const today = () => new Date().toISOString().slice(0, 10)

  beforeAll(async () => {
    t = await startTestApp()
    await t.app.listen({ host: '127.0.0.1', port: 0 })
    const base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
    const as = (account: AccountName) => contractClient(base, t.token(account))
    officer = as('officer-ppkukm')
    reviewer = as('reviewer')
    shopee = as('partner-shopee')
    gojek = as('partner-gojek')
    integrator = as('integrator')
    anyone = contractClient(base)
  })
  afterAll(() => t.close())

  /** Uploads a file of one page to a record, as the officer. */
  async function attach(fields: {
    kind: 'signed_agreement' | 'signed_amendment'
    agreementId?: string
    amendmentId?: string
  }): Promise<void> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ visibility: 'parties', ...fields })) form.append(name, value)
    form.append('file', new Blob(['%PDF-1.4\n%%EOF\n']), 'naskah.pdf')
    const body = { ...fields, file: 'naskah.pdf' }
    await done(officer.POST('/v1/documents', { body, bodySerializer: () => form }))
  }

  /** From review to signature: the checklist waived, approved by the reviewer, every party and the file there. */
  async function readyAndSigned(id: string, submitted: { etag: string }) {
    let { etag } = submitted
    const { blocking } = await done(officer.GET('/v1/agreements/{id}/checklist', { params: at(id) }))
    for (const code of blocking) {
      ;({ etag } = await done(
        officer.PATCH('/v1/agreements/{id}/checklist/{code}', {
          params: { path: { id, code }, header: { 'If-Match': etag } },
          body: { status: 'waived', reason: 'Tidak diperlukan' },
        }),
      ))
    }
    const approved = await done(reviewer.POST('/v1/agreements/{id}/approve', { params: change(id, etag) }))
    expect(approved.status).toBe('ready_to_sign')
    const early = await refused(
      officer.POST('/v1/agreements/{id}/sign', { params: change(id, approved.etag) }),
    )
    expect(early.reasons).toHaveLength(9)
    ;({ etag } = approved)
    for (const party of approved.parties) {
      ;({ etag } = await done(
        officer.PATCH('/v1/agreements/{id}/parties/{partyId}', {
          params: { path: { id, partyId: party.id }, header: { 'If-Match': etag } },
          body: {
            documentNumber: `${party.position}/PKS/2026`,
            signatoryName: 'Contoh Nama',
            signatoryTitle: 'Contoh Jabatan',
            authorityBasis: 'position',
            signedOn: today(),
          },
        }),
      ))
    }
    await attach({ kind: 'signed_agreement', agreementId: id })
    return done(officer.POST('/v1/agreements/{id}/sign', { params: change(id, etag) }))
  }

  it('is lived through by everyone concerned', async () => {
    // An officer finds the collaborator, opens a case and logs two meetings: one with it, one among the agencies.
    const agency = (await done(officer.GET('/v1/me'))).organization!
    const found = await done(officer.GET('/v1/collaborators', { params: { query: { q: 'shopee' } } }))
    expect(found.data.map((each) => each.shortName)).toEqual(['Shopee'])
    const partner = found.data[0]!
    const opened = await done(
      officer.POST('/v1/cases', {
        body: {
          title: '[CONTOH] Pelatihan dan pemasaran daring',
          stages: ['P2', 'P5'],
          collaboratorIds: [partner.id],
        },
      }),
    )
    expect(opened.caseNumber).toMatch(/^PJ-\d{4}-00001$/)

    const meeting = await done(
      officer.POST('/v1/cases/{id}/meetings', {
        params: at(opened.id),
        body: {
          kind: 'negotiation',
          mode: 'hybrid',
          agenda: '[CONTOH] Kelas pemasaran daring',
          startsAt: '2026-03-03T09:00:00+07:00',
          endsAt: '2026-03-03T11:00:00+07:00',
          participants: [
            { organizationId: agency.id, name: 'Contoh Petugas', title: 'Kepala Seksi' },
            { organizationId: partner.id, name: 'Contoh Mitra', title: 'Manajer' },
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
            { description: 'Mengirim usulan jadwal', ownerOrganizationId: partner.id, dueOn: '2026-03-10' },
          ],
          processScores: {
            faceToFaceDialogue: { score: 4 },
            trustBuilding: { score: 3, note: 'Baru bertemu' },
          },
        },
      }),
    )
    const minutes = await done(
      officer.POST('/v1/meetings/{id}/finalize', { params: change(meeting.id, meeting.etag) }),
    )
    expect(minutes.status).toBe('finalized')
    const internal = await done(
      officer.POST('/v1/cases/{id}/meetings', {
        params: at(opened.id),
        body: {
          kind: 'internal',
          mode: 'online',
          agenda: 'Batas tawaran daerah',
          startsAt: '2026-03-04T09:00:00+07:00',
          endsAt: '2026-03-04T10:00:00+07:00',
        },
      }),
    )
    await done(officer.POST('/v1/meetings/{id}/finalize', { params: change(internal.id, internal.etag) }))

    // A blocking obstacle holds the case up until it is resolved.
    const { etag } = await done(officer.GET('/v1/cases/{id}', { params: at(opened.id) }))
    const offered = await done(officer.POST('/v1/cases/{id}/offer', { params: change(opened.id, etag) }))
    expect(offered.status).toBe('offered')
    const held = await refused(
      officer.POST('/v1/cases/{id}/agree', {
        params: change(opened.id, offered.etag),
        headers: { 'accept-language': 'en' },
      }),
    )
    expect(held.reasons).toEqual([
      { code: 'open_blocking_obstacle', message: '1 blocking obstacle(s) are still open.' },
    ])
    const obstacle = await done(officer.GET('/v1/obstacles/{id}', { params: at(meeting.obstacles[0]!.id) }))
    const resolved = await done(
      officer.POST('/v1/obstacles/{id}/resolve', {
        params: change(obstacle.id, obstacle.etag),
        body: { resolution: 'Dianggarkan dalam perubahan APBD' },
      }),
    )
    expect(resolved.status).toBe('resolved')

    const agreed = await done(
      officer.POST('/v1/cases/{id}/agree', { params: change(opened.id, offered.etag) }),
    )
    const promoted = await done(
      officer.POST('/v1/cases/{id}/promote', { params: change(opened.id, agreed.etag), body: {} }),
    )
    expect(promoted).toMatchObject({
      type: 'pks',
      status: 'draft',
      stages: ['P2', 'P5'],
      originCaseId: opened.id,
    })
    expect(promoted.parties.map((party) => party.organization.shortName)).toEqual(['Dinas PPKUKM', 'Shopee'])

    // What was agreed at the table is a commitment that names its item.
    const pks = promoted.id
    const { data: commitments } = await done(
      officer.GET('/v1/agreements/{id}/commitments', { params: at(pks) }),
    )
    expect(commitments).toHaveLength(2)
    const commitment = commitments[0]!
    expect(commitment).toMatchObject({
      meetingId: meeting.id,
      meetingItemId: meeting.items[0]!.id,
      stage: 'P2',
      targetValue: 12,
      responsibleOrganization: { shortName: 'Shopee' },
    })

    // The draft gets its period and checklist, is approved by another, and signed when nothing is missing.
    const read = (client: RegistryClient, id: string) => client.GET('/v1/agreements/{id}', { params: at(id) })
    expect((await refused(read(shopee, pks))).status).toBe(404)
    const dated = await done(
      officer.PATCH('/v1/agreements/{id}', {
        params: change(pks, promoted.etag),
        body: { effectiveFrom: '2026-01-01', effectiveUntil: '2027-12-31' },
      }),
    )
    const early = await refused(officer.POST('/v1/agreements/{id}/sign', { params: change(pks, dated.etag) }))
    expect(early).toMatchObject({ status: 409, code: 'invalid_transition' })
    const submitted = await done(
      officer.POST('/v1/agreements/{id}/submit', { params: change(pks, dated.etag) }),
    )
    const notReady = await refused(
      reviewer.POST('/v1/agreements/{id}/approve', { params: change(pks, submitted.etag) }),
    )
    expect(notReady.reasons!.length).toBeGreaterThan(1)
    const signed = await readyAndSigned(pks, submitted)
    expect(signed).toMatchObject({ status: 'signed', signedOn: today() })

    // Shopee reads its agreement and the minutes it was at; not the internal ones. Gojek reads neither.
    const readMeeting = (client: RegistryClient, id: string) =>
      client.GET('/v1/meetings/{id}', { params: at(id) })
    expect((await done(read(shopee, pks))).registrationNumber).toBe(signed.registrationNumber)
    expect((await done(readMeeting(shopee, meeting.id))).id).toBe(meeting.id)
    expect((await refused(readMeeting(shopee, internal.id))).status).toBe(404)
    expect((await refused(read(gojek, pks))).status).toBe(404)
    expect((await refused(readMeeting(gojek, meeting.id))).status).toBe(404)
    expect((await done(gojek.GET('/v1/agreements'))).data).toEqual([])

    // The integrator finds it by stage and learns of no person; the public learns that it exists.
    const listed = await done(
      integrator.GET('/v1/agreements', { params: { query: { status: ['signed'], stage: ['P1', 'P5'] } } }),
    )
    expect(listed.data.map((each) => each.id)).toEqual([signed.id])
    expect(JSON.stringify(listed)).not.toContain('Contoh Nama')
    const published = await done(anyone.GET('/v1/public/agreements/{id}', { params: at(pks) }))
    expect(published).toMatchObject({ stages: ['P2', 'P5'], effectiveFrom: '2026-01-01', status: 'signed' })
    expect(JSON.stringify(published)).not.toContain('Contoh Nama')
    const byStage = anyone.GET('/v1/public/agreements', { params: { query: { stage: ['P2'] } } })
    expect((await done(byStage)).data).toHaveLength(1)

    // Coverage says who supports what on a day, and says gaps aloud.
    const coverageOn = (asOf: string) =>
      done(officer.GET('/v1/reports/coverage', { params: { query: { asOf } } }))
    const coverage = await coverageOn(today())
    expect(coverage.gaps).toEqual(['P6', 'P7'])
    const p5 = coverage.stages.find((each) => each.stage === 'P5')!
    expect(p5.collaborators).toEqual([
      {
        id: partner.id,
        shortName: 'Shopee',
        count: 1,
        unconfirmed: 0,
        href: `${p5.href}&collaboratorId=${partner.id}`,
      },
    ])
    expect((await coverageOn('2025-12-31')).inForce.count).toBe(0)
    const active = officer.GET('/v1/collaborators/{id}', { params: at(partner.id) })
    expect((await done(active)).status).toBe('active')

    // What was delivered counts once the agency has verified it.
    const activity = await done(
      shopee.POST('/v1/commitments/{id}/activities', {
        params: at(commitment.id),
        body: {
          heldOn: today(),
          value: 3,
          kecamatan: 'Tebet',
          beneficiaries: 40,
          beneficiariesWomen: 25,
        },
      }),
    )
    const sent = await done(
      shopee.POST('/v1/activities/{id}/submit', { params: change(activity.id, activity.etag) }),
    )
    const verify = (client: RegistryClient) =>
      client.POST('/v1/activities/{id}/verify', { params: change(activity.id, sent.etag) })
    expect((await refused(verify(shopee))).status).toBe(403)
    const delivered = async () =>
      (await done(officer.GET('/v1/commitments/{id}', { params: at(commitment.id) }))).delivered
    expect(await delivered()).toBe(0)
    expect((await done(verify(officer))).status).toBe('verified')
    expect(await delivered()).toBe(3)

    // An amendment makes a new version; each day is answered from the one that held on it.
    const amendment = await done(
      officer.POST('/v1/agreements/{id}/amendments', {
        params: at(pks),
        body: {
          reason: 'Menambah pendampingan',
          effectiveFrom: '2027-01-01',
          changes: {
            stages: ['P2', 'P3', 'P5'],
            commitments: {
              add: [{ description: 'Pendamping usaha', stage: 'P3', targetValue: 10, unit: 'orang' }],
              change: [{ id: commitment.id, targetValue: 24 }],
              drop: [commitments[1]!.id],
            },
          },
        },
      }),
    )
    expect(amendment.number).toBe(1)
    await attach({ kind: 'signed_amendment', amendmentId: amendment.id })
    // It goes the same way as the agreement: its partner reads it once it is submitted, somebody else approves it.
    const addendum = (ifMatch: string) => ({
      path: { id: pks, number: 1 },
      header: { 'If-Match': ifMatch },
    })
    const readBy = (client: RegistryClient) =>
      client.GET('/v1/agreements/{id}/amendments/{number}', { params: { path: { id: pks, number: 1 } } })
    expect((await refused(readBy(shopee))).status).toBe(404)
    const inReview = await done(
      officer.POST('/v1/agreements/{id}/amendments/{number}/submit', { params: addendum(amendment.etag) }),
    )
    expect((await done(readBy(shopee))).status).toBe('in_review')
    const approveAs = (client: RegistryClient) =>
      client.POST('/v1/agreements/{id}/amendments/{number}/approve', { params: addendum(inReview.etag) })
    expect((await refused(approveAs(officer))).status).toBe(403)
    const approvedAddendum = await done(approveAs(reviewer))
    const amended = await done(
      officer.POST('/v1/agreements/{id}/amendments/{number}/sign', {
        params: addendum(approvedAddendum.etag),
        body: {
          signatures: signed.parties.map((party) => ({
            partyId: party.id,
            documentNumber: 'ADD/1',
            signatoryName: 'Contoh Nama',
            signatoryTitle: 'Contoh Jabatan',
            authorityBasis: 'position' as const,
            signedOn: today(),
          })),
        },
      }),
    )
    expect(amended.status).toBe('signed')
    const stagesOn = async (asOf: string): Promise<Agreement['stages']> => {
      const params = { ...at(pks), query: { asOf } }
      return (await done(officer.GET('/v1/agreements/{id}', { params }))).stages
    }
    expect(await stagesOn('2026-12-31')).toEqual(['P2', 'P5'])
    expect(await stagesOn('2027-01-01')).toEqual(['P2', 'P3', 'P5'])
    const targetsOn = async (asOf: string) => {
      const params = { ...at(pks), query: { asOf } }
      const { data } = await done(officer.GET('/v1/agreements/{id}/commitments', { params }))
      return data.map((each) => [each.stage, each.targetValue])
    }
    expect(await targetsOn('2026-12-31')).toEqual([
      ['P2', 12],
      ['P5', null],
    ])
    expect(await targetsOn('2027-01-01')).toEqual([
      ['P2', 24],
      ['P3', 10],
    ])

    // It is evaluated by both sides, and renewed; the renewal takes its place from its first day on.
    const evaluate = (client: RegistryClient) =>
      client.POST('/v1/agreements/{id}/evaluations', {
        params: at(pks),
        body: { periodFrom: '2026-01-01', periodUntil: '2026-06-30', rating: 4, recommendation: 'extend' },
      })
    expect((await done(evaluate(officer))).evaluator).toBe('agency')
    expect((await done(evaluate(shopee))).evaluator).toBe('collaborator')
    const current = await done(read(officer, pks))
    const renewal = await done(
      officer.POST('/v1/agreements/{id}/renew', {
        params: change(pks, current.etag),
        body: { effectiveFrom: '2028-01-01', effectiveUntil: '2028-12-31' },
      }),
    )
    const proposed = await done(
      officer.POST('/v1/agreements/{id}/submit', { params: change(renewal.id, renewal.etag) }),
    )
    expect((await readyAndSigned(renewal.id, proposed)).status).toBe('signed')
    expect(await done(read(officer, pks))).toMatchObject({
      status: 'signed',
      renewedById: renewal.id,
      supersededOn: '2028-01-01',
    })

    // From either end one finds the other.
    const lineageOf = async (id: string) =>
      JSON.stringify(await done(officer.GET('/v1/agreements/{id}/lineage', { params: at(id) })))
    expect(await lineageOf(renewal.id)).toContain(signed.id)
    const origin = await lineageOf(pks)
    for (const id of [meeting.items[0]!.id, commitment.id, activity.id, renewal.id])
      expect(origin).toContain(id)
  })
})
