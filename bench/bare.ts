// The handler the service is compared with: Fastify and pg, answering the same JSON from the same tables as their
// owner, without accounts, isolation, validation, ETags, links or logs. Started by run.ts.
import { Readable } from 'node:stream'
import { drizzle } from 'drizzle-orm/node-postgres'
import Fastify from 'fastify'
import pg from 'pg'
import { publicActor, type Actor, type Caller } from '../src/kernel/actor.ts'
import { agreementExport } from '../src/agreements/exports.ts'
import { jakartaDay } from '../src/kernel/days.ts'
import type { Database } from '../src/db/client.ts'
import type { Session } from '../src/db/session.ts'
import type { Column } from '../src/exports/columns.ts'
import { stageCodes, type Stage } from '../src/kernel/stages.ts'
import { stageLabels } from '../src/reference/stage-labels.ts'
import { demoActor } from '../src/demo/accounts.ts'
import { performanceReport } from '../src/reports/performance/performance.ts'
import { taskQuery } from '../src/tasks/schemas.ts'
import { listTasks } from '../src/tasks/service.ts'
import { logMeeting, type MeetingBody } from './bare-meeting.ts'
import { agreementList, agreementsAfter, coverage, oneAgreement } from './bare-sql.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const app = Fastify()

/** Prepared once for each connection, as the service's are: else the comparison would be of that. */
const ask = async (name: string, text: string, values: unknown[]) =>
  (await pool.query({ name, text, values })).rows

app.get<{ Params: { id: string } }>('/v1/agreements/:id', async ({ params }) => {
  const rows = await ask('one', oneAgreement, [jakartaDay(new Date()), params.id])
  return rows[0]
})

app.get<{ Querystring: Record<string, string> }>(
  '/v1/agreements',
  async ({ query: { limit, ...filters } }) => {
    const names = Object.keys(filters)
    const values = names.map((name) =>
      ['q', 'collaboratorId'].includes(name) ? filters[name] : filters[name]!.split(','),
    )
    const most = Number(limit)
    const rows = await ask(`list ${names.join(' ')}`, agreementList(names), [
      jakartaDay(new Date()),
      most + 1,
      ...values,
    ])
    const hasMore = rows.length > most
    const last = rows[most - 1]
    const place = names.includes('q')
      ? ['relevance', String(last?.relevance)]
      : ['-updatedAt', last?.updatedAt]
    const cursor = hasMore ? Buffer.from(JSON.stringify([...place, last.id])).toString('base64url') : null
    const data = rows.slice(0, most).map(({ relevance: _, ...row }) => row)
    return { data, page: { nextCursor: cursor, hasMore } }
  },
)

app.get('/agreements.csv', async (_request, reply) => reply.type('text/csv').send(Readable.from(csvLines())))

/** The columns of the service's file, with no thought of formulas. */
async function* csvLines(): AsyncGenerator<string> {
  const { columns } = agreementExport as unknown as { columns: readonly Column<unknown>[] }
  const line = (cells: Parameters<typeof quoted>[0][]) => `${cells.map(quoted).join(',')}\r\n`
  yield line(columns.map(({ heading }) => heading))
  let after: unknown[] = ['-infinity', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const rows = await ask('after', agreementsAfter, [jakartaDay(new Date()), ...after, exportPage])
    yield rows.map((row) => line(columns.map(({ valueOf }) => valueOf(row)))).join('')
    if (rows.length < exportPage) return
    after = [rows.at(-1)!.createdAt, rows.at(-1)!.id]
  }
}
const exportPage = 500
const quoted = (cell: string | number | Date | null | undefined): string => {
  const text = cell instanceof Date ? cell.toISOString() : String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

app.get('/v1/reports/coverage', async () => {
  const asOf = jakartaDay(new Date())
  const found = new Map<Stage | null, Record<string, unknown>>()
  for (const row of await ask('coverage', coverage, [asOf])) found.set(row.stage, row)
  const stages = stageCodes.map((stage) => ({
    stage,
    name: stageLabels[stage],
    covered: found.has(stage),
    count: found.get(stage)?.count ?? 0,
    href: listOf(asOf, `stage=${stage}&`),
    agencies: linked(found.get(stage)?.agencies, `${listOf(asOf, `stage=${stage}&`)}&agencyId=`),
    collaborators: linked(
      found.get(stage)?.collaborators,
      `${listOf(asOf, `stage=${stage}&`)}&collaboratorId=`,
    ),
    collaboratorCount: found.get(stage)?.collaboratorCount ?? 0,
  }))
  const gaps = stages.filter((each) => !each.covered).map((each) => each.stage)
  return { asOf, inForce: { count: found.get(null)?.count ?? 0, href: listOf(asOf) }, gaps, stages }
})
const listOf = (asOf: string, stage = '') =>
  `/v1/agreements?${stage}validity=in_force%2Cexpiring&asOf=${asOf}`
const linked = (some: unknown, href: string) =>
  ((some ?? []) as { id: string }[]).map((each) => ({ ...each, href: href + each.id }))

/** The service's own statement and formula, without the rest of it: they are of this project, whoever asks for them. */
const session = drizzle(pool, { casing: 'snake_case' }) as unknown as Session
const asOwner = (_actor: Actor, run: (session: Session) => unknown) => run(session)
const unguarded = { read: asOwner, write: asOwner } as Database
const anyone = { actor: { ...publicActor, role: 'admin' } } as Caller
app.get('/v1/reports/performance', () => {
  const today = jakartaDay(new Date())
  return performanceReport(unguarded, anyone, {}, { asOf: today, today, withinDays: 90 })
})

app.get<{ Querystring: { account: string; limit: string } }>(
  '/v1/me/tasks',
  ({ query: { account, limit } }) => {
    const today = jakartaDay(new Date())
    const moment = { asOf: { asOf: today, today, withinDays: 90 }, now: new Date() }
    return listTasks(unguarded, [demoActor(account)], taskQuery.parse({ limit }), moment)
  },
)

app.post<{ Params: { id: string }; Body: MeetingBody }>(
  '/v1/cases/:id/meetings',
  async ({ params, body }, reply) => {
    const client = await pool.connect()
    try {
      return await reply.code(201).send(await logMeeting(client, params.id, body))
    } finally {
      client.release()
    }
  },
)

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
