import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids, signing } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'
import { turnsOf, tasksOf, type Told } from '../tasks/examples.ts'

/** Nobody calls anybody: each finds in one list that it is their turn, does what it names, and it is the turn of the next. */
describe('a partnership that goes by what waits for whom', () => {
  const { clock, setDay } = movingClock('2026-03-02')
  let t: TestApp
  let p: Partnership
  let [caseUrl, agreement, commitment] = ['', '', '']
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-03-02', setDay)
  })
  afterAll(() => t.close())

  const next = async (by: AccountName, id: string, kind: string): Promise<Told> => {
    const found = await turnsOf(t, by, id, kind)
    expect(found.length, `${by} ${kind}`).toBeGreaterThan(0)
    return found[0]!
  }
  /** Does what the list says is to be done, at the record as it stands. */
  async function does(by: AccountName, { operation: { method, path } }: Told, of: string, body?: object) {
    const { etag } = expectStatus(await t.as(by).get(of), 200)
    const answer =
      method === 'PATCH'
        ? await t.as(by).patch(path, body, { etag })
        : await t.as(by).post(path, body, { etag })
    return expectStatus(answer, 200)
  }

  it('the minutes wait for whoever opened the case, then the partner sees its action item', async () => {
    const opened = expectStatus(
      await t
        .as('officer-ppkukm')
        .post('/v1/cases', { title: 'Kelas foto produk', stages: ['P5'], collaboratorIds: [ids.shopee] }),
      201,
    )
    caseUrl = `/v1/cases/${opened.body.id}`
    const logged = expectStatus(
      await t.as('officer-ppkukm').post(`${caseUrl}/meetings`, {
        kind: 'negotiation',
        mode: 'online',
        agenda: 'Kelas foto produk',
        startsAt: '2026-03-02T09:00:00+07:00',
        endsAt: '2026-03-02T10:30:00+07:00',
        items: [
          item('Delapan kelas foto', ids.shopee, { agreed: true }),
          item('Peserta', ids.ppkukm, { type: 'need' }),
        ],
        actionItems: [{ description: 'Kirim silabus', ownerOrganizationId: ids.shopee, dueOn: '2026-03-09' }],
      }),
      201,
    )
    const url = `/v1/meetings/${logged.body.id}`
    await does('officer-ppkukm', await next('officer-ppkukm', logged.body.id, 'finalize_meeting'), url)
    const [action] = logged.body.actionItems
    const asked = await next('partner-shopee', action.id, 'do_action_item')
    expect(asked).toMatchObject({ due: '2026-03-09', record: { title: 'Kirim silabus' } })
    await does('partner-shopee', asked, `/v1/action-items/${action.id}`, {})
    expect(await tasksOf(t, 'partner-shopee')).toEqual([])
  })

  it('the draft waits for its officer, the review for a reviewer, the rows for the parties, the signature for the officer', async () => {
    for (const action of ['offer', 'agree']) await p.act('officer-ppkukm', caseUrl, action)
    agreement = (await p.act('officer-ppkukm', caseUrl, 'promote', { type: 'pks' }, 201)).body.id
    const url = `/v1/agreements/${agreement}`
    await p.patch('officer-ppkukm', url, { effectiveFrom: '2026-03-15', effectiveUntil: '2027-03-14' })
    for (const task of await turnsOf(t, 'officer-ppkukm', agreement, 'decide_checklist_item'))
      await does('officer-ppkukm', task, url, { status: 'waived', reason: 'Ada pada berkas induk' })
    await does('officer-ppkukm', await next('officer-ppkukm', agreement, 'submit_agreement'), url)
    expect(await turnsOf(t, 'reviewer', agreement, 'approve_agreement')).toEqual([])
    for (const code of (await p.read(`${url}/checklist`, 'officer-ppkukm')).blocking)
      await p.patch(
        'officer-ppkukm',
        `${url}/checklist/${code}`,
        { status: 'waived', reason: 'Berkas induk' },
        url,
      )
    await does('reviewer', await next('reviewer', agreement, 'approve_agreement'), url)
    await does(
      'partner-shopee',
      await next('partner-shopee', agreement, 'fill_in_party'),
      url,
      signing('S-8', '2026-03-02'),
    )
    await does(
      'officer-ppkukm',
      await next('officer-ppkukm', agreement, 'fill_in_party'),
      url,
      signing('D-8', '2026-03-02'),
    )
    await p.attach('officer-ppkukm', { kind: 'signed_agreement', agreementId: agreement })
    await does('officer-ppkukm', await next('officer-ppkukm', agreement, 'sign_agreement'), url)
    expect(await turnsOf(t, 'officer-ppkukm', agreement)).toEqual([])
  })

  it('what the partner delivers waits for the agency, and the end for whoever carries it', async () => {
    p.becomes('2026-05-20')
    commitment = (await p.read(`/v1/agreements/${agreement}/commitments`)).data[0].id
    const { body } = expectStatus(
      await t.as('partner-shopee').post(`/v1/commitments/${commitment}/activities`, {
        heldOn: '2026-05-19',
        value: 3,
        kecamatan: 'Tebet',
      }),
      201,
    )
    const url = `/v1/activities/${body.id}`
    await does('partner-shopee', await next('partner-shopee', body.id, 'submit_activity'), url)
    await does('officer-ppkukm', await next('officer-ppkukm', body.id, 'verify_activity'), url)
    p.becomes('2026-12-20')
    expect(await next('officer-ppkukm', agreement, 'decide_on_end')).toMatchObject({
      due: '2027-03-14',
      since: '2026-12-13T17:00:00.000Z',
      reason: 'responsible',
    })
    const { body: told } = await t.as('officer-ppkukm').get('/v1/me/tasks?count=exact')
    expect(told.counts).toEqual([
      { kind: 'decide_on_end', count: 1, since: '2026-12-13T17:00:00.000Z', due: '2027-03-14' },
    ])
  })
})
