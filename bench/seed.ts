import type pg from 'pg'
import { connect } from '../src/db/connect.ts'
import { StartupError } from '../src/kernel/startup-error.ts'
import { agreementPlan, agreements, delivery, organizations } from './seed-agreements.ts'
import { cases, meetings } from './seed-cases.ts'
import { helpers } from './seed-helpers.ts'

export const defaultSizes = { collaborators: 1000, agreements: 100_000, cases: 50_000, meetings: 300_000 }
/** How many records of each kind. */
export type Sizes = typeof defaultSizes

/** Their triggers would work out row by row what the seed writes itself. */
const triggered = ['case_organizations', 'agreement_parties']

/**
 * Fills a registry that has no agreements with examples, the same ones each time, in one transaction. Throws
 * StartupError where there are agreements: examples are not mixed with anything real.
 */
export async function seedLarge(
  owner: pg.ClientConfig,
  sizes: Sizes,
  say: (line: string) => void,
): Promise<void> {
  const client = await connect(owner)
  try {
    if (await holdsAgreements(client))
      throw new StartupError('the database already holds agreements: nothing was added')
    const started = Date.now()
    await client.query('begin')
    for (const table of triggered) await client.query(`alter table ${table} disable trigger user`)
    await client.query(helpers)
    for (const [name, sql] of stepsFor(sizes)) {
      say(`${name} …`)
      await client.query(sql)
    }
    for (const table of triggered) await client.query(`alter table ${table} enable trigger user`)
    await client.query('commit')
    // Also settles visibility and the lists of GIN indexes, so that the first queries do not pay for the load.
    await client.query('vacuum analyze')
    say(`done in ${Math.round((Date.now() - started) / 1000)} s`)
  } finally {
    await client.end()
  }
}

/** Whether there is any agreement. */
export async function holdsAgreements(client: pg.ClientBase): Promise<boolean> {
  return (await client.query('select from agreements limit 1')).rowCount === 1
}

const stepsFor = (sizes: Sizes): [name: string, sql: string][] => [
  [`${sizes.collaborators} collaborators`, organizations(sizes.collaborators)],
  [`${sizes.cases} cases`, `${agreementPlan(sizes.agreements)};\n${cases(sizes.cases)}`],
  [`${sizes.agreements} agreements`, agreements],
  ['what they delivered', delivery],
  [`${sizes.meetings} meetings`, meetings(sizes.meetings)],
]
