import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import { item, movingClock, Partnership } from '../../support/partnership.ts'
import { attachTo, propose } from '../proposals/examples.ts'

/**
 * A partner proposes two cases to an agency. One is taken up, and led to a draft agreement while the partner keeps its own
 * contacts; the other is declined with a reason. Nobody beside the two sides hears of either proposal.
 */
describe('a partner proposes', () => {
  const { clock, setDay } = movingClock('2026-02-03')
  const partner = 'partner-shopee'
  const officer = 'officer-ppkukm'
  const peers: AccountName[] = [
    'partner-gojek',
    'partner-bankdki',
    'officer-parekraf',
    'reviewer',
    'integrator',
  ]
  let t: TestApp
  let p: Partnership
  let proposed: string
  let declined: string
  let letter: string
  let caseId: string
  let agreement: string
  beforeAll(async () => {
    t = await startTestApp({ clock })
    p = new Partnership(t, '2026-02-03', setDay)
  })
  afterAll(() => t.close())

  /** What each peer is answered: never more than of a record that does not exist. */
  const nobodyElseReads = async (url: string, unknown: string) => {
    for (const account of peers) {
      const [asked, other] = [await t.as(account).get(url), await t.as(account).get(unknown)]
      expect([account, asked.status, asked.body.code]).toEqual([account, other.status, other.body.code])
      expect([403, 404]).toContain(asked.status)
    }
  }

  it('sends a letter and what it offers and needs', async () => {
    const made = await propose(t)
    letter = expectStatus(await attachTo(t, made), 201).body.id
    proposed = `/v1/proposals/${made.body.id}`
    declined = `/v1/proposals/${(await propose(t, { title: 'Gerai bazar', stages: ['P5'] })).body.id}`
    expect(await p.read(proposed, officer)).toMatchObject({
      status: 'received',
      letterDocumentId: letter,
      allowedActions: ['take_up', 'decline'],
    })
    for (const url of [proposed, declined]) await nobodyElseReads(url, `/v1/proposals/${ids.unknown}`)
    await nobodyElseReads(`/v1/documents/${letter}`, `/v1/documents/${ids.unknown}`)
  })

  it('the agency takes up one, and declines the other with a reason that the partner reads', async () => {
    p.becomes('2026-02-10')
    const taken = await p.act(officer, proposed, 'take-up')
    caseId = taken.body.caseId
    const reason = 'Bazar tahun ini sudah memiliki mitra.'
    await p.act(officer, declined, 'decline', { reason })
    expect(await p.read(declined, partner)).toMatchObject({ status: 'declined', statusReason: reason })
    expect((await p.read('/v1/proposals?status=taken_up', partner)).data).toMatchObject([{ caseId: null }])
    expect((await p.read('/v1/cases', partner)).data).toEqual([])
    for (const url of [proposed, declined]) await nobodyElseReads(url, `/v1/proposals/${ids.unknown}`)
  })

  it('keeps its own contacts, which the officer of the case reads and its peers do not', async () => {
    const contacts = [{ name: 'Contoh Kontak', role: 'Kemitraan', email: 'mitra@contoh.id' }]
    const url = `/v1/collaborators/${ids.shopee}`
    await p.patch(partner, url, { contacts })
    expect((await p.read(url, officer)).contacts).toMatchObject(contacts)
    for (const account of ['officer-parekraf', 'reviewer'] as const)
      expect(await p.read(url, account)).not.toHaveProperty('contacts')
    const { etag } = await t.as(partner).get(url)
    const more = await t.as(partner).patch(url, { contacts, legalName: 'PT Lain' }, { etag })
    expect(more.status).toBe(403)
    expect((await t.as('partner-gojek').get(url)).status).toBe(404)
  })

  it('the case goes on: minutes, an offer, an agreement to proceed, and a draft that has the letter', async () => {
    const url = `/v1/cases/${caseId}`
    const items = [
      { ...item('Kelas berjualan', ids.shopee), agreed: true },
      { ...item('Daftar UMKM', ids.ppkukm), agreed: true },
    ]
    await p.minutes(officer, url, { items })
    expect(await p.read(proposed, partner)).toMatchObject({ status: 'taken_up', caseId })
    expect(await p.read(url, partner)).toMatchObject({ initiator: 'collaborator', status: 'exploring' })
    await p.act(officer, url, 'offer')
    await p.act(officer, url, 'agree')
    const promoted = await p.act(officer, url, 'promote', { type: 'pks' }, 201)
    agreement = `/v1/agreements/${promoted.body.id}`
    expect(promoted.body).toMatchObject({ status: 'draft', originCaseId: caseId, stages: ['P2', 'P5'] })
    const { items: checklist } = await p.read(`${agreement}/checklist`, officer)
    expect(checklist).toContainEqual(
      expect.objectContaining({ code: 'offer_letter', status: 'met', documentId: letter }),
    )
  })

  it('the chain begins with the proposal for both sides of it, and without for everyone else', async () => {
    const lineage = `${agreement}/lineage`
    expect(await p.read(lineage, officer)).toMatchObject({
      proposal: { title: 'Etalase daring untuk UMKM binaan', status: 'taken_up' },
      case: { id: caseId },
    })
    for (const account of ['reviewer', 'officer-parekraf'] as const)
      expect((await p.read(lineage, account)).proposal).toBeNull()
    const history = await p.read(`/v1/cases/${caseId}/history`, officer)
    const actions = history.data.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['create', 'take_up', 'promote']))
    for (const url of [proposed, declined]) await nobodyElseReads(url, `/v1/proposals/${ids.unknown}`)
  })
})
