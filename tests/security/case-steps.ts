import { act, exampleMeeting } from '../api/cases/examples.ts'
import { expectStatus, ids } from '../support/agreements.ts'
import type { TestResponse } from '../support/app.ts'
import { addAgreement } from './agreement-steps.ts'
import {
  addFile,
  agencies,
  internalItem,
  officerOf,
  partners,
  type History,
  type Sees,
  type Step,
} from './history.ts'
import * as sight from './sight.ts'
import type { Case, Meeting } from './sight.ts'

/** Cases and what is said and written down in them. */
export const caseSteps: Record<string, Step> = {
  async openCase(h, pick) {
    const lead = pick([ids.ppkukm, ids.parekraf])!
    const collaboratorIds = pick([[ids.shopee], [ids.gojek], [ids.shopee, ids.gojek]])!
    const both = pick([false, false, true])
    const other = lead === ids.ppkukm ? ids.parekraf : ids.ppkukm
    const organizations = [lead, ...(both ? [other] : []), ...collaboratorIds]
    const opened: Case = { id: '', lead, organizations, status: 'open', disclosed: false }
    const sees: Sees = (who) => sight.seesCase(who, opened)
    const title = h.word('title of a case', sees)
    const { body } = expectStatus(
      await h.t.as(officerOf({ lead })).post('/v1/cases', {
        title,
        object: h.word('object of a case', sees),
        stages: ['P2'],
        collaboratorIds,
        startingConditions: { incentives: h.word('incentives of a case', sight.seesRegionNotes) },
        ...(both && { agencyIds: [lead, other] }),
      }),
      201,
    )
    opened.id = body.id
    h.cases.push(opened)
    h.record('cases', body.id, sees)
    h.known('number of a case', body.caseNumber, sees)
    h.titles.push({ collection: 'cases', text: title, sees })
  },

  async logMeeting(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status !== 'cancelled'))
    if (!of) return
    const internal = pick([true, false, false])!
    const meeting: Meeting = { id: '', case: of, internal, itemIds: [], finalized: false }
    const sees: Sees = (who) => sight.seesMeeting(who, meeting)
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
        processScores: {
          trustBuilding: { score: 3, note: h.word('note on a score', sight.seesRegionNotes) },
        },
        participants: [
          ...present.map((organizationId) => ({
            organizationId,
            name: h.word('participant', (who) => sight.seesParticipant(who, meeting, organizationId)),
          })),
          ...(['region', 'collaborator'] as const).map((side) => {
            const seesGuest: Sees = (who) => sight.seesGuest(who, meeting, side)
            const name = h.word('guest', seesGuest)
            return { guest: true, side, organizationName: h.word('organization of a guest', seesGuest), name }
          }),
        ],
        items: (['collaborator', 'region'] as const).map((side) => ({
          side,
          ...(side === 'collaborator' && { organizationId: pick(collaborators) }),
          type: side === 'region' ? 'need' : 'offer',
          stage: 'P2',
          description: h.word(internal ? internalItem : 'item', sees),
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
    meeting.id = body.id
    remember(h, meeting, body)
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
    const decisions = [h.word('decision of a correction', (who) => sight.seesMeeting(who, correction))]
    const { body } = expectStatus(
      await officer.post(`/v1/meetings/${meeting.id}/correct`, { decisions }, { etag }),
      201,
    )
    correction.id = body.id
    meeting.correction = correction
    remember(h, correction, body)
  },

  async raise(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status !== 'cancelled'))
    if (!of) return
    const sees: Sees = (who) => sight.seesCase(who, of)
    const { body } = expectStatus(
      await h.t.as(officerOf(of)).post(`/v1/cases/${of.id}/obstacles`, {
        category: 'administration',
        description: h.word('obstacle of a case', sees),
      }),
      201,
    )
    h.record('obstacles', body.id, sees)
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
      await addAgreement(
        h,
        { id: body.id, lead: of.lead, organizations: of.organizations, from: of, status: 'draft' },
        body,
      )
    }
  },

  async promoteAgain(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status === 'promoted'))
    if (!of) return
    const lead = pick(of.organizations.filter((id) => id in agencies))!
    const officer = h.t.as(officerOf({ lead }))
    const { etag } = await officer.get(`/v1/cases/${of.id}`)
    const answer = await officer.post(`/v1/cases/${of.id}/promote`, { type: pick(['pks', 'mou']) }, { etag })
    if (answer.status === 200) return
    const { id } = expectStatus(answer, 201).body
    const made = { id, lead, organizations: of.organizations, from: of, status: 'draft' } as const
    await addAgreement(h, { ...made }, answer.body)
  },

  async cancelCase(h, pick) {
    const of = pick(h.cases.filter(({ status }) => status === 'open' || status === 'offered'))
    if (!of) return
    const reason = h.reason((who) => sight.seesCase(who, of))
    await act(h.t.as(officerOf(of)), `/v1/cases/${of.id}`, 'cancel', reason)
    of.status = 'cancelled'
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
}

/** A meeting as the service made it, with the ids of its parts. */
function remember(h: History, meeting: Meeting, body: TestResponse['body']): void {
  const sees: Sees = (who) => sight.seesMeeting(who, meeting)
  meeting.itemIds = body.items.map((each: { id: string }) => each.id)
  h.meetings.push(meeting)
  h.record('meetings', meeting.id, sees)
  for (const each of body.obstacles) h.record('obstacles', each.id, sees)
  for (const each of body.actionItems) h.record('action-items', each.id, sees)
  for (const id of meeting.itemIds) h.known('id of an item', id, sees)
}
