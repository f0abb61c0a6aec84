import type { FastifyRequest } from 'fastify'
import type { App } from '../http/app.ts'
import { hashOf } from '../http/idempotency.ts'
import type { Problem } from '../http/problems/problem.ts'
import { DomainError, overload, type Text } from '../kernel/errors.ts'
import { insideBatch } from './inside.ts'
import { creations, type BatchOperation } from './operations.ts'
import type { BatchItem, BatchResult, NewBatch } from './schemas.ts'

/** Where an operation is called. */
export interface Address {
  readonly method: 'GET' | 'POST'
  /** Such as `/v1/cases/:id/meetings`. */
  readonly url: string
}

/** The refusal of the whole batch: that of the item, with its pointers into the body of the batch. */
function refusalOf(app: App, operation: BatchOperation, item: number, problem: Problem): DomainError {
  const { code, detail, errors, reasons, allowedActions, conflictsWith, memberships } = problem
  // The item was answered in the language of the request.
  const said = (text: string): Text => ({ id: text, en: text })
  const scope = app.operations.find(({ id }) => id === operation)?.scope
  return new DomainError(code, {
    item,
    ...(detail !== undefined && { detail: said(detail) }),
    ...(errors && { errors: errors.map((each) => ({ ...within(item, each), message: said(each.message) })) }),
    ...(reasons && { reasons: reasons.map((each) => ({ ...each, message: said(each.message) })) }),
    ...(allowedActions && { allowedActions }),
    ...(conflictsWith && { conflictsWith }),
    ...(memberships && { memberships }),
    ...(scope && { scope }),
  })
}

/** The error with its pointer into the body of the batch. */
const within = (item: number, { pointer, code }: NonNullable<Problem['errors']>[number]) => ({
  code,
  pointer: pointer.startsWith('?') ? `/items/${item}` : `/items/${item}/body${pointer}`.slice(0, 500),
})

interface Circumstances {
  readonly address: Address
  /** 503 once nobody waits for the answer any more, or it took too long. */
  readonly requireTime: () => void
}

/**
 * Calls the operation for each item, one after another, as whoever sent the batch: with the same validation, policy and trail as
 * each has alone. In one transaction the first that is refused undoes all of them, and its refusal is thrown.
 */
export async function runBatch(
  app: App,
  request: FastifyRequest,
  { operation, transaction, items }: NewBatch,
  { address, requireTime }: Circumstances,
): Promise<BatchResult[]> {
  requireFitting(operation, address, items)
  const isOne = transaction === 'one'
  const callAll = async () => {
    const results: BatchResult[] = []
    for (const [index, item] of items.entries()) {
      requireTime()
      const result = await callItem(app, request, { address, item, index })
      if (isOne && result.problem) throw refusalOf(app, operation, index, result.problem)
      results.push(result)
    }
    return results
  }
  return insideBatch(() => (isOne ? app.db.together(request.caller.actor, callAll) : callAll()))
}

/** 400 where an item lacks what the address needs, or brings a body to a reading. */
function requireFitting(operation: BatchOperation, { url }: Address, items: readonly BatchItem[]): void {
  const needed = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const isCreation = creations.some((each) => each === operation)
  const errors = items.flatMap(({ path = {}, body }, index) => [
    ...needed
      .filter((name) => !path[name])
      .map((name) => ({
        pointer: `/items/${index}/path/${name}`,
        code: 'required' as const,
        message: isNeeded,
      })),
    ...Object.keys(path)
      .filter((name) => !needed.includes(name))
      .map((name) => ({
        pointer: `/items/${index}/path/${name}`,
        code: 'unknown_field' as const,
        message: isUnknown,
      })),
    ...(body && !isCreation
      ? [{ pointer: `/items/${index}/body`, code: 'unknown_field' as const, message: isUnknown }]
      : []),
  ])
  if (errors.length > 0) throw new DomainError('invalid_request', { errors: errors.slice(0, 100) })
}

const isNeeded = {
  id: 'Alamat operasi ini memerlukannya; lihat kontrak.',
  en: 'The address of this operation needs it; see the contract.',
}
const isUnknown = {
  id: 'Operasi ini tidak menerimanya; hapus.',
  en: 'This operation does not take it; leave it out.',
}

interface Call {
  readonly address: Address
  readonly item: BatchItem
  readonly index: number
}

async function callItem(
  app: App,
  { headers, caller, id, ip }: FastifyRequest,
  { address: { method, url }, item: { path = {}, body = {} }, index }: Call,
): Promise<BatchResult> {
  const { authorization, 'accept-language': language, 'registry-membership': membership } = headers
  const {
    statusCode,
    headers: answered,
    payload,
  } = await app.inject({
    method,
    url: url.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name]!)),
    remoteAddress: ip,
    headers: {
      'x-request-id': id,
      ...(authorization !== undefined && { authorization }),
      ...(language !== undefined && { 'accept-language': language }),
      ...(membership !== undefined && { 'registry-membership': membership }),
      ...(caller.keyed && method === 'POST' && { 'idempotency-key': hashOf([caller.keyed.key, index]) }),
    },
    ...(method === 'POST' && { payload: body }),
  })
  const isRefused = statusCode >= 400
  if (statusCode === 503 && isRefused) throw overload
  const answer = payload === '' ? undefined : JSON.parse(payload)
  return {
    status: statusCode,
    ...(typeof answered.location === 'string' && { location: answered.location }),
    ...(typeof answered.etag === 'string' && { etag: answered.etag }),
    ...(answer !== undefined && (isRefused ? { problem: answer } : { record: answer })),
  }
}
