import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, exampleMeeting, openCase } from '../../api/cases/examples.ts'
import { agreedCase, clock, expectStatus, ids } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../../support/app.ts'
import { rememberRows, type Rows } from '../../support/rows.ts'

/**
 * Who is answered what by the others in one case: beside the lead agency and its collaborator an agency that supports it
 * and a second collaborator, as expectations.ts has it of those who have no part in the record.
 */
const columns = {
  lead: 'officer-ppkukm',
  support: 'officer-parekraf',
  partner: 'partner-shopee',
  second: 'partner-gojek',
} as const satisfies Record<string, AccountName>
type Column = keyof typeof columns
const names = Object.keys(columns) as Column[]

const reason = { reason: 'Menunggu anggaran.' }
const table = `
GET    /v1/cases/{case}                      200 200 200 200
PATCH  /v1/cases/{case}                      200 403 403 403
POST   /v1/cases/{case}/offer                200 403 403 403
POST   /v1/cases/{case}/hold                 200 403 403 403
POST   /v1/cases/{case}/cancel               200 403 403 403
POST   /v1/cases/{held}/resume               200 403 403 403
POST   /v1/cases/{offered}/agree             200 403 403 403
POST   /v1/cases/{agreed}/promote            201 201 403 403
GET    /v1/cases/{case}/matches              200 200 200 200
GET    /v1/cases/{case}/process              200 200 403 403
GET    /v1/cases/{case}/meetings             200 200 200 200
POST   /v1/cases/{case}/meetings             201 201 403 403
GET    /v1/meetings/{minutes}                200 200 200 200
GET    /v1/meetings/{draft}                  200 200 404 404
GET    /v1/meetings/{internal}               200 200 404 404
GET    /v1/meetings/{internal}/lineage       200 200 404 404
PATCH  /v1/meetings/{draft}                  200 200 403 403
POST   /v1/meetings/{draft}/finalize         200 200 403 403
POST   /v1/meetings/{draft}/discard          200 200 403 403
POST   /v1/meetings/{minutes}/correct        201 201 403 403
POST   /v1/cases/{case}/obstacles            201 201 403 403
POST   /v1/cases/{held}/obstacles            201 201 403 403
GET    /v1/obstacles/{obstacle}              200 200 200 200
GET    /v1/obstacles/{raised}                200 200 200 200
POST   /v1/obstacles/{raised}/resolve        200 200 403 403
POST   /v1/obstacles/{resolved}/reopen       200 200 403 403
POST   /v1/obstacles/{obstacle}/resolve      200 200 403 403
GET    /v1/action-items/{action}             200 200 200 200
POST   /v1/action-items/{action}/done        200 200 200 403
GET    /v1/cases/{case}/history              200 200 403 403
`
const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [method, path, ...cells] = line.split(/\s+/) as [string, string, ...string[]]
    return { method, path, cells }
  })

const minutes = { ...exampleMeeting, obstacles: [{ category: 'budget', description: 'Anggaran' }] }
const bodies: Record<string, object> = {
  'PATCH /v1/cases/{case}': { title: 'Judul baru' },
  'POST /v1/cases/{case}/hold': reason,
  'POST /v1/cases/{case}/cancel': reason,
  'POST /v1/cases/{agreed}/promote': {},
  'POST /v1/cases/{case}/meetings': minutes,
  'PATCH /v1/meetings/{draft}': { venue: 'Ruang rapat' },
  'POST /v1/meetings/{draft}/discard': reason,
  'POST /v1/meetings/{minutes}/correct': {},
  'POST /v1/cases/{case}/obstacles': { category: 'budget', description: 'Anggaran' },
  'POST /v1/cases/{held}/obstacles': { category: 'budget', description: 'Anggaran' },
  'POST /v1/obstacles/{obstacle}/resolve': { resolution: 'Sudah dianggarkan' },
  'POST /v1/obstacles/{raised}/resolve': { resolution: 'Sudah dianggarkan' },
  'POST /v1/obstacles/{resolved}/reopen': reason,
  'POST /v1/action-items/{action}/done': { doneOn: '2026-03-09' },
}

let t: TestApp
let everyRow: Rows
const records: Record<string, string> = {}

beforeAll(async () => {
  t = await startTestApp({ clock })
  const officer = t.as('officer-ppkukm')
  const several = { agencyIds: [ids.parekraf], collaboratorIds: [ids.shopee, ids.gojek] }
  const open = async (): Promise<string> => (await openCase(officer, several)).body.id
  const log = async (caseId: string, more: object = {}): Promise<TestResponse> =>
    expectStatus(await officer.post(`/v1/cases/${caseId}/meetings`, { ...minutes, ...more }), 201)
  const finalize = ({ body }: TestResponse) => act(officer, `/v1/meetings/${body.id}`, 'finalize')
  records['case'] = await open()
  const finalized = await finalize(await log(records['case']))
  records['minutes'] = finalized.body.id
  records['obstacle'] = finalized.body.obstacles[0].id
  const raise = async (): Promise<string> => {
    const body = bodies['POST /v1/cases/{case}/obstacles']!
    return expectStatus(await officer.post(`/v1/cases/${records['case']}/obstacles`, body), 201).body.id
  }
  records['raised'] = await raise()
  records['resolved'] = await raise()
  await act(officer, `/v1/obstacles/${records['resolved']}`, 'resolve', { resolution: 'Sudah dianggarkan' })
  records['action'] = finalized.body.actionItems[0].id
  records['draft'] = (await log(records['case'])).body.id
  records['internal'] = (await finalize(await log(records['case'], { kind: 'internal' }))).body.id
  records['held'] = await open()
  await finalize(await log(records['held']))
  await act(officer, `/v1/cases/${records['held']}`, 'hold', reason)
  records['offered'] = await open()
  await finalize(await log(records['offered']))
  await act(officer, `/v1/cases/${records['offered']}`, 'offer')
  records['agreed'] = (await agreedCase(t, several)).body.id
  everyRow = await rememberRows(t)
})
afterAll(async () => {
  await everyRow.close()
  await t.close()
})

describe('the others in one case', () => {
  it.each(rows)('$method $path', async ({ method, path, cells }) => {
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => records[name]!)
    const [record] = /^\/v1\/[\w-]+\/[^/]+/.exec(url)!
    for (const [index, name] of names.entries()) {
      const client = t.as(columns[name])
      const { etag } = await t.as('auditor').get(record)
      const answer =
        method === 'GET'
          ? await client.get(url)
          : await client[method === 'PATCH' ? 'patch' : 'post'](url, bodies[`${method} ${path}`], { etag })
      // Reads and refusals write nothing, which walk.test.ts sees to.
      if (method !== 'GET' && answer.status < 300) await everyRow.restore()
      expect([name, String(answer.status)]).toEqual([name, cells[index]])
    }
  })
})
