import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ownerRows, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { multipart } from '../../support/documents.ts'
import { csvOf, importFile, paper } from '../../support/imports.ts'

let t: TestApp
const statementTimeoutMs = 60_000
beforeAll(async () => void (t = await startTestApp({ clock, settings: { statementTimeoutMs } })))
afterAll(() => t.close())

/** Runs `work` while nobody can write under the parent that a list names, whose import waits therefore. */
async function whileHeld(
  work: (list: Record<string, string>[], release: (afterMs: number) => Promise<void>) => Promise<void>,
) {
  const { body: parent } = await signedAgreement(t, { type: 'mou' })
  const holder = new pg.Client(t.database.ownerConnection)
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('set local role registry_maintenance')
    const { rowCount } = await holder.query('select from agreements where id = $1 for update', [parent.id])
    expect(rowCount).toBe(1)
    const list = [paper(`1/${parent.registrationNumber}`, { 'Naskah induk': parent.registrationNumber })]
    await work(list, async (afterMs) => {
      await untilOneWaits()
      await sleep(afterMs)
      await holder.query('rollback')
    })
  } finally {
    await holder.end()
  }
}

async function untilOneWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await ownerRows(t, waiting)).length === 0) await sleep(20)
}

describe('POST /v1/imports, of a list that takes long', () => {
  it('is answered, although nothing was sent meanwhile for longer than a connection may be idle', async () => {
    const own = await startTestApp({
      clock,
      database: t.database,
      settings: { idleTimeoutMs: 200, statementTimeoutMs },
    })
    try {
      await own.app.listen({ host: '127.0.0.1', port: 0 })
      await whileHeld(async (list, release) => {
        const { payload, headers } = multipart([['file', { name: 'naskah', content: csvOf(list) }]])
        const { port } = own.app.server.address() as AddressInfo
        const importing = fetch(`http://127.0.0.1:${port}/v1/imports`, {
          method: 'POST',
          headers: { ...headers, authorization: `Bearer ${own.token('officer-ppkukm')}` },
          body: payload,
        })
        await release(600)
        expect(await (await importing).json()).toMatchObject({ created: 1 })
      })
    } finally {
      await own.close()
    }
  })

  it('422 not_imported_in_time: records nothing once it took longer than an import may', async () => {
    const settings = { importTimeoutMs: 3000, statementTimeoutMs }
    const own = await startTestApp({ clock, database: t.database, settings })
    try {
      await whileHeld(async (list, release) => {
        const importing = importFile(own, 'officer-ppkukm', list)
        // It is planned in time, and writes when there is none left; on a busy machine it may be late before it writes.
        await Promise.race([release(3200), importing])
        const { body } = expectStatus(await importing, 422)
        expect(body.errors).toMatchObject([{ pointer: '/file', code: 'not_imported_in_time' }])
        const title = list[0]!.Tentang
        expect(await ownerRows(t, 'select from agreements where title = $1', [title])).toEqual([])
      })
    } finally {
      await own.close()
    }
  })
})
