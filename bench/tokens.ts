import { loadConfig } from '../src/config/config.ts'
import { demoAccounts } from '../src/demo/accounts.ts'
import { loadSigningKey } from '../src/identity/tokens/keys.ts'
import { issueToken } from '../src/identity/tokens/tokens.ts'

/** A token of each demo account, for the service whose signing key is in this folder. */
export function tokensIn(dataDir: string): Readonly<Record<string, string>> {
  const config = loadConfig({ DATA_DIR: dataDir, DEMO: 'true' })
  const key = loadSigningKey(config)
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = config
  return Object.fromEntries(
    Object.entries(demoAccounts).map(([name, { id }]) => [
      name,
      issueToken(key, { accountId: id, issuer, audience, ttl }),
    ]),
  )
}
