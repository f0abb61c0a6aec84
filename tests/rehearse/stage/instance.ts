import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadConfig } from '../../../src/config/config.ts'
import { demoAccounts } from '../../../src/demo/accounts.ts'
import { loadSigningKey } from '../../../src/identity/tokens/keys.ts'
import { issueToken } from '../../../src/identity/tokens/tokens.ts'
import { StartupError } from '../../../src/kernel/startup-error.ts'

/** A running service. */
export interface Instance {
  readonly url: string
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>
}

const PATIENCE_MS = 180_000
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

/** Starts the service of a project folder and waits until it is ready; `log` gets what it writes. */
export async function startInstance(
  env: Record<string, string>,
  log: string,
  { project = projectFolder, port }: { project?: string; port?: number } = {},
): Promise<Instance> {
  const at = port ?? (await freePort())
  const output = openSync(log, 'a')
  const { PATH, HOME } = process.env
  const child = spawn(
    process.execPath,
    [path.join(project, 'src/launch.mjs'), path.join(project, 'src/main.ts')],
    {
      env: {
        PATH,
        HOME,
        DEMO: 'true',
        RATE_LIMIT: '100000000',
        RATE_LIMIT_ADDRESS: '100000000',
        ...env,
        PORT: String(at),
      },
      cwd: project,
      stdio: ['ignore', output, output],
    },
  )
  const ended = once(child, 'exit')
  const instance: Instance = {
    url: `http://127.0.0.1:${at}`,
    end: async (signal) => {
      child.kill(signal)
      await ended
    },
  }
  const until = Date.now() + PATIENCE_MS
  while (!(await isReady(instance.url))) {
    if (child.exitCode !== null || Date.now() > until) {
      await instance.end('SIGKILL')
      throw new StartupError(`the service did not get ready: ${readFileSync(log, 'utf8').slice(-2000)}`)
    }
    await sleep(50)
  }
  return instance
}

export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** A token of a demo account, by the demo key of the data folder. */
export function tokenOf(account: string, dataDir: string): string {
  const key = loadSigningKey({ demo: true, dataDir, signingKeyFile: undefined })
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = loadConfig({})
  return issueToken(key, { accountId: demoAccounts[account]!.id, issuer, audience, ttl })
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
