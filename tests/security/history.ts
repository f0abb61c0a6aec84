import fc from 'fast-check'
import { act, exampleMeeting } from '../api/cases/examples.ts'
import { delivered } from '../api/commitments/examples.ts'
import { expectStatus, ids, newAgreement, ownerRows, today } from '../support/agreements.ts'
import type { AccountName, TestApp, TestResponse } from '../support/app.ts'
import { files as samples, pdfOf, upload } from '../support/documents.ts'
import * as sight from './sight.ts'
import type { Activity, Agreement, Case, Commitment, File, Meeting, Reader } from './sight.ts'

type Sees = (who: Reader) => boolean

/** What has happened so far, and every text and id that came up with who may read it. */
export class History {
  readonly cases: Case[] = []
  readonly meetings: Meeting[] = []
  readonly agreements: Agreement[] = []
  readonly commitments: Commitment[] = []
  readonly activities: Activity[] = []
  readonly files: File[] = []
  /** Ids of each collection, as they stand in paths. */
  readonly ids: Record<string, string[]> = { collaborators: [ids.shopee, ids.gojek] }
  /** A text may have come up twice: what was agreed at the table is what was committed to. */
  readonly texts = new Map<string, { what: string; sees: Sees[]; replaced?: boolean }>()
  readonly titles: { collection: 'cases' | 'agreements'; text: string; sees: Sees }[] = []
  /** The contacts of each collaborator, as they were last written. */
  readonly contacts = new Map<string, string>()
  readonly t: TestApp
  #made = 0

  constructor(t: TestApp) {
    this.t = t
  }

  /** A word like no other. */
  word(what: string, sees: Sees): string {
    const text = `Zq${String((this.#made += 1)).padStart(4, '0')}x`
    return this.known(what, text, sees)
  }

  /** A reason for a change of state, which the next one takes the place of. */
  reason(sees: Sees): { reason: string } {
    const reason = this.word('reason', sees)
    this.texts.get(reason)!.replaced = true
    return { reason }
  }

