import type { Config } from '../config/config.ts'
import { demoAccounts } from '../demo/accounts.ts'

/** The built page with what it cannot ask for before anybody has signed in: in a demo, the accounts of its people. */
export function pageOf(built: string, { demo }: Pick<Config, 'demo'>): string {
  if (!demo) return built
  const people = Object.entries(demoAccounts).filter(([, { email }]) => email !== null)
  const told = people.map(([name, { memberships }]) => ({ name, role: memberships[0].role }))
  return built.replace(
    '<title>',
    `<meta name="demo-accounts" content="${attribute(JSON.stringify(told))}"><title>`,
  )
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
