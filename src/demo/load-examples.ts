import { like } from 'drizzle-orm'
import type { Actor, Caller } from '../accounts/actor.ts'
import { promoteCase } from '../agreements/promotion.ts'
import type { AsOf } from '../agreements/queries.ts'
import { patchAgreement, patchParty } from '../agreements/service.ts'
import { moveAgreement } from '../agreements/transitions.ts'
import { cases } from '../cases/tables.ts'
import { changeCaseStatus, openCase } from '../cases/service.ts'
import type { Clock } from '../calendar.ts'
import type { Database } from '../db/client.ts'
import { finalizeMeeting, logMeeting } from '../meetings/service.ts'
import { organizationId } from '../reference/organizations.ts'
import { demoAccounts } from './accounts.ts'
import { examples, type Example } from './examples.ts'

const callerOf = (name: string): Caller => {
  const { id, role, organizationId } = demoAccounts[name]!
  const actor: Actor = { accountId: id, accountName: name, role, organizationId }
  return { actor, requestId: 'demo' }
}
const officer = callerOf('officer-ppkukm')
const reviewer = callerOf('reviewer')
const mark = '[CONTOH]'

/**
 * Lives through the examples with the same verbs, rules and trail as everyone else's records. Those that are there
 * already stay as they are.
 */
export async function loadExamples(db: Database, clock: Clock, asOf: AsOf): Promise<void> {
  const present = await db.read(officer.actor, (session) =>
    session
      .select({ title: cases.title })
      .from(cases)
      .where(like(cases.title, `${mark}%`)),
  )
  const titles = new Set(present.map((each) => each.title))
  for (const example of examples) {
    if (!titles.has(titleOf(example))) await live(db, clock, asOf, example)
  }
}

const titleOf = ({ object, collaborator }: Example): string => `${mark} ${object} bersama ${collaborator}`

async function live(db: Database, clock: Clock, asOf: AsOf, example: Example): Promise<void> {
  const opened = await openCase(db, clock, officer, {
    title: titleOf(example),
    object: example.object,
    stages: example.offers.flatMap((offer) => offer.stage ?? []),
    initiator: 'region',
    collaboratorIds: [organizationId(example.collaborator)],
  })
  const meeting = await logMeeting(db, clock, officer, opened.id, minutesOf(example))
  await finalizeMeeting(db, clock, officer, meeting.id, meeting.version)
  if (example.outcome === 'signed') await sign(db, clock, asOf, opened.id)
}

function minutesOf({ collaborator, object, offers, outcome }: Example): Parameters<typeof logMeeting>[4] {
  return {
    kind: 'negotiation',
    mode: 'in_person',
    venue: 'Kantor Dinas PPKUKM',
    agenda: `${mark} ${object}`,
    startsAt: '2026-01-13T02:00:00.000Z',
    endsAt: '2026-01-13T04:00:00.000Z',
    participants: [
      { organizationId: organizationId('Dinas PPKUKM'), name: 'Contoh Petugas', title: 'Kepala Seksi' },
      { organizationId: organizationId(collaborator), name: 'Contoh Mitra', title: 'Manajer Kemitraan' },
    ],
    items: [
      ...offers.map((offer) => ({
        ...offer,
        side: 'collaborator' as const,
        type: 'offer' as const,
        agreed: true,
      })),
      { side: 'region', type: 'need', description: 'Jangkauan ke usaha binaan di setiap kecamatan' },
    ],
    obstacles:
      outcome === 'exploring'
        ? [
            {
              category: 'administration',
              description: 'Dasar kerja sama dengan lembaga luar negeri belum jelas',
              blocking: true,
            },
          ]
        : [],
    decisions: ['Dilanjutkan ke rapat berikutnya'],
    actionItems: [],
    processScores: { faceToFaceDialogue: { score: 4 }, sharedUnderstanding: { score: 4 } },
    smallWins: [],
  }
}

/** From the agreed case to the signed PKS, in force from 2026 through 2028. */
async function sign(db: Database, clock: Clock, asOf: AsOf, caseId: string): Promise<void> {
  let version = 1
  for (const action of ['offer', 'agree'] as const) {
    version = (await changeCaseStatus(db, officer, caseId, version, action)).version
  }
  let { agreement } = await promoteCase(db, officer, caseId, version, 'pks', asOf)
  const period = { effectiveFrom: '2026-02-01', effectiveUntil: '2028-12-31' }
  agreement = await patchAgreement(db, officer, agreement.id, agreement.version, period, asOf)
  agreement = await moveAgreement(db, officer, agreement.id, agreement.version, { action: 'submit' }, asOf)
  agreement = await moveAgreement(db, reviewer, agreement.id, agreement.version, { action: 'approve' }, asOf)
  for (const { id, position } of agreement.parties) {
    const signing = {
      documentNumber: `${mark} ${position}/${agreement.registrationNumber}`,
      signatoryName: 'Contoh Penanda Tangan',
      signatoryTitle: 'Contoh Jabatan',
      authorityBasis: 'position' as const,
      signedOn: '2026-01-30',
    }
    agreement = await patchParty(
      db,
      officer,
      { id: agreement.id, partyId: id },
      agreement.version,
      signing,
      asOf,
    )
  }
  await moveAgreement(db, officer, agreement.id, agreement.version, { action: 'sign' }, asOf)
}
