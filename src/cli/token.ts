// npm run -s token -- --as <account>: writes a token for that account (its name, e-mail address or id) to stdout, and
// nothing else.
import { parseArgs } from 'node:util'
import { loadSigningKey } from '../identity/tokens/keys.ts'
import { issueToken } from '../identity/tokens/tokens.ts'
import { loadConfig } from '../config/config.ts'
import { findAccount } from './find-account.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'

try {
  const name = accountName()
  const config = loadConfig()
  const signingKey = loadSigningKey(config)
  const accountId = await findAccount(config, name)
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = config
  // Whoever runs this holds the signing key: a second factor would show nothing more.
  const token = issueToken(signingKey, { accountId, issuer, audience, ttl, secondFactor: true })
  process.stdout.write(`${token}\n`)
} catch (error) {
  reportFailure(error)
}

function accountName(): string {
  try {
    const { as } = parseArgs({ options: { as: { type: 'string' } } }).values
    if (as) return as
  } catch {
    // An unknown option gets the same answer as a missing account.
  }
  throw new StartupError('whose token? npm run -s token -- --as <account>')
}
