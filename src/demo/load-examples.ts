import { inArray, like, sql } from 'drizzle-orm'
import { changeCaseStatus, openCase } from '../cases/service.ts'
import { cases } from '../cases/tables.ts'
import { resolveObstacle } from '../meetings/obstacles/service.ts'
import type { WarnedMeeting } from '../meetings/warnings/read.ts'
import type { NewMeeting } from '../meetings/schemas/written.ts'
import { finalizeMeeting, logMeeting } from '../meetings/service.ts'
import { organizations } from '../organizations/tables.ts'
import { knownOrganizations, organizationId } from '../reference/organizations.ts'
import { concludeExample } from './conclude-example.ts'
import { callerOf, dayFrom, type Demo } from './demo.ts'
import { examples } from './examples.ts'
import type { Example } from './example.ts'
import { mark } from './mark.ts'
import { sendExampleFeedback } from './example-feedback.ts'
import { proposeExamples } from './propose-examples.ts'
import { registerExampleSpaces } from './example-spaces.ts'
import { recordOldExample } from './old-example.ts'
import { inventedOrganizations, type Invented } from './organizations.ts'

const officer = callerOf('officer-ppkukm')

/**
 * Creates the examples with the same operations, rules and audit trail as all other records: meetings, an agreement,
 * and deliveries. Existing examples are not changed.
 */
export async function loadExamples(demo: Demo): Promise<void> {
  const present = await demo.db.read(officer.actor, (session) =>
    session
      .select({ title: cases.title })
      .from(cases)
      .where(like(cases.title, `${mark}%`)),
  )
  const titles = new Set(present.map((each) => each.title))
  const there = await registered(demo)
  for (const example of examples)
    if (!titles.has(titleOf(example)) && there.has(example.collaborator)) await live(demo, example)
  if (there.has('yayasan')) await recordOldExample(demo)
  await proposeExamples(demo, there)
  await registerExampleSpaces(demo, there)
  await sendExampleFeedback(demo, there)
}

/**
 * The invented organizations of the demo. If somebody registered the same name before, that organization is not used.
 */
async function registered({ db }: Demo): Promise<Set<Invented>> {
  const ids = new Map(
    Object.entries(inventedOrganizations).map(([name, { shortName }]) => [
      organizationId(shortName),
      name as Invented,
    ]),
  )
  const rows = await db.read(officer.actor, (session) =>
    session
      .select({ id: organizations.id })
      .from(organizations)
      .where(inArray(organizations.id, [...ids.keys()])),
  )
  return new Set(rows.map(({ id }) => ids.get(id)!))
}

/**
 * Whether the demo still has the examples of an earlier version, which showed invented deals of real firms. They stay
 * until somebody resets the demo.
 */
export async function hasDealsOfRealFirms({ db }: Demo): Promise<boolean> {
  const titles = knownOrganizations.map(({ shortName }) => `${mark} % bersama ${shortName}`)
  const found = await db.read(officer.actor, (session) =>
    session
      .select({ id: cases.id })
      .from(cases)
      .where(sql`${cases.title} like any(${sql.param(titles)}::text[])`)
      .limit(1),
  )
  return found.length > 0
}

const titleOf = ({ object, collaborator }: Example): string =>
  `${mark} ${object} bersama ${inventedOrganizations[collaborator].legalName}`

async function live(demo: Demo, example: Example): Promise<void> {
  const { db, clock } = demo
  const opened = await openCase(db, clock, officer, {
    title: titleOf(example),
    object: example.object,
    stages: [...example.stages],
    initiator: 'region',
    collaboratorIds: [organizationId(inventedOrganizations[example.collaborator].shortName)],
  })
  for (const each of example.meetings) {
    const input = minutesOf(demo, example, each)
    const meeting = await logMeeting(db, clock, officer, opened.id, input)
    await finalizeMeeting(db, clock, officer, meeting.id, meeting.version)
    await resolve(demo, meeting, each)
  }
  if (!example.agreement) return
  const offered = await changeCaseStatus(db, officer, opened.id, opened.version, 'offer')
  const agreed = await changeCaseStatus(db, officer, opened.id, offered.version, 'agree')
  await concludeExample(demo, { ...agreed, title: titleOf(example) }, example, example.agreement)
}

type MeetingOf = Example['meetings'][number]

async function resolve(
  demo: Demo,
  { obstacles: [raised] }: WarnedMeeting,
  { on, obstacle }: MeetingOf,
): Promise<void> {
  if (!raised || obstacle?.resolution === undefined) return
  const { resolution } = obstacle
  const resolvedOn = dayFrom(demo, on + 5)
  await resolveObstacle(demo.db, demo.clock, officer, raised.id, raised.version, { resolution, resolvedOn })
}

function minutesOf(
  demo: Demo,
  { collaborator }: Example,
  { on, kind, agenda, items, obstacle, action, scores: [trust, understanding] }: MeetingOf,
): NewMeeting {
  const day = dayFrom(demo, on)
  const partner = organizationId(inventedOrganizations[collaborator].shortName)
  return {
    kind,
    mode: 'in_person',
    venue: 'Kantor Dinas PPKUKM',
    agenda: `${mark} ${agenda}`,
    startsAt: `${day}T02:00:00.000Z`,
    endsAt: `${day}T03:30:00.000Z`,
    participants: [
      { organizationId: organizationId('Dinas PPKUKM'), name: 'Contoh Petugas', title: 'Kepala Seksi' },
      { organizationId: partner, name: 'Contoh Mitra', title: 'Manajer Kemitraan' },
    ],
    chair: {
      organizationId: organizationId('Dinas PPKUKM'),
      name: 'Contoh Pimpinan',
      title: 'Kepala Bidang',
    },
    minuteTaker: { organizationId: organizationId('Dinas PPKUKM'), name: 'Contoh Notulis', title: null },
    absent: [],
    signedBy: [],
    items: items.map(({ agreed, ...item }) => ({
      ...item,
      ...(agreed ? { quantity: agreed.quantity, unit: agreed.unit, agreed: true } : {}),
    })),
    obstacles: obstacle
      ? [{ category: obstacle.category, description: obstacle.description, blocking: true }]
      : [],
    decisions: ['Dilanjutkan ke rapat berikutnya'],
    actionItems: action
      ? [
          {
            description: action.description,
            ownerOrganizationId: partner,
            dueOn: dayFrom(demo, action.dueIn),
          },
        ]
      : [],
    processScores: { trustBuilding: { score: trust }, sharedUnderstanding: { score: understanding } },
    smallWins: [],
  }
}
