import { eq } from 'drizzle-orm'
import { recordsOf } from '../../audit/service.ts'
import { activities } from '../../commitments/activities/tables.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { publicActor, type Caller } from '../../kernel/actor.ts'
import { jakartaDay, type Clock } from '../../kernel/days.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus, requireEditable } from '../../kernel/transitions.ts'
import { actionItems } from '../../meetings/action-items/tables.ts'
import { meetings } from '../../meetings/tables.ts'
import { requireOrganizations } from '../../organizations/rules.ts'
import { requireStanding } from '../../organizations/succession/queries.ts'
import { agenciesLeading } from './about.ts'
import { feedbackLifecycle, type FeedbackAction } from './lifecycle.ts'
import { feedbackActionsFor } from './policy.ts'
import {
  pageForPublic,
  pageOfFeedback,
  presentFeedback,
  requireFeedback,
  requireForPublic,
  type FeedbackRow,
} from './queries.ts'
import { publicTextErrors, routeTo } from './rules.ts'
import type {
  Feedback,
  FeedbackLink,
  FeedbackPatch,
  FeedbackQuery,
  PublicFeedbackQuery,
  Publication,
} from './schemas.ts'
import { feedback as t } from './tables.ts'

const record = recordsOf('feedback')

interface Key {
  readonly id: string
  readonly version: Expected
}

/** What businesses say, as this caller sees it. */
export const listFeedback = (db: Database, { actor }: Caller, query: FeedbackQuery) =>
  db.read(actor, (session) => pageOfFeedback(session, actor, query))

/** One of them. 404 if the caller does not see it. */
export const getFeedback = async (db: Database, { actor }: Caller, id: string): Promise<Feedback> =>
  presentFeedback(actor, await db.read(actor, (session) => requireFeedback(session, actor, id)))

/** What anyone may read of them. */
export const listPublicFeedback = (db: Database, query: PublicFeedbackQuery) =>
  db.read(publicActor, (session) => pageForPublic(session, publicActor, query))

/** What anyone may read of one. 404 if it is not published. */
export const getPublicFeedback = (db: Database, id: string) =>
  db.read(publicActor, (session) => requireForPublic(session, publicActor, id))

/**
 * Publishes what was received, with people masked, and routes it to the agency that answers: the one that is named, else
 * the only one that leads the matter. 422 for a text that names people, and where no agency or several lead it.
 */
export const publishFeedback = (
  db: Database,
  clock: Clock,
  caller: Caller,
  key: Key,
  { text, theme, agencyId: named }: Publication,
) =>
  decide(db, caller, key, 'publish', async (session, before) => {
    const publishedText = text ?? before.receivedText!
    const candidates = await agenciesLeading(session, before, jakartaDay(clock()))
    const route = routeTo(named, candidates)
    refuse([...publicTextErrors(publishedText, senderOf(before)), ...('error' in route ? [route.error] : [])])
    const { agencyId } = route as Extract<typeof route, { agencyId: string }>
    await requireAgency(session, clock, agencyId)
    const decidedAt = clock().toISOString()
    return { status: 'published', publishedText, theme: theme ?? before.theme, agencyId, decidedAt }
  })

/** Rejects what was received, or takes back what was published. */
export const rejectFeedback = (db: Database, clock: Clock, caller: Caller, key: Key, statusReason: string) =>
  decide(db, caller, key, 'reject', () => ({
    status: 'rejected',
    statusReason,
    decidedAt: clock().toISOString(),
  }))

/** Changes what is published of it, its theme included. 422 for a text that names people. */
export async function patchFeedback(db: Database, caller: Caller, key: Key, { text, theme }: FeedbackPatch) {
  return db.change(caller, async (session) => {
    const before = await requireRead(session, caller, key)
    requireEditable(feedbackLifecycle, before.status, 'patch', actionsOf(caller, before))
    if (text !== undefined) refuse(publicTextErrors(text, senderOf(before)))
    return update(session, caller, before, 'patch', {
      ...(text !== undefined && { publishedText: text }),
      ...(theme !== undefined && { theme }),
    })
  })
}

