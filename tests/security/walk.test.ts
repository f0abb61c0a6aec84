import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holders } from '../support/query-visibility.ts'
import { registerUser } from '../api/accounts/people.ts'
import { issueToken } from '../../src/identity/tokens/tokens.ts'
import { asActor } from '../support/actors.ts'
import { clock, expectStatus, ids, ownerRows } from '../support/agreements.ts'
import { signingKey, startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { csvRows, getAs, mediaTypes, ndjsonRecords } from '../support/exports.ts'
import { rememberRows, type Rows } from '../support/rows.ts'
import { sampleOf, type Sample } from '../support/sample-records.ts'
import { bodies, bodyFor } from './bodies.ts'
import { answers, columns, fields, rowsOf, type Column, type Row } from './expectations.ts'
import { operations, type Operation } from './operations.ts'
import { walkRecords, type WalkRecords } from './records.ts'

const everyColumn = Object.keys(columns) as Column[]
const written = rowsOf(answers)
const rows = written.filter(({ subject }) => operations.some(({ id }) => id === subject))
const operationOf = ({ subject }: Row) => operations.find(({ id }) => id === subject)!

describe('the table of answers', () => {
  it('has a row for every operation of the contract', () => {
    const missing = operations.filter(({ id }) => !rows.some((row) => row.subject === id))
    expect(
      missing.map(({ id }) => id),
      'add a row for each to tests/security/expectations.ts: what is every role answered?',
    ).toEqual([])
  })

  it('has a valid body for every operation that takes one', () => {
    const missing = operations.filter(({ id, takesBody }) => takesBody && !(id in bodies))
    expect(
      missing.map(({ id }) => id),
      'add a valid body for each to tests/security/bodies.ts',
    ).toEqual([])
  })

  it('has no row for what is no operation', () => {
    expect(written.filter((row) => !rows.includes(row)).map(({ name }) => name)).toEqual([])
  })
})

const isRead = (row: Row): boolean => operationOf(row).method === 'get'
/** Whose call changes something; each of them is made with every row as it was. */
const acceptedOf = (row: Row) =>
  everyColumn.filter((column) => !isRead(row) && row.cells[column].startsWith('2'))
const refusedOf = (row: Row) => everyColumn.filter((column) => !acceptedOf(row).includes(column))
const isAboutRecord = (row: Row): boolean =>
  row.record !== undefined || operationOf(row).path.includes('{id}')

/** Whether the operation takes calls of the role at all; else it says 403 whatever record it is asked for. */
const admits = (operation: Operation, column: Column): boolean =>
  rows.some(
    (row) =>
      row.subject === operation.id &&
      everyColumn.some(
        (each) => each.replace('*', '') === column.replace('*', '') && !/40[13]/.test(row.cells[each]),
      ),
  )

/** What the caller is answered where no record has the id. An upload names its record in the body. */
function statusForNone(operation: Operation, column: Column): number {
  const isOpen = admits(operation, 'public')
  if (column === 'public' && !isOpen) return 401
  if (!isOpen && !admits(operation, column)) return 403
  return operation.id === 'uploadDocument' ? 422 : 404
}

/** What a caller is answered, without what tells one request from another. */
const told = ({ status, body }: TestResponse) => {
  const { instance: _, requestId: __, ...same } = body ?? {}
  return { status, ...same }
}

/** What lists can be taken as, of what can be read as text. */
const files = [mediaTypes.csv, mediaTypes.ndjson]
/** The address without what a file cannot be asked for with. */
const whole = (url: string): string => url.replace('?limit=200', '')

describe.each(holders)('who is answered what, held %s', (_, visibleTo) => {
  let t: TestApp
  let known: WalkRecords
  let everyRow: Rows
  beforeAll(async () => {
    t = await startTestApp({ clock, visibleTo })
    known = await walkRecords(t)
    everyRow = await rememberRows(t)
  })
  afterAll(async () => {
    await everyRow.close()
    await t.close()
  })

  const recordOf = (row: Row): Sample => {
    const name = row.record ?? sampleOf(operationOf(row).path)
    const { path } = operationOf(row)
    const found = known.records[name]
    if (!found && path.includes('{')) throw new Error(`tests/security/records.ts knows no "${name}"`)
    return found ?? { path: {} }
  }

  const send = async (row: Row, column: Column, { path, etag }: Sample): Promise<TestResponse> => {
    const { id, method, path: template } = operationOf(row)
    const url = template.replaceAll(/\{(\w+)\}/g, (__, name: string) => path[name]!)
    const client = t.as(columns[column])
    if (method === 'get') return client.get(url)
    const { payload, headers } = await bodyFor(id, t, path, columns[column])
    return client[method](url, payload, { etag, ...(headers && { headers }) })
  }

  const refusing = rows.filter((row) => refusedOf(row).length > 0)
  it.each(refusing)('$name: answers as the table says, and writes nothing', async (row) => {
    const refused = refusedOf(row)
    const before = isRead(row) || (await everyRow.digest())
    const given = await Promise.all(refused.map((column) => send(row, column, recordOf(row))))
    expect(given.map(({ status }, index) => [refused[index], String(status)])).toEqual(
      refused.map((column) => [column, row.cells[column]]),
    )
    expect(isRead(row) || (await everyRow.digest())).toEqual(before)
  })

  it.each(rows.filter(isAboutRecord))('$name: what is hidden is answered like what is not', async (row) => {
    const operation = operationOf(row)
    const record = recordOf(row)
    const none = { ...record, path: { ...record.path, id: ids.unknown } }
    const answerTo = async (column: Column) => {
      const nothing = await send(row, column, none)
      expect([column, nothing.status]).toEqual([column, statusForNone(operation, column)])
      if (row.cells[column] !== String(nothing.status)) return
      expect(told(await send(row, column, record)), column).toEqual(told(nothing))
    }
    await Promise.all(everyColumn.map(answerTo))
  })

  const accepting = rows.filter((row) => acceptedOf(row).length > 0)
  it.each(accepting)('$name: is done for those who may', async (row) => {
    for (const column of acceptedOf(row)) {
      const response = await send(row, column, recordOf(row))
      await everyRow.restore()
      expectStatus(response, Number(row.cells[column]))
    }
  })

  it.each(rowsOf(fields))('tells only those who may know: $name', async ({ name, cells }) => {
    const { text, urls } = known.fields[name]!
    for (const column of everyColumn) {
      const given = await Promise.all(urls.map((url) => t.as(columns[column]).get(url)))
      for (const accept of files)
        for (const url of urls)
          given.push(await t.as(columns[column]).get(whole(url), { headers: { accept } }))
      const tells = given.some(({ raw }) => raw.body.includes(text))
      expect([column, tells ? 'yes' : '-']).toEqual([column, cells[column]])
    }
  })

  const lists = operations.filter(({ path }) => operations.some((each) => each.path === `${path}/{id}`))
  it.each(lists.filter(({ method }) => method === 'get'))(
    'lists what can be got, and nothing else: $path',
    async ({ path }) => {
      const idsIn = async (column: Column, url: string): Promise<string[]> =>
        expectStatus(await t.as(columns[column]).get(`${url}?limit=200`), 200).body.data.map(
          (each: { id: string }) => each.id,
        )
      const row = rows.find((each) => operationOf(each).path === path && operationOf(each).method === 'get')!
      const mayList = everyColumn.filter((each) => row.cells[each] === '200')
      // All there is: what the auditor is shown, or the registrar where the auditor is not, and what is each one's own.
      const overseer = row.cells.auditor === '403' ? 'admin' : 'auditor'
      const lists = await Promise.all([
        idsIn(overseer, path.replace('/public', '')),
        ...mayList.map((column) => idsIn(column, path)),
      ])
      const all = [...new Set(lists.flat())]
      for (const column of mayList) {
        const statuses = await Promise.all(
          all.map(async (id) => (await t.as(columns[column]).get(`${path}/${id}`)).status),
        )
        const gettable = all.filter((__, index) => statuses[index] === 200)
        expect((await idsIn(column, path)).toSorted(), column).toEqual(gettable.toSorted())
        const account = columns[column]
        const records: { id: string }[] = ndjsonRecords(await getAs(t, account, path, 'ndjson'))
        expect(records.map(({ id }) => id).toSorted(), column).toEqual(gettable.toSorted())
        const inCsv = csvRows(await getAs(t, account, path, 'csv')).map(({ ID }) => ID!)
        expect(inCsv.toSorted(), column).toEqual(gettable.toSorted())
      }
    },
  )
})

describe('a person speaks for a membership that is in force, or for none', () => {
  let t: TestApp
  let known: WalkRecords
  let everyRow: Rows
  beforeAll(async () => {
    t = await startTestApp({ clock })
    known = await walkRecords(t)
    everyRow = await rememberRows(t)
  })
  afterAll(async () => {
    await everyRow.close()
    await t.close()
  })

  /** Every operation that needs an account, with the record it is usually called with. */
  const callOf = ({ id, method, path }: Operation) => {
    const sample = known.records[sampleOf(path)] ?? { path: {} }
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => sample.path[name] ?? ids.unknown)
    return { id, method, url, etag: sample.etag }
  }
  const isOpen = ({ id }: Operation) =>
    rows.some(({ subject, cells }) => subject === id && cells.public !== '401')
  const forAccount = new Set([
    'getMe',
    'changeOwnPassword',
    'listSecondFactors',
    'addSecondFactor',
    'confirmSecondFactor',
    'removeSecondFactor',
    'makeRecoveryCodes',
    'renameSecondFactor',
    'addPasskey',
    'confirmPasskey',
    'challengeSecondFactor',
  ])
  const guarded = operations.filter((each) => !isOpen(each) && !forAccount.has(each.id))

  it.each([
    ['has ended', { until: '2026-01-31', from: '2026-01-01' }],
    ['has yet to begin', { from: '2199-01-01' }],
  ])('one that %s opens nothing, and writes nothing', async (_, term) => {
    const person = await registerUser(t, { role: 'officer', organizationId: ids.ppkukm, ...term })
    const { tokenIssuer: issuer, tokenAudience: audience } = t.app.config
    const [held] = await ownerRows<{ id: string }>(t, 'select id from memberships where account_id = $1', [
      person.body.id,
    ])
    const client = t.bearer(
      issueToken(signingKey, { accountId: person.body.id, issuer, audience, ttl: 600, now: t.app.clock() }),
    )
    const before = await everyRow.digest()
    for (const headers of [{}, { 'registry-membership': held!.id }])
      for (const operation of guarded) {
        const { id, method, url, etag } = callOf(operation)
        const call = { etag, headers }
        const { status, body } =
          method === 'get' ? await client.get(url, call) : await client[method](url, {}, call)
        expect([id, status, body.code]).toEqual([id, 403, 'membership_needed'])
      }
    expect(await everyRow.digest()).toEqual(before)
  })

  it('an acting head reads as an officer of the agency it speaks for, and nothing without saying which', async () => {
    const acting = t.as('officer-acting')
    const [membership] = await ownerRows<{ id: string }>(
      t,
      'select id from memberships where account_id = $1 and organization_id = $2',
      [asActor('officer-acting').accountId, ids.parekraf],
    )
    const headers = { 'registry-membership': membership!.id }
    for (const operation of guarded.filter(
      // Calendars are of the account; what waits for it is told over all its memberships.
      ({ method, id }) => method === 'get' && !/CalendarFeed|listTasks/.test(id),
    )) {
      const { id, url } = callOf(operation)
      expect([id, (await acting.get(url)).body.code]).toEqual([id, 'membership_needed'])
      const own = await t.as('officer-parekraf').get(url)
      const read = await acting.get(url, { headers })
      expect([id, told(read)]).toEqual([id, told(own)])
    }
  })
})
