import { eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import { serviceActor, type Caller } from '../../kernel/actor.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { notificationKinds, type NotificationKind } from '../kinds.ts'
import type { StopKind } from '../mail/links.ts'
import type { MailTiming } from './choices.ts'
import type { NotificationPreferences, NotificationPreferencesPatch } from './schemas.ts'
import { notificationPreferences as t } from './tables.ts'

type Row = Pick<typeof t.$inferSelect, 'version' | 'language' | 'notMailed' | 'daily' | 'tasksMailed'>

/** Of an account that has chosen nothing yet. */
const unchosen: Row = { version: 0, language: 'id', notMailed: [], daily: [], tasksMailed: true }

/** What the account chose. The row stays locked until the transaction ends. */
export async function preferenceOf(session: Session, accountId: string): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.accountId, accountId)).for('update')
  return row ?? unchosen
}

const timingOf = (row: Row, kind: NotificationKind): MailTiming => {
  if (row.notMailed.includes(kind)) return 'never'
  return row.daily.includes(kind) ? 'daily' : 'at_once'
}

const present = (row: Row): NotificationPreferences => ({
  version: row.version,
  language: row.language,
  mail: {
    agreement_ends: timingOf(row, 'agreement_ends'),
    notice_due: timingOf(row, 'notice_due'),
    tasks: row.tasksMailed ? 'daily' : 'never',
  },
})

async function keep(session: Session, accountId: string, chosen: Omit<Row, 'version'>): Promise<void> {
  await session
    .insert(t)
    .values({ accountId, ...chosen })
    .onConflictDoUpdate({ target: t.accountId, set: { ...chosen, ...nextVersion(t) } })
}

/** What the caller chose. */
export const ownPreferences = (db: Database, { actor }: Caller): Promise<NotificationPreferences> =>
  db.write(actor, async (session) => present(await preferenceOf(session, actor.accountId!)))

/** Changes what the patch names. 412 if the version is not the present one. */
export const patchPreferences = (
  db: Database,
  { actor }: Caller,
  version: Expected,
  { language, mail = {} }: NotificationPreferencesPatch,
): Promise<NotificationPreferences> =>
  db.write(actor, async (session) => {
    const before = await preferenceOf(session, actor.accountId!)
    requireVersion(before, version)
    const chosenAs = (timing: MailTiming) =>
      notificationKinds.filter((kind) => (mail[kind] ?? timingOf(before, kind)) === timing)
    await keep(session, actor.accountId!, {
      language: language ?? before.language,
      notMailed: chosenAs('never'),
      daily: chosenAs('daily'),
      tasksMailed: mail.tasks === undefined ? before.tasksMailed : mail.tasks === 'daily',
    })
    return present(await preferenceOf(session, actor.accountId!))
  })

/** From now on the kind is not mailed to the account, or no digest with whatever it said: what a link in a mail says, however often. */
export const stopMailing = (db: Database, accountId: string, kind: StopKind): Promise<void> =>
  db.write(serviceActor, async (session) => {
    const before = await preferenceOf(session, accountId)
    const { language } = before
    const ended = (each: NotificationKind) =>
      each === kind || (kind === 'digest' && timingOf(before, each) === 'daily')
    const notMailed = notificationKinds.filter((each) => ended(each) || timingOf(before, each) === 'never')
    const daily = before.daily.filter((each) => !notMailed.includes(each))
    const tasksMailed = before.tasksMailed && kind !== 'digest'
    const stopsNothing = notMailed.length === before.notMailed.length && tasksMailed === before.tasksMailed
    if (!stopsNothing) await keep(session, accountId, { language, notMailed, daily, tasksMailed })
  })
