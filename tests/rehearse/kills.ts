// npm run rehearse:kills [-- ROUNDS]: the service and its database are killed, 50 times each, under load.
import { rehearse } from './stage/stage.ts'
import { killRounds } from './kill-rounds.ts'

await rehearse('kills', (stage) => killRounds(stage, Number(process.argv[2] ?? 50)))
