import { and, sql } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { narrow } from '../../../db/lists.ts'
import type { Caller } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/days.ts'
import type { OrganizationRef } from '../../../organizations/names/refs.ts'
import { ageOf, answerOf, hrefTo, instantsWithin, jakartaDayOf } from '../../../reports/figures.ts'
import { feedbackSubjects, feedbackThemes } from '../policy.ts'
import { feedbackList, feedbackVisibleTo } from '../queries.ts'
import { feedback as t } from '../tables.ts'
import type { FeedbackReportQuery } from './schemas.ts'

type Age = { median: number; longest: number } | null
interface Counts {
  readonly published: number
  readonly answered: number
  readonly waiting: number
  readonly answeredAfter: Age
  readonly waitingSince: Age
}
interface Found {
  readonly all: Counts & { readonly received: number; readonly rejected: number }
  readonly themes: readonly (Counts & { readonly theme: string })[]
  readonly subjects: readonly (Counts & { readonly subject: string })[]
  readonly agencies: readonly (Counts & OrganizationRef)[]
}
const none: Counts = { published: 0, answered: 0, waiting: 0, answeredAfter: null, waitingSince: null }

/** What was received in the period, as the caller sees it: by theme, subject and agency, with the days until it was answered. */
export async function feedbackReport(
  db: Database,
  { actor }: Caller,
  { agencyId, from, to }: FeedbackReportQuery,
  asOf: Day,
) {
  const filters = { agencyId, ...instantsWithin('receivedAt', { from, to }) }
  const { key, where } = narrow(feedbackList, filters)
  const found = await db.read(actor, (session) =>
    answerOf<Found>(
      session,
      `feedback ${actor.role} ${key}`,
      () => counting(sql`${and(feedbackVisibleTo(session, actor), where()) ?? sql`true`}`),
      { ...filters, asOf, readsFor: actor.readsFor },
    ),
  )
  const figure = (count: number, more: Record<string, string>) => ({
    count,
    href: hrefTo('/v1/feedback', { ...filters, ...more }),
  })
  const counts = (row: Counts, more: Record<string, string> = {}) => {
    const published = { ...more, status: 'published' }
    return {
      published: figure(row.published, published),
      answered: figure(row.answered, { ...published, answered: 'true' }),
      waiting: figure(row.waiting, { ...published, answered: 'false' }),
      answeredAfter: row.answeredAfter,
      waitingSince: row.waitingSince,
    }
  }
  return {
    asOf,
    from: from ?? null,
    to: to ?? null,
    received: figure(found.all.received, { status: 'received' }),
    rejected: figure(found.all.rejected, { status: 'rejected' }),
    ...counts(found.all),
    themes: feedbackThemes.map((theme) => ({
      theme,
      ...counts(found.themes.find((each) => each.theme === theme) ?? none, { theme }),
    })),
    subjects: feedbackSubjects.map((subject) => ({
      subject,
      ...counts(found.subjects.find((each) => each.subject === subject) ?? none, { subject }),
    })),
    agencies: found.agencies.map(({ id, shortName, ...row }) => ({
      agency: { id, shortName },
      ...counts(row, { agencyId: id }),
    })),
  }
}

const answered = sql`answered_on is not null`
const waiting = sql`answered_on is null`
const counted = sql`count(*) published, count(*) filter (where ${answered}) answered,
  count(*) filter (where ${waiting}) waiting, ${ageOf(sql`age`, answered)} "answeredAfter",
  ${ageOf(sql`age`, waiting)} "waitingSince"`

function counting(where: ReturnType<typeof sql>) {
  const received = jakartaDayOf(sql`${t.receivedAt}`)
  const answeredOn = jakartaDayOf(sql`${t.answeredAt}`)
  return sql`with seen as materialized (
    select ${t.status}, ${t.theme}, ${t.subject}, ${t.agencyId}, ${answeredOn} answered_on,
      greatest(coalesce(${answeredOn}, ${sql.placeholder('asOf')}::date) - ${received}, 0) age
    from ${t} where ${where}
  ), published as (select * from seen where status = 'published')
  select json_build_object(
    'all', (select row_to_json(every) from (select ${counted},
      (select count(*) from seen where status = 'received') received,
      (select count(*) from seen where status = 'rejected') rejected from published) every),
    'themes', (select coalesce(json_agg(by_theme), '[]') from (
      select theme, ${counted} from published group by theme) by_theme),
    'subjects', (select coalesce(json_agg(by_subject), '[]') from (
      select subject, ${counted} from published group by subject) by_subject),
    'agencies', (select coalesce(json_agg(by_agency order by waiting desc, "shortName", id), '[]') from (
      select o.id, o.short_name "shortName", ${counted}
      from published join organizations o on o.id = agency_id group by o.id, o.short_name) by_agency)) report`
}
