// npm run migrate: applies the migrations and the reference data without starting the service.
import { loadConfig } from '../config/config.ts'
import { openCommand } from '../start/locate.ts'
import { prepareDatabase } from '../start/prepare.ts'
import { reportFailure } from '../kernel/startup-error.ts'

try {
  const config = loadConfig()
  const access = await openCommand(config)
  try {
    await prepareDatabase(access.owner, { demo: config.demo })
  } finally {
    await access.release()
  }
  console.error('the database is up to date')
} catch (error) {
  reportFailure(error)
}
