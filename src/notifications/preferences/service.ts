import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import { serviceActor, type Caller } from '../../kernel/actor.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { notificationKinds, type NotificationKind } from '../kinds.ts'
import type { NotificationPreferences, NotificationPreferencesPatch } from './schemas.ts'
import { notificationPreferences as t } from './tables.ts'

type Row = Pick<typeof t.$inferSelect, 'version' | 'language' | 'notMailed'>

/** Of an account that has chosen nothing yet. */
const unchosen: Row = { version: 0, language: 'id', notMailed: [] }

/** What the account chose. The row stays locked until the transaction ends. */
export async function preferenceOf(session: Session, accountId: string): Promise<Row> {
  const [row] = await session.select().from(t).where(eq(t.accountId, accountId)).for('update')
  return row ?? unchosen
}

const timingOf = (row: Row, kind: NotificationKind) =>
  row.notMailed.includes(kind) ? ('never' as const) : ('at_once' as const)

const present = (row: Row): NotificationPreferences => ({
  version: row.version,
  language: row.language,
  mail: { agreement_ends: timingOf(row, 'agreement_ends'), notice_due: timingOf(row, 'notice_due') },
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
    await keep(session, actor.accountId!, {
      language: language ?? before.language,
      notMailed: notificationKinds.filter((kind) => (mail[kind] ?? timingOf(before, kind)) === 'never'),
    })
    return present(await preferenceOf(session, actor.accountId!))
  })

/** From now on the kind is not mailed to the account: what a link in a mail says, however often. */
export const stopMailing = (db: Database, accountId: string, kind: NotificationKind): Promise<void> =>
  db.write(serviceActor, async (session) => {
    await session
      .insert(t)
      .values({ accountId, notMailed: [kind] })
      .onConflictDoUpdate({
        target: t.accountId,
        set: { notMailed: sql`array_append(${t.notMailed}, ${kind})`, ...nextVersion(t) },
        setWhere: sql`not ${kind}::notification_kind = any(${t.notMailed})`,
      })
  })
