import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  attach,
  clock,
  completeFile,
  expectStatus,
  ids,
  newAgreement,
  signing,
} from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'
import fc from '../../support/properties.ts'
import { delivered } from '../commitments/examples.ts'
import { onPaper, record } from '../recorded/examples.ts'
import { endTask, tasksOf, type Told } from './examples.ts'
import { turnsByRules } from './by-rules.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const accounts = [
  'officer-ppkukm',
  'officer-ppkukm-2',
  'officer-parekraf',
  'reviewer',
  'reviewer-hukum',
  'partner-shopee',
  'partner-gojek',
  'admin',
  'auditor',
] as const satisfies readonly AccountName[]

const officer = () => t.as('officer-ppkukm')

/** What begins something that is somebody's turn. */
const beginnings: readonly (() => Promise<unknown>)[] = [
  async () => {
    const parties = [ids.ppkukm, ids.parekraf, ids.shopee].map((organizationId) => ({ organizationId }))
    const made = expectStatus(await officer().post('/v1/agreements', { ...newAgreement(), parties }), 201)
    expectStatus(await officer().post(`/v1/agreements/${made.body.id}/commitments`, promised), 201)
  },
  async () => {
    const ending = newAgreement({ effectiveUntil: '2026-08-20' })
    const made = expectStatus(await officer().post('/v1/agreements', ending), 201)
    await completeFile(t, made.body.id)
  },
  async () => expectStatus(await record(t, {}, 'officer-ppkukm-2'), 201),
  async () => {
    const content = {
      title: 'Kelas',
      stages: ['P2'],
      collaboratorIds: [ids.shopee],
      agencyIds: [ids.parekraf],
    }
    const opened = expectStatus(await officer().post('/v1/cases', content), 201)
    const url = `/v1/cases/${opened.body.id}`
    expectStatus(await t.as('officer-parekraf').post(`${url}/meetings`, minutes), 201)
    expectStatus(
      await officer().post(`${url}/obstacles`, { category: 'budget', description: 'Belum masuk DPA' }),
      201,
    )
  },
  async () => {
    const signed = (await officer().get('/v1/agreements?status=signed&limit=200')).body.data
    for (const { id } of signed) {
      const [found] = (await officer().get(`/v1/agreements/${id}/commitments`)).body.data
      if (found) await t.as('partner-shopee').post(`/v1/commitments/${found.id}/activities`, delivered())
    }
  },
]
const promised = {
  description: 'Kelas daring',
  stage: 'P2',
  targetValue: 9,
  unit: 'kelas',
  responsibleOrganizationId: ids.shopee,
}
const minutes = {
  kind: 'negotiation',
  mode: 'online',
  agenda: 'Penawaran kelas',
  startsAt: '2026-06-10T09:00:00+07:00',
  endsAt: '2026-06-10T11:00:00+07:00',
  actionItems: [
    { description: 'Kirim silabus', ownerOrganizationId: ids.shopee, dueOn: '2026-06-19' },
    { description: 'Siapkan ruang', ownerOrganizationId: ids.parekraf },
  ],
}

/** What crosses the way of things: whoever may do it does it, to a record that may take it. */
const crossings: readonly (readonly [AccountName, string, string, object?])[] = [
  ['reviewer', 'in_review', 'return', { reason: 'Perbaiki.' }],
  ['reviewer', 'in_review', 'request-dprd'],
  ['reviewer', 'ready_to_sign', 'return', { reason: 'Salah ketik.' }],
  ['officer-ppkukm', 'draft', 'cancel', { reason: 'Batal.' }],
  ['officer-ppkukm', 'signed', 'suspend', { reason: 'Menunggu audit.' }],
]
async function cross([by, status, action, body]: (typeof crossings)[number], which: number) {
  const found = (await t.as(by).get(`/v1/agreements?status=${status}&limit=200`)).body.data
  if (found.length < 2) return
  const url = `/v1/agreements/${found[which % found.length].id}`
  const { etag } = await t.as(by).get(url)
  await t.as(by).post(`${url}/${action}`, body, { etag })
}

const ordinary = [
  'approve_agreement',
  'confirm_agreement',
  'decide_checklist_item',
  'do_action_item',
  'fill_in_party',
  'finalize_meeting',
  'resolve_obstacle',
  'submit_agreement',
]

const places: Record<string, string> = {
  agreement: 'agreements',
  meeting: 'meetings',
  action_item: 'action-items',
  obstacle: 'obstacles',
  activity: 'activities',
}
const bodies: Record<string, (by: AccountName, task: Told) => Promise<object> | object> = {
  resolve_obstacle: () => ({ resolution: 'Sudah masuk.' }),
  do_action_item: () => ({}),
  decide_checklist_item: async (by, { record: { id } }) =>
    by.startsWith('partner')
      ? { status: 'met', documentId: await attach(t, id, 'other') }
      : { status: 'waived', reason: 'Ada pada berkas induk.' },
  fill_in_party: (_, { operation }) => signing(operation.path.slice(-4)),
  confirm_agreement: () => onPaper,
  decide_on_end: (_, { due }) => ({
    effectiveFrom: new Date(Date.parse(due!) + 86_400_000).toISOString().slice(0, 10),
    effectiveUntil: '2028-12-31',
  }),
}

const done = new Set<string>()

/** Does what a task says. It is not refused, and the task is gone. */
async function doIt(by: AccountName, task: Told) {
  const { kind, record: about } = task
  const body = await bodies[kind]?.(by, task)
  if (kind === 'sign_agreement') await attach(t, about.id, 'signed_agreement')
  const last = expectStatus(await t.as(by).get(`/v1/${places[about.type]}/${about.id}`), 200)
  const answer = await endTask(t, by, task, body, last)
  expect([200, 201], `${by} ${kind}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
  expect((await tasksOf(t, by)).map(({ id }) => id)).not.toContain(task.id)
  done.add(kind)
}

/** The list of everybody is what the rules say, asked record by record. */
async function areWhatTheRulesSay() {
  for (const account of accounts) {
    const told = (await tasksOf(t, account)).map(({ kind, operation }) => `${kind} ${operation.path}`)
    expect(told.toSorted(), account).toEqual((await turnsByRules(t, account)).toSorted())
  }
}

describe('in any history', () => {
  it('the list is what policy and lifecycle say is my turn, and what it names ends it', async () => {
    const step = fc.tuple(fc.nat(), fc.nat(), fc.nat())
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 30 }), async (steps) => {
        for (const [what, who, which] of steps) {
          if (what % 6 === 0) await beginnings[who % beginnings.length]!()
          else if (what % 6 === 1) await cross(crossings[who % crossings.length]!, which)
          else {
            const turns = await Promise.all(accounts.map(async (by) => [by, await tasksOf(t, by)] as const))
            const busy = turns.filter(([, tasks]) => tasks.length > 0)
            const [by, tasks] = busy[who % Math.max(1, busy.length)] ?? ['auditor', []]
            if (tasks.length > 0) await doIt(by, tasks[which % tasks.length]!)
          }
        }
        await areWhatTheRulesSay()
      }),
      { numRuns: 5 },
    )
    // With the same values in every run, the histories hold these.
    expect([...done].toSorted()).toEqual(expect.arrayContaining(ordinary))
  })
})
