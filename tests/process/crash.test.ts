import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, it } from 'vitest'
import { ids } from '../support/agreements.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startLossyProxy } from '../support/lossy-proxy.ts'
import { end, officerToken, startService, temporaryFolder } from '../support/service-process.ts'

const title = 'Terbunuh setelah tersimpan'

it('a request repeated after the service was killed between commit and answer is done once', async () => {
  const database = await createTestDatabase()
  const proxy = await startLossyProxy(database.ownerConnection)
  try {
    const { user, password = '', host, port, database: name } = proxy.connection
    const dataDir = temporaryFolder()
    const settings = {
      DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${name}`,
      DATA_DIR: dataDir,
      DEMO: 'true',
    }
    const killed = await startService(settings)
    const send = opening(officerToken(dataDir))
    proxy.loseCommitOf(title, () => killed.child.kill('SIGKILL'))
    await expect(send(killed.url)).rejects.toThrow('fetch failed')
    expect(await killed.outcome).toMatchObject({ signal: 'SIGKILL' })
    const committed = await casesCalled(database)
    expect(committed).toHaveLength(1)

    const next = await startService(settings)
    const repeated = await send(next.url)
    expect(repeated.status).toBe(201)
    expect(await repeated.json()).toMatchObject({ id: committed[0]!.id, title })
    expect(await casesCalled(database)).toEqual(committed)
    expect(await end(next, 'SIGTERM')).toMatchObject({ code: 0 })
  } finally {
    await proxy.close()
    await database.drop()
  }
})

/** The same request every time it is sent. */
function opening(token: string): (url: string) => Promise<Response> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  const body = JSON.stringify({ title, stages: ['P2'], collaboratorIds: [ids.shopee] })
  return (url) => fetch(`${url}/v1/cases`, { method: 'POST', headers, body })
}

async function casesCalled({ ownerConnection }: TestDatabase): Promise<{ id: string }[]> {
  const owner = new pg.Client(ownerConnection)
  await owner.connect()
  try {
    return (await owner.query<{ id: string }>('select id from cases where title = $1', [title])).rows
  } finally {
    await owner.end()
  }
}