  /** A number like no other. */
  number(what: string, sees: Sees): number {
    return Number(this.known(what, String(740_000_000 + (this.#made += 1) * 7), sees))
  }

  known(what: string, text: string, sees: Sees): string {
    const before = this.texts.get(text)
    this.texts.set(text, { what, sees: [...(before?.sees ?? []), sees] })
    return text
  }

  /** A record came up, at `/v1/<collection>/<id>`. */
  record(collection: string, id: string, sees: Sees): void {
    this.known(`id of ${collection}`, id, sees)
    ;(this.ids[collection] ??= []).push(id)
  }
}

const agencies = {
  [ids.ppkukm]: 'officer-ppkukm',
  [ids.parekraf]: 'officer-parekraf',
} as Record<string, AccountName>
const partners = { [ids.shopee]: 'partner-shopee', [ids.gojek]: 'partner-gojek' } as Record<
  string,
  AccountName
>
const officerOf = ({ lead }: { lead: string }): AccountName => agencies[lead]!

/** One step: which of those that are possible, and a number that makes the choices in it. */
type Take = (history: History, pick: Pick) => Promise<void>
type Pick = <T>(of: readonly T[]) => T | undefined

const steps: Record<string, Take> = {
  async openCase(h, pick) {
    const lead = pick([ids.ppkukm, ids.parekraf])!
    const collaboratorIds = pick([[ids.shopee], [ids.gojek], [ids.shopee, ids.gojek]])!
    const both = pick([false, false, true])
    const other = lead === ids.ppkukm ? ids.parekraf : ids.ppkukm
    const opened: { case?: Case } = {}
    const sees: Sees = (who) => sight.seesCase(who, opened.case!)
    const title = h.word('title of a case', sees)
    const { body } = expectStatus(
      await h.t.as(officerOf({ lead })).post('/v1/cases', {
        title,
        object: h.word('object of a case', sees),
        stages: ['P2'],
        collaboratorIds,
        startingConditions: { incentives: h.word('incentives of a case', sees) },
        ...(both && { agencyIds: [lead, other] }),
      }),
      201,
    )
    const organizations = [lead, ...(both ? [other] : []), ...collaboratorIds]
    opened.case = { id: body.id, lead, organizations, status: 'open', disclosed: false }
    h.cases.push(opened.case)
    h.record('cases', body.id, sees)
    h.known('number of a case', body.caseNumber, sees)
    h.titles.push({ collection: 'cases', text: title, sees })
  },

  async logMeeting(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status !== 'cancelled'))
    if (!of) return
    const internal = pick([true, false, false])!
    const meeting: { it?: Meeting } = {}
    const sees: Sees = (who) => sight.seesMeeting(who, meeting.it!)
    const present = of.organizations.filter((id) => !internal || id in agencies)
    const collaborators = of.organizations.filter((id) => id in partners)
    const { body } = expectStatus(
      await h.t.as(officerOf(of)).post(`/v1/cases/${of.id}/meetings`, {
        ...exampleMeeting,
        kind: internal ? 'internal' : 'negotiation',
        agenda: h.word('agenda', sees),
        venue: h.word('venue', sees),
        decisions: [h.word('decision', sees)],
        smallWins: [h.word('small win', sees)],
        processScores: { trustBuilding: { score: 3, note: h.word('note on a score', sees) } },
        participants: present.map((organizationId) => ({
          organizationId,
          name: h.word('participant', (who) => sight.seesParticipant(who, meeting.it!, organizationId)),
        })),
        items: (['collaborator', 'region'] as const).map((side) => ({
          side,
          type: side === 'region' ? 'need' : 'offer',
          stage: 'P2',
          description: h.word('item', sees),
          quantity: h.number('quantity of an item', sees),
          agreed: true,
        })),
        obstacles: [{ category: 'budget', description: h.word('obstacle', sees) }],
        actionItems: [
          {
            description: h.word('action item', sees),
            ownerOrganizationId: pick([of.lead, ...collaborators]),
          },
        ],
      }),
      201,
    )
    meeting.it = { id: body.id, case: of, internal, items: 2, finalized: false }
    remember(h, meeting.it, body)
  },

  async finalize(h, pick) {
    const meeting = pick(h.meetings.filter(({ finalized }) => !finalized))
    if (!meeting) return
    await act(h.t.as(officerOf(meeting.case)), `/v1/meetings/${meeting.id}`, 'finalize')
    meeting.finalized = true
    if (!meeting.internal) meeting.case.disclosed = true
  },

  async correct(h, pick) {
    const meeting = pick(
      h.meetings.filter((each) => each.finalized && !each.correction && each.case.status !== 'cancelled'),
    )
    if (!meeting) return
    const correction: Meeting = { ...meeting, id: '', finalized: false }
    const officer = h.t.as(officerOf(meeting.case))
    const { etag } = await officer.get(`/v1/meetings/${meeting.id}`)
    const decisions = [h.word('decision of a correction', (who) => sight.seesMeeting(who, corrected))]
    const { body } = expectStatus(
      await officer.post(`/v1/meetings/${meeting.id}/correct`, { decisions }, { etag }),
      201,
    )
    const corrected: Meeting = { ...correction, id: body.id }
    meeting.correction = corrected
    remember(h, corrected, body)
  },

  async resolve(h, pick) {
    const meeting = pick(h.meetings)
    if (!meeting) return
    const officer = h.t.as(officerOf(meeting.case))
    const [open] = (await officer.get(`/v1/meetings/${meeting.id}`)).body.obstacles
    if (open?.status !== 'open') return
    const resolution = h.word('resolution', (who) => sight.seesMeeting(who, meeting))
    await act(officer, `/v1/obstacles/${open.id}`, 'resolve', { resolution })
  },

  async advanceCase(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status !== 'cancelled' && status !== 'promoted'))
    if (!of) return
    const officer = h.t.as(officerOf(of))
    const url = `/v1/cases/${of.id}`
    const hasMinutes = h.meetings.some((each) => each.case === of && sight.stands(each))
    if (of.status === 'open' && !hasMinutes) return
    if (of.status === 'open') {
      await act(officer, url, 'offer')
      of.status = 'offered'
    } else if (of.status === 'offered') {
      await act(officer, url, 'agree')
      of.status = 'agreed'
    } else {
      const { body } = await act(officer, url, 'promote')
      of.status = 'promoted'
      await addAgreement(h, { ...of, id: body.id, status: 'draft' }, body)
    }
  },

