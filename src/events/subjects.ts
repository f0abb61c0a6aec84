import { sql, type SQL } from 'drizzle-orm'
import { amendmentConditions, amendments } from '../agreements/amendments/tables.ts'
import { amendmentStatuses } from '../agreements/amendments/lifecycle.ts'
import { agreementComments, commentConditions } from '../agreements/comments/tables.ts'
import { commentVisibility } from '../agreements/comments/policy.ts'
import { correctionStatuses } from '../agreements/corrections/lifecycle.ts'
import { disclosureVisibility } from '../agreements/disclosure/policy.ts'
import { agreementStatuses, decidedStatuses } from '../agreements/lifecycle.ts'
import { originalStatuses } from '../agreements/originals/lifecycle.ts'
import { partConditions } from '../agreements/parts/tables.ts'
import { agreementVisibility, amendmentVisibility, commitmentVisibility } from '../agreements/policy.ts'
import { agreementConditions, agreements } from '../agreements/tables.ts'
import { caseStatuses } from '../cases/lifecycle.ts'
import { caseVisibility } from '../cases/policy.ts'
import { caseConditions, cases } from '../cases/tables.ts'
import { activityConditions, activities } from '../commitments/activities/tables.ts'
import { evaluationConditions, evaluations } from '../commitments/evaluations/tables.ts'
import { activityStatuses } from '../commitments/lifecycle.ts'
import { activityVisibility, evaluationVisibility, outcomeVisibility } from '../commitments/policy.ts'
import { commitmentConditions } from '../commitments/tables.ts'
import { visibleTo, type Visibility } from '../db/visibility.ts'
import { documentVisibility } from '../documents/policy.ts'
import { documentConditions, documents } from '../documents/tables.ts'
import { holidayAccess } from '../holidays/policy.ts'
import type { Actor, Role } from '../kernel/actor.ts'
import { meetingStatuses } from '../meetings/lifecycle.ts'
import { obstacleStatuses } from '../meetings/kinds.ts'
import { obstacleSeen } from '../meetings/obstacles/tables.ts'
import { meetingVisibility } from '../meetings/policy.ts'
import { meetingConditions, meetings, meetingSeen } from '../meetings/tables.ts'
import { organizationStatuses } from '../organizations/kinds.ts'
import { organizationVisibility } from '../organizations/policy.ts'
import { organizationConditions, organizations } from '../organizations/tables.ts'
import { feedbackStatuses } from '../programme/feedback/lifecycle.ts'
import { feedbackVisibility } from '../programme/feedback/policy.ts'
import { feedback, feedbackConditions } from '../programme/feedback/tables.ts'
import { programmeAccess, targetAccess } from '../programme/policy.ts'
import { tradingSpaceVisibility } from '../programme/trading-spaces/policy.ts'
import { proposalStatuses } from '../proposals/lifecycle.ts'
import { proposalVisibility } from '../proposals/policy.ts'
import { proposalConditions, proposals } from '../proposals/tables.ts'

/** A kind of record whose changes are told. */
interface Subject {
  /** The table of the records. */
  readonly table: string
  /** The states that a change can bring it into. Each is a type of event. */
  readonly states: readonly string[]
  /** Whether the role can see any of them. */
  readonly isSeenBy: (role: Role) => boolean
  /** SQL: the actor may see the record in the row of its table; undefined if all. */
  readonly seen: (actor: Actor, readsFor: SQL) => SQL | undefined
}

function subject<Condition extends string>(
  table: string,
  states: readonly string[],
  visibility: Visibility<Condition>,
  conditions: (readsFor: SQL) => Record<Condition, SQL>,
): Subject {
  return {
    table,
    states,
    isSeenBy: (role) => visibility[role] !== 'none',
    seen: (actor, readsFor) => visibleTo(actor, visibility, conditions(readsFor)),
  }
}

/** What belongs to minutes or a case: the region sees all, a partner what the condition says, others nothing. */
const partOfMeeting = (seen: SQL): [Visibility<'seen'>, () => Record<'seen', SQL>] => [
  {
    admin: 'all',
    officer: 'all',
    reviewer: 'all',
    auditor: 'all',
    partner: ['seen'],
    integrator: 'none',
    public: 'none',
  },
  () => ({ seen }),
]

const readBy = (roles: readonly Role[]): [Visibility<'all'>, () => Record<'all', SQL>] => {
  const ruleOf = (role: Role) => (roles.includes(role) ? 'all' : 'none')
  return [
    {
      admin: ruleOf('admin'),
      officer: ruleOf('officer'),
      reviewer: ruleOf('reviewer'),
      auditor: ruleOf('auditor'),
      partner: ruleOf('partner'),
      integrator: ruleOf('integrator'),
      public: ruleOf('public'),
    },
    () => ({ all: sql`true` }),
  ]
}

