import { isDeepStrictEqual } from 'node:util'
import { StartupError } from '../src/kernel/startup-error.ts'
import type { Pair, Workload } from './workloads.ts'

/** What a bare handler cannot know, or what differs between two writes of the same. */
const unlike = new Set(['allowedActions', 'originCaseId'])
const writtenAnew = new Set(['id', 'meetingId', 'createdAt', 'updatedAt'])
/** What integrators are not told. */
const people = ['signatoryName', 'signatoryTitle', 'authorityBasis', 'funding', 'provisions', 'statusReason']

/** Throws StartupError where the two servers answer a few requests of this kind differently, so that they do different work. */
export async function requireSameAnswers(
  workload: Workload,
  ask: (pair: Pair) => Promise<[ours: unknown, bare: unknown]>,
): Promise<void> {
  const isWrite = workload.pairs[0]!.body !== undefined
  for (const pair of workload.pairs.slice(0, 12)) {
    const left = [
      ...unlike,
      ...(isWrite ? writtenAnew : []),
      ...(pair.account === 'integrator' ? people : []),
    ]
    const [ours, bare] = (await ask(pair)).map((answer) => without(answer, new Set(left)))
    if (!isDeepStrictEqual(ours, bare)) {
      throw new StartupError(
        `${pair.account} ${pair.path}: the answers differ\n${JSON.stringify(ours)}\n${JSON.stringify(bare)}`,
      )
    }
  }
}

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, names))
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([name]) => !names.has(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, names)]))
}
