import { describe, expect, it } from 'vitest'
import { holdToContract, type Exchange } from '../../support/contract.ts'

const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'r-1' }
const good: Exchange = { method: 'GET', url: '/livez', status: 200, headers, body: '{"status":"ok"}' }
const problem = {
  type: '/problems/not_found',
  title: 'Not found',
  status: 404,
  instance: '/nothing',
  code: 'not_found',
  requestId: 'r-1',
}
const problemHeaders = { ...headers, 'content-type': 'application/problem+json' }

describe('an answer is held to the contract', () => {
  it.each<[string, Partial<Exchange>]>([
    ['as it is stated', {}],
    ['the head of one', { method: 'HEAD', body: '' }],
    ['a problem', { url: '/nothing', status: 404, headers: problemHeaders, body: JSON.stringify(problem) }],
    ['a page for people', { url: '/docs/', headers: {}, body: '<html>' }],
  ])('passes: %s', (_, exchange) => {
    expect(() => holdToContract({ ...good, ...exchange })).not.toThrow()
  })

  it.each<[string, Partial<Exchange>, RegExp]>([
    ['a status that is not stated', { status: 202 }, /status 202 is not among 200, 400, 406, 500, 503/],
    ['another type', { headers: { ...headers, 'content-type': 'text/html' } }, /"text\/html" is not among/],
    ['a field that is not stated', { body: '{"status":"ok","secret":1}' }, /additional properties/],
    ['a value of another kind', { body: '{"status":"well"}' }, /\/status must be equal to constant/],
    [
      'a stated header that is missing',
      { headers: { ...headers, 'x-request-id': undefined } },
      /X-Request-Id is missing/,
    ],
    ['a header too long', { headers: { ...headers, 'x-request-id': 'x'.repeat(101) } }, /X-Request-Id is "x/],
    ['a header that is not stated', { headers: { ...headers, link: '</>' } }, /header link is not named/],
    ['an operation that there is not', { url: '/v1/nothing' }, /no such operation/],
    [
      'a problem without its code',
      { url: '/v1/nothing', status: 404, headers: problemHeaders, body: '{}' },
      /code/,
    ],
    ['a body where there is none', { url: '/v1/agencies/x', status: 304 }, /should have none/],
  ])('fails: %s', (_, exchange, complaint) => {
    expect(() => holdToContract({ ...good, ...exchange })).toThrow(complaint)
  })
})
