import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorAccount, actorActsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { amendments } from '../amendments/tables.ts'
import { agreementOwn, agreementSeen, partConditions } from '../parts/tables.ts'
import { agreements } from '../tables.ts'
import { audiences, commentVisibility } from './policy.ts'

export const commentAudience = pgEnum('comment_audience', audiences)

/** The agreement of a comment is seen, and the amendment of one on an amendment. */
const textSeen = sql`${agreementSeen} and (amendment_id is null or exists (select 1 from amendments m where m.id = amendment_id))`

/** The conditions of `commentVisibility` in SQL. */
export const commentConditions = (t: Record<'audience', unknown>) => ({
  text_seen: textSeen,
  while_party: partConditions().while_party,
  for_parties: sql`${t.audience} = 'parties'`,
})

/**
 * What somebody says on a text before it is signed: on an agreement, or on one of its amendments. It never changes; who
 * asked resolves it.
 */
export const agreementComments = pgTable(
  'comments',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    /** Null for a comment on the agreement itself. */
    amendmentId: uuid().references(() => amendments.id),
    /** The round of review in which it was written; null before the first submission. */
    round: integer(),
    /** The field of the content that it is about; null for another part, or for the text as a whole. */
    field: text(),
    /** The provision that it is about, and its text then: a provision may be replaced while the text is a draft. */
    provisionId: uuid(),
    provisionText: text(),
    audience: commentAudience().notNull(),
    text: text().notNull(),
    authorId: uuid().notNull(),
    /** The organization that the author spoke for; null for the registrar and for reviewers without one. */
    organizationId: uuid().references(() => organizations.id),
    resolvedAt: instant(),
    resolvedBy: uuid(),
    /** What came of it, in the words of who resolved it. */
    answer: text(),
  },
  (t) => {
    const asked = sql`(${t.organizationId} = any(${actorActsFor}) or (${t.organizationId} is null and ${t.authorId} = ${actorAccount}))`
    const byAuthor = sql`${t.authorId} = ${actorAccount}`
    return [
      index('comments_agreement_idx').on(t.agreementId, t.createdAt, t.id),
      index('comments_updated_at_idx').on(t.agreementId, t.updatedAt, t.id),
      index('comments_amendment_idx').on(t.amendmentId, t.createdAt, t.id),
      index('comments_organization_idx').on(t.organizationId),
      index('comments_open_idx')
        .on(t.agreementId)
        .where(sql`${t.resolvedAt} is null`),
      check('comments_about_check', sql`num_nonnulls(${t.field}, ${t.provisionId}) <= 1`),
      check('comments_provision_check', sql`(${t.provisionId} is null) = (${t.provisionText} is null)`),
      check('comments_resolved_check', sql`(${t.resolvedAt} is null) = (${t.resolvedBy} is null)`),
      ...selectPolicies(commentVisibility, commentConditions(t)),
      pgPolicy('admin_and_reviewer_comment', {
        for: 'insert',
        to: grantedTo('admin', 'reviewer'),
        withCheck: byAuthor,
      }),
      pgPolicy('officer_comments_on_own', {
        for: 'insert',
        to: grantedTo('officer'),
        withCheck: sql`(${byAuthor} and ${agreementOwn})`,
      }),
      pgPolicy('partner_comments_on_own', {
        for: 'insert',
        to: grantedTo('partner'),
        withCheck: sql`(${byAuthor} and ${agreementOwn} and ${textSeen} and ${t.audience} = 'parties')`,
      }),
      pgPolicy('admin_resolves', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
      pgPolicy('who_asked_resolves', {
        for: 'update',
        to: grantedTo('officer', 'reviewer', 'partner'),
        using: asked,
      }),
    ]
  },
)

holdsNoPersonalData(agreementComments, ['answer', 'field', 'provisionText', 'text'])