/** Gives it to another agency to answer. */
export const routeFeedback = (db: Database, clock: Clock, caller: Caller, key: Key, agencyId: string) =>
  decide(db, caller, key, 'route', async (session) => {
    await requireAgency(session, clock, agencyId)
    return { agencyId }
  })

/** Answers it in public, for the agency that it is routed to; a later answer takes the place of the first. */
export const answerFeedback = (db: Database, clock: Clock, caller: Caller, key: Key, answer: string) =>
  decide(db, caller, key, 'answer', (_, before) => ({
    answer,
    answeredAt: before.answeredAt ?? clock().toISOString(),
  }))

/** Says what it led to, in words and by one record at most. 422 for a record that the caller does not see. */
export const linkFeedback = (db: Database, caller: Caller, key: Key, { note, ...given }: FeedbackLink) =>
  decide(db, caller, key, 'link', async (session) => {
    if (Object.values(given).length > 1) refuse([onlyOne])
    for (const [field, table] of Object.entries(linked)) {
      const id = given[field as keyof typeof linked]
      if (id === undefined) continue
      const seen = await session.select({ id: table.id }).from(table).where(eq(table.id, id))
      if (seen.length === 0) refuse([{ ...unknown, pointer: `/${field}` }])
    }
    return {
      ledToNote: note,
      ledToActionItemId: given.actionItemId ?? null,
      ledToMeetingId: given.meetingId ?? null,
      ledToActivityId: given.activityId ?? null,
    }
  })
const linked = { actionItemId: actionItems, meetingId: meetings, activityId: activities }

type Change = Partial<typeof t.$inferInsert>

/** 404, 403, 412 and 409 in that order; then writes the change that the decision says. */
async function decide(
  db: Database,
  caller: Caller,
  key: Key,
  action: Exclude<FeedbackAction, 'patch'>,
  changed: (session: Session, before: FeedbackRow) => Change | Promise<Change>,
): Promise<Feedback> {
  return db.change(caller, async (session) => {
    const before = await requireRead(session, caller, key)
    nextStatus(feedbackLifecycle, before.status, action, actionsOf(caller, before))
    return update(session, caller, before, action, await changed(session, before))
  })
}

const actionsOf = ({ actor }: Caller, { status, agencyId }: FeedbackRow) =>
  feedbackActionsFor(actor, { status, agencyId })

async function requireRead(session: Session, caller: Caller, { id, version }: Key): Promise<FeedbackRow> {
  const before = await requireFeedback(session, caller.actor, id)
  if (caller.actor.role !== 'admin' && actionsOf(caller, before).length === 0)
    throw new DomainError('forbidden')
  requireVersion(before, version)
  return before
}

async function update(
  session: Session,
  caller: Caller,
  before: FeedbackRow,
  action: FeedbackAction,
  change: Change,
): Promise<Feedback> {
  await updateRead(session, t, before, change)
  await record(session, caller, action, before.id, { ...before, publishedText: before.text }, change)
  return presentFeedback(caller.actor, await requireFeedback(session, caller.actor, before.id))
}

const senderOf = ({ senderName = null, senderContact = null }: FeedbackRow) => ({ senderName, senderContact })

async function requireAgency(session: Session, clock: Clock, agencyId: string): Promise<void> {
  const named = new Map([['/agencyId', agencyId]])
  await requireOrganizations(session, 'agencies', named)
  await requireStanding(session, named, jakartaDay(clock()))
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const onlyOne: FieldError = {
  pointer: '',
  code: 'only_one',
  message: {
    id: 'Sebutkan satu data saja; selebihnya dengan kata.',
    en: 'Name one record only; the rest in words.',
  },
}
const unknown = {
  code: 'unknown_record' as const,
  message: { id: 'Bukan id data yang Anda lihat.', en: 'Not the id of a record that you see.' },
}
