import { like } from 'drizzle-orm'
import { promoteCase } from '../agreements/transitions/promotion.ts'
import { createAgreement } from '../agreements/service.ts'
import { changeCaseStatus, openCase } from '../cases/service.ts'
import { cases } from '../cases/tables.ts'
import { resolveObstacle } from '../meetings/obstacles/service.ts'
import type { NewMeeting } from '../meetings/schemas.ts'
import { finalizeMeeting, logMeeting } from '../meetings/service.ts'
import { organizationId } from '../reference/organizations.ts'
import { demoAccounts } from './accounts.ts'
import { callerOf, mark, type Demo } from './demo.ts'
import { exampleCourses, exampleObstacles, examples, type Example } from './examples.ts'
import { followExample, planExample } from './follow-example.ts'
import { signExample } from './sign-example.ts'

const officer = callerOf('officer-ppkukm')

/**
 * Lives through the examples with the same verbs, rules and trail as everyone else's records: meeting, MoU, PKS, and
 * what was delivered. Those that are there already stay as they are.
 */
export async function loadExamples(demo: Demo): Promise<void> {
  const present = await demo.db.read(officer.actor, (session) =>
    session
      .select({ title: cases.title })
      .from(cases)
      .where(like(cases.title, `${mark}%`)),
  )
  const titles = new Set(present.map((each) => each.title))
  for (const [index, example] of examples.entries()) {
    if (!titles.has(titleOf(example)))
      await live(demo, example, exampleObstacles[index % exampleObstacles.length]!)
  }
}

const titleOf = ({ object, collaborator }: Example): string => `${mark} ${object} bersama ${collaborator}`
const stagesOf = ({ offers }: Example) => offers.flatMap((offer) => offer.stage ?? [])

type Obstacle = (typeof exampleObstacles)[number]

async function live(demo: Demo, example: Example, obstacle: Obstacle): Promise<void> {
  const { db, clock, asOf } = demo
  const opened = await openCase(db, clock, officer, {
    title: titleOf(example),
    object: example.object,
    stages: stagesOf(example),
    initiator: 'region',
    collaboratorIds: [organizationId(example.collaborator)],
  })
  const meeting = await logMeeting(db, clock, officer, opened.id, minutesOf(example, obstacle))
  await finalizeMeeting(db, clock, officer, meeting.id, meeting.version)
  if (example.outcome !== 'signed') return
  const [raised] = meeting.obstacles
  const { resolution } = obstacle
  await resolveObstacle(db, clock, officer, raised!.id, raised!.version, {
    resolution,
    resolvedOn: '2026-01-20',
  })
  const offered = await changeCaseStatus(db, officer, opened.id, opened.version, 'offer')
  const agreed = await changeCaseStatus(db, officer, opened.id, offered.version, 'agree')
  const mou = await signedMou(demo, example)
  const promoted = await promoteCase(db, officer, opened.id, agreed.version, { type: 'pks' }, asOf)
  const partner = Object.entries(demoAccounts).find(
    ([, account]) => account.organizationId === organizationId(example.collaborator),
  )?.[0]
  const course = exampleCourses.find((each) => each.account === partner)
  if (course) await planExample(demo, promoted.id)
  const pks = await signExample(demo, promoted.id, promoted.version, mou.id)
  if (course) await followExample(demo, pks.id, course)
}

async function signedMou(demo: Demo, example: Example) {
  const parties = ['Dinas PPKUKM', example.collaborator].map((name) => ({
    organizationId: organizationId(name),
  }))
  const content = {
    type: 'mou',
    title: titleOf(example),
    object: example.object,
    stages: stagesOf(example),
  } as const
  const mou = await createAgreement(demo.db, officer, { ...content, parties }, demo.asOf)
  return signExample(demo, mou.id, mou.version)
}

function minutesOf(
  { collaborator, object, offers }: Example,
  { category, description }: Obstacle,
): NewMeeting {
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
    obstacles: [{ category, description, blocking: true }],
    decisions: ['Dilanjutkan ke rapat berikutnya'],
    actionItems: [],
    processScores: { faceToFaceDialogue: { score: 4 }, sharedUnderstanding: { score: 4 } },
    smallWins: [],
  }
}
