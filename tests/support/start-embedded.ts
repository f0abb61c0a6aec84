// Starts the embedded server of DATA_DIR and nothing else, for tests that kill whoever starts it.
import { startEmbedded } from '../../src/embedded-postgres/embedded.ts'

await startEmbedded(process.env['DATA_DIR']!)
setInterval(() => {}, 60_000)
