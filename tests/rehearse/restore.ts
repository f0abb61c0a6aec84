// npm run rehearse:restore [-- --agreements 5000 --each 20]: a full registry is backed up while it is written to, restored
// to an embedded server and behind DATABASE_URL, and asked again.
import { parseArgs } from 'node:util'
import { restoreRound } from './restore/round.ts'
import { rehearse } from './stage/stage.ts'

const { values } = parseArgs({
  options: { agreements: { type: 'string', default: '5000' }, each: { type: 'string', default: '20' } },
})
const agreements = Number(values.agreements)

await rehearse('restore', (stage) =>
  restoreRound(stage, {
    sizes: { agreements, cases: agreements, meetings: 2 * agreements, collaborators: 500 },
    each: Number(values.each),
    whole: true,
  }),
)
