import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, it } from 'vitest'
import { loadConfig } from '../../src/config/config.ts'
import { demoAccounts } from '../../src/demo/accounts.ts'
import { loadSigningKey } from '../../src/identity/tokens/keys.ts'
import { issueToken } from '../../src/identity/tokens/tokens.ts'
import { ids } from '../support/agreements.ts'
import { createTestDatabase } from '../support/database.ts'
import { startPassingProxy, urlOf } from '../support/proxy.ts'
import { end, startService, temporaryFolder } from '../support/service-process.ts'

/** More than two batches. */
const cases = 1_200

it('a change of names that is under way when the service is killed goes on at the next start, on two instances, once', async () => {
  const database = await createTestDatabase()
  const proxy = await startPassingProxy(database.ownerConnection)
  const owner = new pg.Client(database.ownerConnection)
  const holder = new pg.Client(database.ownerConnection)
  await Promise.all([owner.connect(), holder.connect()])
  try {
    const dataDir = temporaryFolder()
    const settings = {
      DATABASE_URL: urlOf(proxy.connection),
      DATA_DIR: dataDir,
      DEMO: 'true',
    }
    const killed = await startService(settings)
    const authorization = `Bearer ${registrarToken(dataDir)}`
    const collaborator = `/v1/collaborators/${ids.shopee}`
    const progress = async (url: string) =>
      (await (await fetch(`${url}${collaborator}/renaming`, { headers: { authorization } })).json()) as {
        done: number
        total: number
        finishedAt: string | null
      }
    await owner.query('set role registry_maintenance')
    await owner.query(
      `insert into cases (id, case_number, lead_agency_id, initiator, title, stages, organization_ids)
       select gen_random_uuid(), 'PJ-2026-' || 10000 + n, $1, 'region', 'Kelas', '{P2}', array[$1, $2]::uuid[]
       from generate_series(1, $3::int) n`,
      [ids.ppkukm, ids.shopee, cases],
    )
    const unfinished = 'select from organization_renamings where finished_at is null'
    while ((await owner.query(unfinished)).rows.length > 0) await sleep(50)
    // It does not begin while a transaction of before is open.
    await owner.query(`begin; select 1 from cases where title = 'Kelas' limit 1 for update`)
    const etag = (await fetch(`${killed.url}${collaborator}`, { headers: { authorization } })).headers.get(
      'etag',
    )!
    const renamed = await fetch(`${killed.url}${collaborator}`, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ shortName: 'Tokojingga' }),
    })
    expect(renamed.status).toBe(200)
    // A case of the second batch is held until the service is dead, so that it dies between two of them.
    await holder.query(
      `set role registry_maintenance; begin;
       select 1 from cases where id = (
         select id from cases where organization_ids @> array['${ids.shopee}'::uuid] order by id offset 700 limit 1) for update`,
    )
    await owner.query('rollback')
    let reached = await progress(killed.url)
    while (reached.done < 500) {
      await sleep(50)
      reached = await progress(killed.url)
    }
    expect(reached).toMatchObject({ finishedAt: null })
    expect(await end(killed, 'SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
    await holder.query('rollback')

    const next = await Promise.all([startService(settings), startService(settings)])
    let state = await progress(next[0].url)
    expect(state.done).toBeGreaterThanOrEqual(500)
    while (state.finishedAt === null) {
      await sleep(50)
      state = await progress(next[1].url)
    }
    expect(state.done).toBe(state.total)
    expect(state.total).toBeGreaterThanOrEqual(cases)
    const { rows } = await owner.query(
      `select count(*)::int behind from cases where organization_ids @> array[$1::uuid] and not organization_names like '%tokojingga%'`,
      [ids.shopee],
    )
    expect(rows).toEqual([{ behind: 0 }])
    for (const service of next) expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0 })
  } finally {
    await Promise.all([owner.end(), holder.end()])
    await proxy.close()
    await database.drop()
  }
}, 300_000)

function registrarToken(dataDir: string): string {
  const key = loadSigningKey({ demo: true, dataDir, signingKeyFile: undefined })
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = loadConfig({})
  return issueToken(key, { accountId: demoAccounts.admin!.id, issuer, audience, ttl })
}
