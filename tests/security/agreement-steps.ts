import { act } from '../api/cases/examples.ts'
import { decide } from '../support/papers.ts'
import { expectStatus, ids, newAgreement, ownerRows, today } from '../support/agreements.ts'
import type { TestResponse } from '../support/app.ts'
import {
  attachTo,
  internalItem,
  officerOf,
  partnerIn,
  partners,
  readerOf,
  type History,
  type Sees,
  type Step,
} from './history.ts'
import * as sight from './sight.ts'
import type { Agreement } from './sight.ts'

/** Agreements from the draft to their end, with their amendments and files. */
export const agreementSteps: Record<string, Step> = {
  async register(h, pick) {
    const lead = pick([ids.ppkukm, ids.parekraf])!
    const parties = [lead, ...pick([[ids.shopee], [ids.gojek], [ids.shopee, ids.gojek]])!]
    const { body } = expectStatus(
      await h.t
        .as(officerOf({ lead }))
        .post('/v1/agreements', { ...newAgreement({ parties }), title: 'Naskah' }),
      201,
    )
    const organizations = parties
    await addAgreement(h, { id: body.id, lead, organizations, status: 'draft' }, body)
  },

  async commit(h, pick) {
    const agreement = pick(h.agreements.filter(({ status }) => status === 'draft'))
    if (!agreement) return
    const sees: Sees = (who) => sight.seesNegotiated(who, agreement)
    const { body } = expectStatus(
      await h.t.as(officerOf(agreement)).post(`/v1/agreements/${agreement.id}/commitments`, {
        description: h.word('commitment', sees),
        stage: 'P2',
        targetValue: h.number('target', sees),
      }),
      201,
    )
    addCommitment(h, agreement, body.id)
  },

  async advanceAgreement(h, pick) {
    const agreement = pick(
      h.agreements.filter(({ status }) => ['draft', 'in_review', 'ready_to_sign'].includes(status)),
    )
    if (!agreement) return
    const officer = h.t.as(officerOf(agreement))
    const url = `/v1/agreements/${agreement.id}`
    if (agreement.status === 'draft') {
      await act(officer, url, 'submit')
      agreement.status = 'in_review'
      agreement.submitted = true
    } else if (agreement.status === 'in_review') {
      await ownerRows(
        h.t,
        `update checklist_items set status = 'waived', reason = $2 where agreement_id = $1`,
        [agreement.id, h.reason(sight.seesRegionNotes).reason],
      )
      await act(h.t.as('reviewer'), url, 'approve')
      agreement.status = 'ready_to_sign'
    } else if (agreement.renews?.status !== 'suspended') {
      await attachTo(h, agreement, officerOf(agreement), 'signed_agreement', 'parties')
      await act(officer, url, 'sign')
      agreement.status = 'signed'
    }
  },

  async endAgreement(h, pick) {
    const agreement = pick(
      h.agreements.filter(({ status }) => status !== 'terminated' && status !== 'cancelled'),
    )
    if (!agreement) return
    const officer = h.t.as(officerOf(agreement))
    const url = `/v1/agreements/${agreement.id}`
    const reason = h.reason((who) => sight.seesNegotiated(who, agreement))
    if (agreement.status === 'in_review' || agreement.status === 'ready_to_sign') {
      await act(h.t.as('reviewer'), url, 'return', reason)
      agreement.status = 'draft'
    } else if (agreement.status === 'signed') {
      await act(officer, url, 'suspend', reason)
      agreement.status = 'suspended'
    } else if (agreement.status === 'suspended') {
      await attachTo(h, agreement, officerOf(agreement), 'termination', 'internal')
      await act(officer, url, 'terminate', { ...reason, ground: 'agreed', terminatedOn: today })
      agreement.status = 'terminated'
    } else {
      await act(officer, url, 'cancel', reason)
      agreement.status = 'cancelled'
    }
  },

  async amend(h, pick) {
    const agreement = pick(h.agreements.filter(({ status, amendment }) => status === 'signed' && !amendment))
    if (!agreement) return
    const officer = h.t.as(officerOf(agreement))
    const url = `/v1/agreements/${agreement.id}`
    const amendment: NonNullable<Agreement['amendment']> = { submitted: false, signed: false }
    agreement.amendment = amendment
    // A partner once it was submitted.
    const sees: Sees = (who) =>
      sight.seesNegotiated(who, agreement) && (who.role === 'officer' || amendment.submitted)
    const minutes = h.meetings.filter((each) => each.case === agreement.from && sight.stands(each))
    const meetingItemId = pick(minutes.flatMap(({ itemIds }) => itemIds))
    const { body } = expectStatus(
      await officer.post(`${url}/amendments`, {
        reason: h.word('reason of an amendment', sees),
        effectiveFrom: today,
        changes: {
          commitments: { add: [{ description: h.word('added commitment', sees), meetingItemId }] },
          title: h.word('amended title', (who) =>
            amendment.signed ? sight.seesAgreement(who, agreement) : sees(who),
          ),
        },
      }),
      201,
    )
    h.known('id of an amendment', body.id, sees)
    if (!pick([true, false])) return
    await attachTo(h, agreement, officerOf(agreement), 'signed_amendment', 'parties', {
      amendmentId: body.id,
    })
    const amendmentUrl = `${url}/amendments/${body.number}`
    await act(officer, amendmentUrl, 'submit')
    amendment.submitted = true
    if (!pick([true, false])) return
    await act(h.t.as('reviewer'), amendmentUrl, 'approve')
    const { parties } = (await officer.get(url)).body
    const signatures = parties.map((party: { id: string }) => ({
      partyId: party.id,
      documentNumber: h.word('number of an amendment', sees),
      signatoryName: h.word('signatory of an amendment', sees),
      signatoryTitle: 'Kepala',
      authorityBasis: 'position',
      signedOn: today,
    }))
    await act(officer, amendmentUrl, 'sign', { signatures })
    amendment.signed = true
    addCommitment(h, agreement, body.changes.commitments.add[0].id, today)
  },

  async disclose(h, pick) {
    const agreement = pick(h.agreements.filter(({ status }) => status === 'signed'))
    if (!agreement) return
    const disclosure = pick(['open', 'withheld'] as const)!
    const overseen: Sees = (who) => who.role === 'officer'
    await decide(h.t, agreement.id, {
      disclosure,
      ground: h.word('ground of a disclosure', overseen),
      consequenceTest: h.word('consequence test', overseen),
    })
    agreement.disclosure = disclosure
  },

  async renew(h, pick) {
    const agreement = pick(h.agreements.filter(({ status, renewed }) => status === 'signed' && !renewed))
    if (!agreement) return
    const url = `/v1/agreements/${agreement.id}`
    const officer = h.t.as(officerOf(agreement))
    const { etag } = await officer.get(url)
    const period = { effectiveFrom: '2027-01-01', effectiveUntil: '2028-06-30' }
    const { body } = expectStatus(await officer.post(`${url}/renew`, period, { etag }), 201)
    agreement.renewed = true
    const { lead, organizations } = agreement
    await addAgreement(h, { id: body.id, lead, organizations, status: 'draft', renews: agreement }, body)
  },

  async attach(h, pick) {
    const agreement = pick(h.agreements)
    if (!agreement) return
    const visibility = pick(['internal', 'parties', 'public'] as const)!
    const partner = partnerIn(agreement)
    const byPartner = pick([true, false]) && sight.seesAgreement(readerOf(partner), agreement)
    if (byPartner) await attachTo(h, agreement, partners[partner]!, 'other', 'parties')
    else await attachTo(h, agreement, officerOf(agreement), 'other', visibility)
  },

  async replace(h, pick) {
    const file = pick(
      h.files.filter((each) => !sight.isCase(each.of) && !each.replaced && each.kind === 'other'),
    )
    if (!file) return
    file.replaced = true
    const agreement = file.of as Agreement
    const visibility = pick(['internal', 'parties'] as const)!
    await attachTo(h, agreement, officerOf(agreement), 'other', visibility, { replacesId: file.id })
  },

  async comment(h, pick) {
    const agreement = pick(
      h.agreements.filter(({ status }) => ['draft', 'in_review', 'ready_to_sign'].includes(status)),
    )
    if (!agreement) return
    const partner = partnerIn(agreement)
    const byPartner = pick([true, false]) && sight.seesAgreement(readerOf(partner), agreement)
    const audience = byPartner ? 'parties' : pick(['region', 'parties'] as const)!
    const sees: Sees = (who) => sight.seesComment(who, agreement, audience)
    const client = h.t.as(byPartner ? partners[partner]! : officerOf(agreement))
    const { body, etag } = expectStatus(
      await client.post(`/v1/agreements/${agreement.id}/comments`, {
        text: h.word('comment', sees),
        field: pick(['scope', 'funding', 'parties'] as const)!,
        audience,
      }),
      201,
    )
    h.record('comments', body.id, sees)
    if (!pick([true, false])) return
    const answer = { answer: h.word('answer to a comment', sees) }
    expectStatus(await client.post(`/v1/comments/${body.id}/resolve`, answer, { etag }), 200)
  },

  async meetItem(h, pick) {
    const file = pick(
      h.files.filter((each) => !sight.isCase(each.of) && ['draft', 'in_review'].includes(each.of.status)),
    )
    if (!file) return
    const url = `/v1/agreements/${file.of.id}`
    const { etag } = await h.t.as('admin').get(url)
    const decision = { status: 'met', documentId: file.id }
    expectStatus(await h.t.as('admin').patch(`${url}/checklist/legality`, decision, { etag }), 200)
  },
}

