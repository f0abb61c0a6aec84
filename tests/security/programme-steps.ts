import { expectStatus, ids } from '../support/agreements.ts'
import { spaceWithoutOperator } from '../api/programme/examples.ts'
import { officerOf, type Sees, type Step } from './history.ts'

const everyone: Sees = () => true
/** None of the readers: the registrar and the auditor alone. */
const nobody: Sees = () => false

/** Where businesses sell, and what they say. */
export const programmeSteps: Record<string, Step> = {
  async openSpace(h, pick) {
    const agreement = pick(h.agreements)
    if (!agreement) return
    const name = h.word('name of a trading space', everyone)
    const space = { ...spaceWithoutOperator, name, agreementId: agreement.id }
    const { body } = expectStatus(await h.t.as(officerOf(agreement)).post('/v1/trading-spaces', space), 201)
    h.record('trading-spaces', body.id, everyone)
  },

  async say(h, pick) {
    const collaboratorId = pick([ids.shopee, ids.gojek])!
    const isPublished = pick([true, false])!
    const sees: Sees = (who) =>
      isPublished && (who.role !== 'partner' || who.organizationId === collaboratorId)
    const said = await h.t.as().post('/v1/public/feedback', {
      collaboratorId,
      text: `${h.word('received feedback', nobody)} sudah diterima`,
      senderName: h.word('sender of feedback', nobody),
      senderContact: h.word('contact of a sender', nobody),
    })
    const { id } = expectStatus(said, 201).body
    h.record('feedback', id, sees)
    if (!isPublished) return
    const admin = h.t.as('admin')
    const url = `/v1/feedback/${id}`
    const publication = { text: h.word('published feedback', sees), agencyId: ids.ppkukm }
    const { etag } = await admin.get(url)
    const published = expectStatus(await admin.post(`${url}/publish`, publication, { etag }), 200)
    const answer = { answer: h.word('answer to feedback', sees) }
    expectStatus(await h.t.as('officer-ppkukm').post(`${url}/answer`, answer, { etag: published.etag }), 200)
  },
}
