import { expect, it } from 'vitest'
import contract from '../../../openapi/openapi.json' with { type: 'json' }

/** The actions by which one person decides on what others made. */
const deciding = /\/(approve|verify|reject|confirm|accept|decide)$/
/** What is under `/v1/me` is one's own; what businesses say comes without an account, so nobody here took part in it. */
const elsewhere = ['/v1/me/', '/v1/feedback/']

const decisions = Object.entries(contract.paths).flatMap(([path, operations]) =>
  deciding.test(path) && !elsewhere.some((each) => path.startsWith(each)) && 'post' in operations
    ? [operations.post]
    : [],
)

it('every decision on the work of others tells who may not take it: whoever took part', () => {
  expect(decisions.length).toBeGreaterThanOrEqual(8)
  const silent = decisions.filter(
    ({ description }) => !/Nobody (approves|verifies|rejects|confirms|accepts|decides)/.test(description),
  )
  expect(silent.map(({ operationId }) => operationId)).toEqual([])
})