  async cancelCase(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status === 'open' || status === 'offered'))
    if (!of) return
    const reason = h.reason((who) => sight.seesCase(who, of))
    await act(h.t.as(officerOf(of)), `/v1/cases/${of.id}`, 'cancel', reason)
    of.status = 'cancelled'
  },

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
    } else if (agreement.status === 'in_review') {
      await ownerRows(h.t, `update checklist_items set status = 'waived' where agreement_id = $1`, [
        agreement.id,
      ])
      await act(h.t.as('reviewer'), url, 'approve')
      agreement.status = 'ready_to_sign'
    } else {
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
    if (agreement.status === 'in_review') {
      await act(h.t.as('reviewer'), url, 'return', reason)
      agreement.status = 'draft'
    } else if (agreement.status === 'signed') {
      await act(officer, url, 'suspend', reason)
      agreement.status = 'suspended'
    } else if (agreement.status === 'suspended') {
      await attachTo(h, agreement, officerOf(agreement), 'termination', 'internal')
      await act(officer, url, 'terminate', { ...reason, terminatedOn: today })
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
    const amendment: NonNullable<Agreement['amendment']> = { signed: false }
    agreement.amendment = amendment
    const sees: Sees = (who) => sight.seesNegotiated(who, agreement)
    const { body, etag } = expectStatus(
      await officer.post(`${url}/amendments`, {
        reason: h.word('reason of an amendment', sees),
        effectiveFrom: today,
        changes: {
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
    const { parties } = (await officer.get(url)).body
    const signatures = parties.map((party: { id: string }) => ({
      partyId: party.id,
      documentNumber: h.word('number of an amendment', sees),
      signedOn: today,
    }))
    expectStatus(await officer.post(`${url}/amendments/${body.number}/sign`, { signatures }, { etag }), 200)
    amendment.signed = true
  },

  async report(h, pick) {
    const commitment = pick(
      h.commitments.filter(({ agreement }) => ['signed', 'suspended'].includes(agreement.status)),
    )
    if (!commitment) return
    const by = pick(commitment.agreement.organizations)!
    const account = agencies[by] ?? partners[by]!
    const activity: { it?: Activity } = {}
    const sees: Sees = (who) => sight.seesActivity(who, activity.it!)
    const seesNote: Sees = (who) => sight.seesNegotiated(who, commitment.agreement)
    const evidence = pick([true, false])
      ? await attachTo(h, commitment.agreement, account, 'evidence', by in partners ? 'parties' : 'internal')
      : undefined
    const { body } = expectStatus(
      await h.t.as(account).post(
        `/v1/commitments/${commitment.id}/activities`,
        delivered({
          note: h.word('note on an activity', seesNote),
          value: h.number('value of an activity', sees),
          ...(evidence && { evidenceDocumentId: evidence.id }),
        }),
      ),
      201,
    )
    activity.it = { id: body.id, commitment, status: 'draft' }
    h.activities.push(activity.it)
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
      const officer = h.t.as(officerOf(agreement))
      await (verified ? act(officer, url, 'verify') : act(officer, url, 'reject', reason))
      activity.status = verified ? 'verified' : 'rejected'
    } else {
      const partner = agreement.organizations.find((id) => id in partners)!
      await act(h.t.as(partners[partner]), url, 'submit')
      activity.status = 'submitted'
    }
  },

  async judge(h, pick) {
    const agreement = pick(
      h.agreements.filter(({ status }) => ['signed', 'suspended', 'terminated'].includes(status)),
    )
    if (!agreement) return
    const by = pick(agreement.organizations)!
    const url = `/v1/agreements/${agreement.id}`
    const period = { periodFrom: '2026-01-01', periodUntil: '2026-05-31' }
    const seesEvaluation: Sees = (who) => sight.seesEvaluations(who, agreement)
    const evaluation = expectStatus(
      await h.t.as(agencies[by] ?? partners[by]).post(`${url}/evaluations`, {
        ...period,
        rating: 4,
        recommendation: 'extend',
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

  async attach(h, pick) {
    const agreement = pick(h.agreements)
    if (!agreement) return
    const visibility = pick(['internal', 'parties', 'public'] as const)!
    const partner = agreement.organizations.find((id) => id in partners)!
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

  async attachToMeeting(h, pick) {
    const meeting = pick(h.meetings)
    if (!meeting) return
    const visibility = pick(['internal', 'parties'] as const)!
    const within = pick([meeting, undefined])
    const record: Record<string, string> = within ? { meetingId: meeting.id } : { caseId: meeting.case.id }
    const about = { of: meeting.case, meeting: within, visibility }
    await addFile(h, about, officerOf(meeting.case), { kind: 'minutes', visibility, ...record })
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
    const contacts = [{ name: `Ibu ${word}`, email: `${word.toLowerCase()}@contoh.id` }]
    expectStatus(await admin.patch(url, { contacts }, { etag }), 200)
    h.contacts.set(of, word)
  },
}

const readerOf = (organizationId: string): Reader =>
  sight.readers.find((each) => each.organizationId === organizationId)!

/** A meeting as the service made it, with the ids of its parts. */
function remember(h: History, meeting: Meeting, body: TestResponse['body']): void {
  const sees: Sees = (who) => sight.seesMeeting(who, meeting)
  h.meetings.push(meeting)
  h.record('meetings', meeting.id, sees)
  for (const each of body.obstacles) h.record('obstacles', each.id, sees)
  for (const each of body.actionItems) h.record('action-items', each.id, sees)
  for (const each of body.items) h.known('id of an item', each.id, sees)
}

/** A draft as the service made it; everything that is needed to sign it is filled in. */
async function addAgreement(h: History, agreement: Agreement, body: TestResponse['body']): Promise<void> {
  const officer = h.t.as(officerOf(agreement))
  const url = `/v1/agreements/${agreement.id}`
  const exists: Sees = (who) => sight.seesAgreement(who, agreement)
  const content: Sees = (who) => sight.seesContent(who, agreement)
  const negotiated: Sees = (who) => sight.seesNegotiated(who, agreement)
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
        purpose: h.word('purpose', content),
        object: h.word('object of an agreement', content),
        scope: h.word('scope', content),
        effectiveFrom: '2026-01-01',
        effectiveUntil: '2026-12-31',
        funding: {
          source: 'shared',
          amount: h.number('amount', negotiated),
          note: h.word('note on funding', negotiated),
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
          { organizationId: agreement.lead, kind: 'obligation', text: h.word('provision', negotiated) },
        ],
      },
      { etag },
    ),
    200,
  )
  const { data } = (await officer.get(`${url}/commitments`)).body
  for (const { id, description, targetValue } of data) {
    addCommitment(h, agreement, id)
    h.known('item', description, negotiated)
    h.known('quantity of an item', String(targetValue), negotiated)
  }
}

function addCommitment(h: History, agreement: Agreement, id: string): void {
  h.commitments.push({ id, agreement })
  h.record('commitments', id, (who) => sight.seesNegotiated(who, agreement))
}

const attachTo = (
  h: History,
  agreement: Agreement,
  by: AccountName,
  kind: string,
  visibility: File['visibility'],
  more: Record<string, string> = {},
) =>
  addFile(h, { of: agreement, visibility }, by, {
    kind,
    visibility,
    ...('amendmentId' in more ? {} : { agreementId: agreement.id }),
    ...more,
  })

async function addFile(
  h: History,
  about: Omit<File, 'id' | 'kind'>,
  by: AccountName,
  fields: Record<string, string>,
): Promise<File> {
  const file: { it?: File } = {}
  const content: Sees = (who) => sight.seesFileContent(who, file.it!)
  const name = h.word('name of a file', content)
  const text = h.word('content of a file', content)
  const sent = {
    ...samples.pdf,
    name: `${name}.pdf`,
    content: Buffer.concat([pdfOf(0), Buffer.from(`%${text}\n%%EOF\n`)]),
  }
  const { body } = expectStatus(await upload(h.t, by, fields, sent), 201)
  file.it = { ...about, id: body.id, kind: fields['kind']! }
  h.files.push(file.it)
  h.record('documents', body.id, (who) => sight.seesFile(who, file.it!))
  return file.it
}

const names = Object.keys(steps)
/** Steps that open up what others can go on with come more often. */
const weights: Record<string, number> = {
  openCase: 2,
  logMeeting: 4,
  finalize: 4,
  advanceCase: 6,
  register: 2,
  advanceAgreement: 8,
  report: 3,
  decide: 4,
}

/** A history: steps by name, each with the number its choices are made with. What is not possible then is left out. */
export const anyHistory = fc.array(
  fc.record(
    {
      step: fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 1, arbitrary: fc.constant(name) }))),
      choice: fc.nat(0xffff),
    },
    { noNullPrototype: true },
  ),
  { minLength: 15, maxLength: 45, size: 'max' },
)

/** Takes the steps one after another. */
export async function play(h: History, history: readonly { step: string; choice: number }[]): Promise<void> {
  for (const { step, choice } of history) {
    let left = choice
    await steps[step]!(h, (of) => {
      if (of.length === 0) return undefined
      const picked = of[left % of.length]
      left = Math.floor(left / of.length)
      return picked
    })
  }
}