const isDecided = (status: string) => (decidedStatuses as readonly string[]).includes(status)

/**
 * The records whose changes are events, with who sees them: by the visibility of their own resource, so that an event is
 * seen as its record is.
 */
export const subjects = {
  agreement: subject(
    'agreements',
    agreementStatuses.filter((status) => !isDecided(status)),
    agreementVisibility,
    (readsFor) => agreementConditions(agreements, readsFor),
  ),
  amendment: subject('amendments', amendmentStatuses, amendmentVisibility, () =>
    amendmentConditions(amendments),
  ),
  commitment: subject('commitments', [], commitmentVisibility, () => commitmentConditions),
  activity: subject('activities', activityStatuses, activityVisibility, (readsFor) =>
    activityConditions(activities, readsFor),
  ),
  outcome: subject('outcome_measurements', [], outcomeVisibility, partConditions),
  evaluation: subject('evaluations', [], evaluationVisibility, (readsFor) =>
    evaluationConditions(evaluations, readsFor),
  ),
  original: subject('originals', originalStatuses, commitmentVisibility, partConditions),
  result: subject('results', [], commitmentVisibility, partConditions),
  correction: subject('agreement_corrections', correctionStatuses, commitmentVisibility, partConditions),
  disclosure: subject('disclosures', [], disclosureVisibility, () => ({})),
  comment: subject('comments', [], commentVisibility, () => commentConditions(agreementComments)),
  document: subject('documents', [], documentVisibility, (readsFor) =>
    documentConditions(documents, readsFor),
  ),
  case: subject('cases', caseStatuses, caseVisibility, (readsFor) => caseConditions(cases, readsFor)),
  meeting: subject('meetings', meetingStatuses, meetingVisibility, () => meetingConditions(meetings)),
  obstacle: subject('obstacles', obstacleStatuses, ...partOfMeeting(obstacleSeen)),
  action_item: subject('action_items', [], ...partOfMeeting(meetingSeen)),
  organization: subject('organizations', organizationStatuses, organizationVisibility, (readsFor) =>
    organizationConditions(organizations, readsFor),
  ),
  proposal: subject('proposals', proposalStatuses, proposalVisibility, (readsFor) =>
    proposalConditions(proposals, readsFor),
  ),
  feedback: subject('feedback', feedbackStatuses, feedbackVisibility, (readsFor) =>
    feedbackConditions(feedback, readsFor),
  ),
  trading_space: subject('trading_spaces', [], tradingSpaceVisibility, () => ({})),
  stage_delivery: subject('stage_deliveries', [], ...readBy(programmeAccess.read)),
  target: subject('targets', [], ...readBy(targetAccess.read)),
  holiday: subject('holidays', [], ...readBy(holidayAccess.read)),
} satisfies Record<string, Subject>

export type SubjectType = keyof typeof subjects
export const subjectTypes = Object.keys(subjects) as [SubjectType, ...SubjectType[]]

/**
 * SQL: what a reader may know of an event. `now`: it sees the record as it stands. `after`, `before`: it saw the record as the
 * event left or found it, by the facts that the event keeps. Each is one `case` over the kinds that the role can see, so that
 * a table the role has no privilege on is not named.
 */
export function sight(
  role: Role,
  seen: Record<'now' | 'once', (type: SubjectType) => SQL | undefined>,
): Record<'now' | 'after' | 'before', SQL> {
  const each = (condition: (type: SubjectType, table: SQL) => SQL): SQL => {
    const kinds = subjectTypes.filter((type) => subjects[type].isSeenBy(role))
    const branches = kinds.map(
      (type) => sql`when ${sql.raw(`'${type}'`)} then ${condition(type, sql.raw(subjects[type].table))}`,
    )
    return sql`(case events.subject_type ${sql.join(branches, sql` `)} else false end)`
  }
  const once = (facts: SQL) =>
    sql`(${facts} is not null and ${each((type, table) => {
      const condition = seen.once(type)
      return condition
        ? sql`(select ${condition} from jsonb_populate_record(null::${table}, ${facts}) ${table})`
        : sql`true`
    })})`
  return {
    now: each((type, table) => {
      const condition = seen.now(type)
      return sql`exists (select 1 from ${table} where ${table}.id = events.subject_id${condition ? sql` and ${condition}` : sql``})`
    }),
    after: once(sql`events.facts`),
    before: once(sql`events.before`),
  }
}
