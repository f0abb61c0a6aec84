// `npm run audit:verify [-- --expect POSITION:HASH]`: checks that the audit trail is complete and unchanged; exit
// code 1 if not.
import { parseArgs } from 'node:util'
import { verifyTrail, type Fault } from '../audit/verify.ts'
import { loadConfig } from '../config/config.ts'
import { actForMaintenance, onConnection } from '../db/connect.ts'
import { openCommand } from '../start/locate.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'

const faults: Record<Fault, string> = {
  link_missing: 'the links before it are gone',
  event_missing: 'its event was removed',
  altered: 'its event was altered, or is not in its place',
  unlinked: 'an event is in the trail that was never linked to it',
  other_head: 'it is not the link that was expected: the newest links were removed or made anew',
}

try {
  const expected = expectedHead()
  const access = await openCommand(loadConfig())
  try {
    const { links, head, broken } = await onConnection(access.owner, async (client) => {
      await actForMaintenance(client)
      return verifyTrail(client, expected)
    })
    if (broken) {
      const event = broken.eventId === null ? '' : ` (event ${broken.eventId})`
      throw new StartupError(
        `the audit trail is broken at link ${broken.position}${event}: ${faults[broken.fault]}`,
      )
    }
    process.stdout.write(`the audit trail is whole: ${links} events, head ${head ?? 'none'}\n`)
  } finally {
    await access.release()
  }
} catch (error) {
  reportFailure(error)
}

function expectedHead(): string | undefined {
  const usage = 'npm run audit:verify [-- --expect POSITION:HASH], the head that an earlier run gave'
  try {
    const { expect } = parseArgs({ options: { expect: { type: 'string' } } }).values
    if (expect === undefined || /^\d{1,15}:[0-9a-f]{64}$/.test(expect)) return expect
  } catch {
    // An unknown option gets the same answer as an invalid head.
  }
  throw new StartupError(usage)
}
