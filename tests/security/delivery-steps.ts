import { act } from '../api/cases/examples.ts'
import { delivered } from '../api/commitments/examples.ts'
import { expectStatus, ids } from '../support/agreements.ts'
import { agencies, attachTo, officerOf, partners, type Sees, type Step } from './history.ts'
import * as sight from './sight.ts'
import type { Activity } from './sight.ts'

/** What was delivered, how it was judged, and whom to ask about it. */
export const deliverySteps: Record<string, Step> = {
  async report(h, pick) {
    const commitment = pick(
      h.commitments.filter(
        // One that was added today holds on no day before a suspension of today.
        ({ agreement, from }) =>
          agreement.status === 'signed' || (agreement.status === 'suspended' && from === undefined),
      ),
    )
    if (!commitment) return
    const told = await h.t.as('auditor').get(`/v1/commitments/${commitment.id}`)
    // While nobody answers for it, the lead agency reports.
    const by: string = told.body.responsibleOrganization?.id ?? commitment.agreement.lead
    const account = agencies[by] ?? partners[by]!
    const activity: Activity = { id: '', commitment, status: 'draft', reporter: by }
    const sees: Sees = (who) => sight.seesActivity(who, activity)
    const seesNote: Sees = (who) => sees(who) && sight.seesNegotiated(who, commitment.agreement)
    const evidence = pick([true, false])
      ? await attachTo(h, commitment.agreement, account, 'evidence', by in partners ? 'parties' : 'internal')
      : undefined
    const { body } = expectStatus(
      await h.t.as(account).post(
        `/v1/commitments/${commitment.id}/activities`,
        delivered({
          ...(commitment.from && { heldOn: commitment.from }),
          note: h.word('note on an activity', seesNote),
          value: h.number('value of an activity', sees),
          ...(evidence && { evidenceDocumentId: evidence.id }),
        }),
      ),
      201,
    )
    activity.id = body.id
    h.activities.push(activity)
    h.record('activities', body.id, sees)
    // What was verified names the commitment it counts towards.
    h.known('id of commitments', commitment.id, sees)
  },

  async decide(h, pick) {
    const activity = pick(h.activities.filter(({ status }) => status !== 'verified'))
    if (!activity) return
    const { agreement } = activity.commitment
    const url = `/v1/activities/${activity.id}`
    if (activity.status === 'submitted') {
      const verified = pick([true, false])
      const reason = h.reason((who) => sight.seesNegotiated(who, agreement))
      // Whoever took part in it does not decide.
      const own = officerOf(agreement)
      const second = agencies[activity.reporter] === own && own === 'officer-ppkukm'
      const officer = h.t.as(second ? 'officer-ppkukm-2' : own)
      await (verified ? act(officer, url, 'verify') : act(officer, url, 'reject', reason))
      activity.status = verified ? 'verified' : 'rejected'
    } else {
      await act(h.t.as(agencies[activity.reporter] ?? partners[activity.reporter]), url, 'submit')
      activity.status = 'submitted'
    }
  },

  async judge(h, pick) {
    const agreement = pick(
      h.agreements.filter(({ status }) => ['signed', 'suspended', 'terminated'].includes(status)),
    )
    if (!agreement) return
    const by = pick(agreement.organizations)!
    const evaluated = pick(agreement.organizations.filter((each) => each !== by))!
    const key = `${agreement.id} ${by} ${evaluated}`
    if (h.judged.has(key)) return
    h.judged.add(key)
    const url = `/v1/agreements/${agreement.id}`
    const period = { periodFrom: '2026-01-01', periodUntil: '2026-05-31' }
    const seesEvaluation: Sees = (who) => sight.seesEvaluation(who, agreement, [by, evaluated])
    const evaluation = expectStatus(
      await h.t.as(agencies[by] ?? partners[by]).post(`${url}/evaluations`, {
        ...period,
        rating: 4,
        recommendation: 'extend',
        evaluatedOrganizationId: evaluated,
        note: h.word('note on an evaluation', seesEvaluation),
      }),
      201,
    )
    h.record('evaluations', evaluation.body.id, seesEvaluation)
    const seesOutcome: Sees = (who) => sight.seesNegotiated(who, agreement)
    const outcome = expectStatus(
      await h.t.as(officerOf(agreement)).post(`${url}/outcomes`, {
        ...period,
        sampleSize: 12,
        turnover: h.number('turnover', seesOutcome),
        note: h.word('note on an outcome', seesOutcome),
      }),
      201,
    )
    h.record('outcomes', outcome.body.id, seesOutcome)
  },

  async writeContact(h, pick) {
    const of = pick([ids.shopee, ids.gojek])!
    const url = `/v1/collaborators/${of}`
    const admin = h.t.as('admin')
    const { etag } = await admin.get(url)
    const word: string = h.word(
      'contact',
      (who) => h.contacts.get(of) === word && sight.seesContacts(who, of, [...h.cases, ...h.agreements]),
    )
    const contacts = [{ name: `Ibu ${word}`, email: `${word}@contoh.id` }]
    expectStatus(await admin.patch(url, { contacts }, { etag }), 200)
    h.contacts.set(of, word)
  },

  async writeLiaisonOfficer(h, pick) {
    const of = pick([ids.ppkukm, ids.parekraf])!
    const url = `/v1/agencies/${of}`
    const admin = h.t.as('admin')
    const { etag } = await admin.get(url)
    const word: string = h.word(
      'liaison officer',
      (who) => h.liaisonOfficers.get(of) === word && who.role === 'officer',
    )
    expectStatus(await admin.patch(url, { liaisonOfficers: [{ name: `Bapak ${word}` }] }, { etag }), 200)
    h.liaisonOfficers.set(of, word)
  },
}
