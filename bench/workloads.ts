import type pg from 'pg'
import { demoActor } from '../src/demo/accounts.ts'
import { meetingFor } from './meeting.ts'

/** One request as the service gets it, and as the bare handler gets it, which knows nothing of who asks. */
export interface Pair {
  readonly account: string
  readonly path: string
  readonly barePath: string
  readonly body?: object
  readonly bareBody?: object
}

/** A row of the table: many different requests of one kind. */
export interface Workload {
  readonly name: string
  /** The least ratio of the service's requests per second to the bare handler's. */
  readonly goal: number
  /** How many ask at the same time. */
  readonly connections: number
  readonly pairs: readonly Pair[]
}

const READ_GOAL = 0.7
const WRITE_GOAL = 0.5
const MANY = 10
/** For what keeps a core busy for a tenth of a second. */
const FEW = 4
/** For what keeps one busy for over a second. */
const ALONE = 1
/** Different requests of each kind. */
const VARIETY = 500

/** Callers of every kind of visibility; what the last two see must be asked of the bare handler in so many words. */
const callers = [
  'officer-ppkukm',
  'officer-parekraf',
  'reviewer',
  'auditor',
  'partner-shopee',
  'integrator',
] as const
type CallerName = (typeof callers)[number]

const shopee = demoActor('partner-shopee').organizationId!
const concluded = 'signed,terminated'
const beyondDraft = 'in_review,ready_to_sign,signed,terminated'

/** What a caller's visibility adds to a list without a status. */
const seen: Partial<Record<CallerName, string>> = {
  'partner-shopee': `&collaboratorId=${shopee}&status=${beyondDraft}`,
  integrator: `&status=${concluded}`,
}

/** Those of whom something can be the turn. */
const waiting = ['officer-ppkukm', 'officer-parekraf', 'reviewer', 'partner-shopee', 'admin'] as const

/** Words from the frequent to the rare, and combinations. */
const searches = ['ondel-ondel', 'mainan anak', 'keripik tempe', 'sertifikasi halal rotan', 'ekspor perdana', 'literasi keuangan koperasi',
  'kepulauan seribu', 'anggrek', 'jamu purnatugas', 'pelatihan batik menteng'] // prettier-ignore

/** The rows of the table, made of records of this database; the same ones for the same database. */
export async function workloads(owner: pg.ClientBase): Promise<Workload[]> {
  const ids = async (where: string) =>
    (
      await owner.query(`select id from agreements where ${where} order by md5(id::text) limit ${VARIETY}`)
    ).rows.map(({ id }) => String(id))
  const any = await ids('true')
  const visible: Partial<Record<CallerName, string[]>> = {
    'partner-shopee': await ids(
      `organization_ids @> array['${shopee}']::uuid[] and status in ('${beyondDraft.replaceAll(',', "','")}')`,
    ),
    integrator: await ids(`status in ('${concluded.replaceAll(',', "','")}')`),
  }
  return [
    {
      name: 'get one agreement',
      goal: READ_GOAL,
      connections: MANY,
      pairs: take(VARIETY, (account, i) =>
        same(account, `/v1/agreements/${cycle(visible[account] ?? any, i)}`),
      ),
    },
    {
      name: 'list 20 by filter',
      goal: READ_GOAL,
      connections: MANY,
      pairs: take(42, (account, i) => {
        const path = `/v1/agreements?status=signed&stage=P${1 + (i % 7)}&limit=20`
        return account === 'partner-shopee'
          ? { account, path, barePath: `${path}&collaboratorId=${shopee}` }
          : same(account, path)
      }),
    },
    {
      name: 'full-text search',
      goal: READ_GOAL,
      connections: MANY,
      pairs: take(60, (account, i) => {
        const path = `/v1/agreements?q=${encodeURIComponent(cycle(searches, Math.floor(i / callers.length)))}&limit=20`
        return { account, path, barePath: `${path}${seen[account] ?? ''}` }
      }),
    },
    { name: 'log a meeting', goal: WRITE_GOAL, connections: MANY, pairs: await meetingPairs(owner) },
    {
      name: 'what waits for me',
      goal: READ_GOAL,
      connections: FEW,
      pairs: waiting.map((account) => ({
        account,
        path: '/v1/me/tasks?limit=20',
        barePath: `/v1/me/tasks?limit=20&account=${account}`,
      })),
    },
    {
      name: 'coverage',
      goal: READ_GOAL,
      connections: FEW,
      pairs: ['officer-ppkukm', 'reviewer'].map((account) => same(account, '/v1/reports/coverage')),
    },
    {
      name: 'performance map',
      goal: READ_GOAL,
      connections: ALONE,
      pairs: ['admin', 'reviewer'].map((account) => same(account, '/v1/reports/performance')),
    },
  ]
}

async function meetingPairs(owner: pg.ClientBase): Promise<Pair[]> {
  const account = 'officer-ppkukm'
  const { organizationId } = demoActor(account)
  const { rows } = await owner.query<{ id: string; collaborator: string }>(
    `select id, (select o.organization_id from case_organizations o where o.case_id = c.id and side = 'collaborator' limit 1) collaborator
     from cases c where lead_agency_id = $1 and status in ('exploring', 'offered', 'agreed_to_proceed') order by id limit ${VARIETY}`,
    [organizationId],
  )
  return rows.map(({ id, collaborator }) => {
    const path = `/v1/cases/${id}/meetings`
    const sides = { region: organizationId!, collaborator }
    return {
      account,
      path,
      barePath: path,
      body: meetingFor(sides, false),
      bareBody: meetingFor(sides, true),
    }
  })
}

const same = (account: string, path: string): Pair => ({ account, path, barePath: path })
const cycle = <T>(values: readonly T[], index: number): T => values[index % values.length]!
const take = (count: number, make: (account: CallerName, index: number) => Pair): Pair[] =>
  Array.from({ length: count }, (_, index) => make(cycle(callers, index), index))
