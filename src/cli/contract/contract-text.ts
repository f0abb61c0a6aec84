import { generateKeyPairSync } from 'node:crypto'
import { buildApp } from '../../app.ts'
import { loadConfig } from '../../config/config.ts'
import { openDatabase } from '../../db/client.ts'
import { visibleTo } from '../../db/visibility.ts'
import type { App } from '../../http/app.ts'
import { once } from '../../idempotency/once.ts'

/** The contract as JSON text, generated from the routes only. */
export const contractText = (): Promise<string> =>
  withRoutes((app) => `${JSON.stringify(app.swagger(), null, 2)}\n`)

/** The ids of all operations. */
export const operationIds = (): Promise<string[]> =>
  withRoutes((app) =>
    Object.values(app.swagger().paths ?? {}).flatMap((path) =>
      Object.values(path as Record<string, { operationId?: string }>).flatMap(
        ({ operationId }) => operationId ?? [],
      ),
    ),
  )

/** Reads something of the interface by its routes only: no database and no settings are needed. */
export async function withRoutes<T>(read: (app: App) => T): Promise<T> {
  const db = openDatabase({}, { poolSize: 1, queueSize: 0, statementTimeoutMs: 1000, once, visibleTo })
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signingKey = { algorithm: 'ES256', kid: 'none', privateKey, publicKey, jwk: {} } as const
  const app = await buildApp({ config: loadConfig({ DEMO: 'true' }), db, signingKey })
  await app.ready()
  const result = read(app)
  await app.close()
  await db.close()
  return result
}
