// npm run seed:large [-- --agreements 5000 --collaborators 50 --cases 2500 --meetings 15000]: a large example registry.
import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/config.ts'
import { openCommand } from '../src/start/locate.ts'
import { prepareDatabase } from '../src/start/prepare.ts'
import { reportFailure, StartupError } from '../src/kernel/startup-error.ts'
import { defaultSizes, seedLarge, type Sizes } from './seed.ts'

try {
  const sizes = sizesAsked()
  const config = loadConfig()
  const access = await openCommand(config)
  try {
    await prepareDatabase(access.owner, { demo: config.demo })
    await seedLarge(access.owner, sizes, (line) => console.error(line))
  } finally {
    await access.release()
  }
} catch (error) {
  reportFailure(error)
}

function sizesAsked(): Sizes {
  const names = Object.keys(defaultSizes) as (keyof Sizes)[]
  const usage = `npm run seed:large -- ${names.map((name) => `--${name} <number>`).join(' ')}`
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const { values } = parseArgs({ options })
    const given = Object.entries(values).map(([name, text]) => [name, wholeNumber(String(text))])
    return { ...defaultSizes, ...Object.fromEntries(given) }
  } catch {
    throw new StartupError(usage)
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new StartupError(`${text} is not a number of records`)
  return Number(text)
}
