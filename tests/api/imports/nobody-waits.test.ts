import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clock,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  signedAgreement,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { importFile, paper } from '../../support/imports.ts'
import { openCase } from '../cases/examples.ts'

let t: TestApp
// On a busy machine what the test does while others wait may take longer than a statement usually may.
const settings = { statementTimeoutMs: 150_000 }
beforeAll(async () => void (t = await startTestApp({ clock, settings })))
afterAll(() => t.close())

const company = (legalName: string) => ({
  kind: 'company',
  sector: 'marketplace',
  legalName,
  shortName: legalName,
})

interface Held {
  readonly parent: { readonly id: string; readonly registrationNumber: string }
  readonly rows: number
  /** A collaborator that the import registers. */
  readonly registers: string
  readonly npwp: string
}

/** Runs `work` while an import is open that has written everything but the row under this parent, its last. */
async function whileImporting({ parent, rows, registers, npwp }: Held, work: () => Promise<void>) {
  const holder = new pg.Client(t.database.ownerConnection)
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('set local role registry_maintenance')
    const { rowCount } = await holder.query('select from agreements where id = $1 for update', [parent.id])
    expect(rowCount).toBe(1)
    const list = Array.from({ length: rows }, (_, index) =>
      paper(`${index}/${registers}`, {
        ...(index === 0 && { 'Naskah induk': parent.registrationNumber }),
        ...(index === 1 && { Mitra: registers, 'NPWP mitra': npwp }),
      }),
    )
    const newPartners = { [registers]: { kind: 'company', sector: 'marketplace' } }
    const importing = importFile(t, 'officer-ppkukm', list, { answers: JSON.stringify({ newPartners }) })
    await Promise.race([wait(1), importing.then(({ body }) => expect.unreachable(JSON.stringify(body)))])
    await work()
    await holder.query('rollback')
    return expectStatus(await importing, 200).body
  } finally {
    await holder.end()
  }
}

/** Resolves once so many sessions wait for what another holds. */
async function wait(sessions: number): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await ownerRows(t, waiting)).length < sessions) await sleep(20)
}

const minutes = {
  kind: 'exploratory',
  mode: 'online',
  agenda: 'Perkenalan',
  startsAt: '2026-03-03T09:00:00+07:00',
  endsAt: '2026-03-03T11:00:00+07:00',
}
const numberOf = (registrationNumber: string) => Number(registrationNumber.split('-')[2])

describe('POST /v1/imports, while it writes a long list', { timeout: 180_000 }, () => {
  it('makes nobody wait who creates agreements, cases, meetings or organizations; numbers have no gap', async () => {
    const { body: parent } = await signedAgreement(t, { type: 'mou' })
    const { body: before } = await openCase(t.as('officer-parekraf'))
    const created: string[] = []
    const open = { parent, rows: 600, registers: 'PT Contoh Serempak', npwp: '01.234.567.8-901.000' }
    const report = await whileImporting(open, async () => {
      for (const by of ['officer-ppkukm', 'officer-parekraf'] as const) {
        const agreement = expectStatus(await t.as(by).post('/v1/agreements', newAgreement()), 201)
        created.push(agreement.body.registrationNumber)
      }
      await openCase(t.as('officer-ppkukm'))
      expectStatus(await t.as('officer-parekraf').post(`/v1/cases/${before.id}/meetings`, minutes), 201)
      expectStatus(await t.as('officer-ppkukm').post('/v1/collaborators', company('PT Contoh Lain')), 201)
      const { body, etag } = expectStatus(await t.as('admin').get(`/v1/collaborators/${ids.gojek}`), 200)
      expectStatus(
        await t.as('admin').patch(`/v1/collaborators/${body.id}`, { website: 'https://contoh.id' }, { etag }),
        200,
      )
    })
    expect(report).toMatchObject({ created: 600, registered: 1 })
    const imported = report.agreements.map((each: { registrationNumber: string }) =>
      numberOf(each.registrationNumber),
    )
    const first = numberOf(created[1]!) + 1
    expect(imported).toEqual(Array.from({ length: 600 }, (_, index) => first + index))
    expect(created.map(numberOf)).toEqual([first - 2, first - 1])
    const [agreement] = report.agreements
    const history = expectStatus(
      await t.as('auditor').get(`/v1/agreements/${agreement.id}/history`),
      200,
    ).body
    expect(JSON.stringify(history.data)).toContain(agreement.registrationNumber)
  })

  it('lets wait only who registers the very collaborator, and names it then', async () => {
    const { body: parent } = await signedAgreement(t, { type: 'mou' })
    let second: Promise<unknown> | undefined
    const open = { parent, rows: 3, registers: 'PT Contoh Berbarengan', npwp: '02.345.678.9-012.000' }
    const report = await whileImporting(open, async () => {
      second = t.as('officer-parekraf').post('/v1/collaborators', {
        ...company('PT Contoh Bernama Lain'),
        identifiers: [{ scheme: 'ID-DJP', value: '023456789012000' }],
      })
      await wait(2)
      // It holds nothing that others need.
      expectStatus(await t.as('officer-ppkukm').post('/v1/collaborators', company('PT Contoh Sendiri')), 201)
    })
    expect(report.registered).toBe(1)
    const problem = { code: 'already_exists', conflictsWith: { name: 'PT Contoh Berbarengan' } }
    expect(await second).toMatchObject({ status: 409, body: problem })
  })
})
