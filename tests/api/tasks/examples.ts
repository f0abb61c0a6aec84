import { expectStatus } from '../../support/agreements.ts'
import type { AccountName, TestApp, TestResponse } from '../../support/app.ts'

/** A task as its reader is told. */
export interface Told {
  readonly id: string
  readonly kind: string
  readonly record: {
    readonly type: string
    readonly id: string
    readonly number: string
    readonly title: string
  }
  readonly reason: string
  readonly since: string
  readonly due: string | null
  readonly operation: { readonly operationId: string; readonly method: string; readonly path: string }
}

export const tasksOf = async (t: TestApp, account: AccountName, query = ''): Promise<Told[]> =>
  expectStatus(await t.as(account).get(`/v1/me/tasks?limit=200${query}`), 200).body.data

/** What is somebody's turn of this record. */
export const turnsOf = async (t: TestApp, account: AccountName, recordId: string, kind?: string) =>
  (await tasksOf(t, account)).filter(
    (each) => each.record.id === recordId && (kind ?? each.kind) === each.kind,
  )

/** Does what the task says, with the record as it was last read. */
export const endTask = (
  t: TestApp,
  account: AccountName,
  { operation: { method, path } }: Told,
  body: unknown,
  last: TestResponse,
): Promise<TestResponse> =>
  method === 'PATCH'
    ? t.as(account).patch(path, body, { etag: last.etag })
    : t.as(account).post(path, body, { etag: last.etag })
