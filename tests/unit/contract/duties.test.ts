import { expect, it } from 'vitest'
import contract from '../../../openapi/openapi.json' with { type: 'json' }

/** The actions by which one person decides on what others made; what is under `/v1/me` is one's own. */
const deciding = /\/(approve|verify|reject|confirm|accept|decide)$/

const decisions = Object.entries(contract.paths).flatMap(([path, operations]) =>
  deciding.test(path) && !path.startsWith('/v1/me/') && 'post' in operations ? [operations.post] : [],
)

it('every decision on the work of others tells who may not take it: whoever took part', () => {
  expect(decisions.length).toBeGreaterThanOrEqual(8)
  const silent = decisions.filter(
    ({ description }) => !/Nobody (approves|verifies|rejects|confirms|accepts|decides)/.test(description),
  )
  expect(silent.map(({ operationId }) => operationId)).toEqual([])
})