/** A draft as the service made it; everything that is needed to sign it is filled in. */
export async function addAgreement(
  h: History,
  agreement: Agreement,
  body: TestResponse['body'],
): Promise<void> {
  const officer = h.t.as(officerOf(agreement))
  const url = `/v1/agreements/${agreement.id}`
  const exists: Sees = (who) => sight.seesAgreement(who, agreement)
  const content: Sees = (who) => sight.seesContent(who, agreement)
  const negotiated: Sees = (who) => sight.seesNegotiated(who, agreement)
  const text: Sees = (who) => sight.seesText(who, agreement)
  const terms: Sees = (who) => sight.seesTerms(who, agreement)
  h.agreements.push(agreement)
  h.record('agreements', agreement.id, exists)
  h.known('registration number', body.registrationNumber, exists)
  const title = h.word('title of an agreement', exists)
  h.titles.push({
    collection: 'agreements',
    text: title,
    sees: (who) => exists(who) && !agreement.amendment?.signed,
  })
  const { etag } = await officer.get(url)
  expectStatus(
    await officer.patch(
      url,
      {
        title,
        purpose: h.word('purpose', text),
        object: h.word('object of an agreement', text),
        scope: h.word('scope', text),
        effectiveFrom: body.effectiveFrom ?? '2026-01-01',
        effectiveUntil: body.effectiveUntil ?? '2026-12-31',
        funding: {
          source: 'shared',
          amount: h.number('amount', terms),
          note: h.word('note on funding', terms),
        },
        parties: agreement.organizations.map((organizationId) => ({
          organizationId,
          documentNumber: h.word('number of a document', content),
          signatoryName: h.word('signatory', negotiated),
          signatoryTitle: h.word('title of a signatory', negotiated),
          authorityBasis: 'position',
          signedOn: today,
        })),
        provisions: [
          { organizationId: agreement.lead, kind: 'obligation', text: h.word('provision', terms) },
        ],
      },
      { etag },
    ),
    200,
  )
  const { data } = (await officer.get(`${url}/commitments`)).body
  for (const { id, description, targetValue } of data) {
    addCommitment(h, agreement, id)
    if (h.texts.get(description)?.what === internalItem) continue
    h.known('item', description, negotiated)
    h.known('quantity of an item', String(targetValue), negotiated)
  }
}

function addCommitment(h: History, agreement: Agreement, id: string, from?: string): void {
  h.commitments.push({ id, agreement, from })
  h.record('commitments', id, (who) => sight.seesNegotiated(who, agreement))
}
