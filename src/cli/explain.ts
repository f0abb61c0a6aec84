// npm run -s explain -- <operationId> [--as <account>] [query]: shows the SQL and the query plans of a request.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import { loadConfig, type Config } from '../config/config.ts'
import { openDatabase } from '../db/client.ts'
import { visibleTo } from '../db/visibility.ts'
import { once } from '../idempotency/once.ts'
import { loadSigningKey } from '../identity/tokens/keys.ts'
import { issueToken } from '../identity/tokens/tokens.ts'
import { reportFailure, StartupError } from '../kernel/startup-error.ts'
import { openCommand } from '../start/locate.ts'
import { prepareDatabase } from '../start/prepare.ts'
import { asText, explainRequest } from './explain-request.ts'
import { findAccount } from './find-account.ts'

const usage =
  "which? npm run -s explain -- <operationId> [--as <account>] ['<query>'], such as: listAgreements --as auditor 'status=signed'"

try {
  const asked = options()
  const config = loadConfig()
  const access = await openCommand(config)
  try {
    await prepareDatabase(access.owner, { demo: config.demo, login: access.login })
    process.stdout.write(await explain(config, access.service, asked))
  } finally {
    await access.release()
  }
} catch (error) {
  reportFailure(error)
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      options: { as: { type: 'string' } },
      allowPositionals: true,
    })
    const [operationId, query = '', ...more] = positionals
    if (operationId !== undefined && more.length === 0) return { operationId, query, account: values.as }
  } catch {
    // An unknown option gets the same answer as a missing operation.
  }
  throw new StartupError(usage)
}

async function explain(
  config: Config,
  connection: Parameters<typeof openDatabase>[0],
  { operationId, query, account }: ReturnType<typeof options>,
): Promise<string> {
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl, statementTimeoutMs } = config
  const signingKey = loadSigningKey(config)
  const accountId = account && (await findAccount(config, account))
  const token = accountId && issueToken(signingKey, { accountId, issuer, audience, ttl })
  const db = openDatabase(connection, { poolSize: 1, queueSize: 100, once, visibleTo, statementTimeoutMs })
  try {
    return asText(
      await explainRequest(db, (told) => buildApp({ config, db: told, signingKey }), {
        operationId,
        query,
        token,
      }),
    )
  } finally {
    await db.close()
  }
}
