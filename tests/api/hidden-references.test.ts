import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, ownerRows, promote } from '../support/agreements.ts'
import { actOn } from '../support/amendments.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { upload } from '../support/documents.ts'
import { act, logMeeting, openCase } from './cases/examples.ts'
import { putInStatus, signedWithCommitment } from './commitments/examples.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const read = async (account: AccountName, url: string) => expectStatus(await t.as(account).get(url), 200).body
const attach = async (visibility: string, fields: Record<string, string>): Promise<string> =>
  expectStatus(await upload(t, 'officer-ppkukm', { kind: 'other', visibility, ...fields }), 201).body.id

describe('a record names no other that its reader does not see', () => {
  describe('an agreement that was negotiated in internal meetings only', () => {
    let agreement: TestResponse
    let caseId: string
    beforeAll(async () => {
      const officer = t.as('officer-ppkukm')
      caseId = (await openCase(officer)).body.id
      const sides = ['collaborator', 'region'] as const
      const items = sides.map((side) => ({ side, type: 'need', description: 'Kelas', agreed: true }))
      const internal = { kind: 'internal', participants: [], obstacles: [], actionItems: [], items }
      const { body: meeting } = await logMeeting(officer, caseId, internal)
      await act(officer, `/v1/meetings/${meeting.id}`, 'finalize')
      await act(officer, `/v1/cases/${caseId}`, 'offer')
      agreement = expectStatus(await promote(t, await act(officer, `/v1/cases/${caseId}`, 'agree')), 201)
      // Nothing of internal minutes is carried over any more; databases from before have it.
      await ownerRows(
        t,
        `insert into commitments (id, agreement_id, meeting_item_id, description)
        select gen_random_uuid(), $1, id, description from meeting_items where meeting_id = $2`,
        [agreement.body.id, meeting.id],
      )
      const url = `/v1/agreements/${agreement.body.id}`
      const period = { effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' }
      expectStatus(await officer.patch(url, period, { etag: agreement.etag }), 200)
      await act(officer, url, 'submit')
    })

    it('does not name its case to the partner', async () => {
      const url = `/v1/agreements/${agreement.body.id}`
      expect((await read('officer-parekraf', url)).originCaseId).toBe(caseId)
      expect((await read('partner-shopee', url)).originCaseId).toBeNull()
      const listed = await read('partner-shopee', '/v1/agreements')
      expect(listed.data[0]).toMatchObject({ id: agreement.body.id, originCaseId: null })
    })

    it('does not name the item of the minutes that a commitment comes from', async () => {
      const url = `/v1/agreements/${agreement.body.id}/commitments`
      const [seen] = (await read('officer-parekraf', url)).data
      expect(seen).toMatchObject({ meetingItemId: expect.any(String), meetingId: expect.any(String) })
      const [told] = (await read('partner-shopee', url)).data
      expect(told).toMatchObject({ id: seen.id, meetingItemId: null, meetingId: null })
    })

    it('does not name it in an amendment that adds another either', async () => {
      const url = `/v1/agreements/${agreement.body.id}`
      const [{ meetingItemId }] = (await read('officer-parekraf', `${url}/commitments`)).data
      await putInStatus(t, agreement, 'signed')
      const first = await t.as('officer-ppkukm').get(url)
      await ownerRows(
        t,
        `insert into agreement_versions (id, agreement_id, number, valid_from, title, stages, effective_from, effective_until, lead_agency_id, lead_agency_name_as_signed)
        select gen_random_uuid(), id, 0, '2026-01-01', title, stages, effective_from, effective_until, lead_agency_id, 'Dinas PPKUKM' from agreements where id = $1`,
        [first.body.id],
      )
      const add = [{ description: 'Kelas lanjutan' }]
      const amendment = { reason: 'Tambahan', effectiveFrom: '2026-07-01', changes: { commitments: { add } } }
      const drafted = expectStatus(await t.as('officer-ppkukm').post(`${url}/amendments`, amendment), 201)
      expectStatus(await actOn(t, drafted, 'submit'), 200)
      await ownerRows(
        t,
        `update amendments set changes = jsonb_set(changes, '{commitments,add,0,meetingItemId}', to_jsonb($2::text)) where id = $1`,
        [drafted.body.id, meetingItemId],
      )
      const added = async (account: AccountName, path: string) => {
        const body = await read(account, `${url}/amendments${path}`)
        return (body.data?.[0] ?? body).changes.commitments.add[0]
      }
      for (const path of ['', '/1']) {
        expect(await added('officer-ppkukm', path)).toMatchObject({ meetingItemId })
        expect(await added('partner-shopee', path)).toMatchObject({ description: 'Kelas lanjutan' })
        expect(await added('partner-shopee', path)).not.toHaveProperty('meetingItemId')
      }
    })
  })

  describe('files', () => {
    let agreementId: string
    let commitmentUrl: string
    beforeAll(async () => {
      const signed = await signedWithCommitment(
        t,
        { parties: [ids.ppkukm, ids.shopee] },
        { responsibleOrganizationId: ids.ppkukm },
      )
      agreementId = signed.agreement.body.id
      commitmentUrl = signed.url
    })

    it('internal evidence of an activity is named to the officers of its agency', async () => {
      const evidenceDocumentId = await attach('internal', { agreementId })
      const activity = { heldOn: '2026-05-20', value: 3, evidenceDocumentId }
      const { body } = await t.as('officer-ppkukm').post(`${commitmentUrl}/activities`, activity)
      const url = `/v1/activities/${body.id}`
      const { etag } = await t.as('officer-ppkukm').get(url)
      expectStatus(await t.as('officer-ppkukm').post(`${url}/submit`, undefined, { etag }), 200)
      expect((await read('officer-ppkukm', url)).evidenceDocumentId).toBe(evidenceDocumentId)
      expect((await read('officer-parekraf', url)).evidenceDocumentId).toBeNull()
      expect((await read('partner-shopee', url)).evidenceDocumentId).toBeNull()
    })

    it('an internal edition is not named by the one that took its place', async () => {
      const replacesId = await attach('internal', { agreementId })
      const url = `/v1/documents/${await attach('parties', { agreementId, replacesId })}`
      expect((await read('officer-ppkukm', url)).replacesId).toBe(replacesId)
      expect((await read('partner-shopee', url)).replacesId).toBeNull()
    })

    it('an internal file is not named by the checklist item it meets', async () => {
      const officer = t.as('officer-ppkukm')
      const draft = {
        type: 'pks',
        title: 'Naskah',
        stages: ['P2'],
        effectiveFrom: '2026-01-01',
        effectiveUntil: '2026-12-31',
      }
      const parties = [{ organizationId: ids.ppkukm }, { organizationId: ids.shopee }]
      const { body, etag } = expectStatus(await officer.post('/v1/agreements', { ...draft, parties }), 201)
      const url = `/v1/agreements/${body.id}`
      const documentId = await attach('internal', { agreementId: body.id })
      const decision = { status: 'met', documentId }
      expectStatus(await officer.patch(`${url}/checklist/legality`, decision, { etag }), 200)
      await act(officer, url, 'submit')
      const legality = async (account: AccountName) =>
        (await read(account, `${url}/checklist`)).items.find(
          (item: { code: string }) => item.code === 'legality',
        )
      expect(await legality('officer-ppkukm')).toMatchObject({ status: 'met', documentId })
      expect(await legality('partner-shopee')).toMatchObject({ status: 'met', documentId: null })
    })
  })
})
