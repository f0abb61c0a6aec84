import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSigningKey } from '../../src/identity/tokens/keys.ts'
import { runningDatabase } from '../../src/embedded-postgres/embedded.ts'
import { run, temporaryFolder } from '../support/service-process.ts'

const nowhere = 'postgres://app:secret@127.0.0.1:1/registry'

/** Starts the service, which must end by itself with one line on stderr, and gives that line. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await run('src/main.ts', settings).outcome
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\n$/)
  return stderr.trim()
}

function rsaKeyFile(folder: string, modulusLength: number): string {
  const file = path.join(folder, `rsa-${modulusLength}.pem`)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength })
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return file
}

describe('the service refuses to start, in one line', () => {
  it('on a port that is taken, and leaves no database server behind', async () => {
    const dataDir = temporaryFolder()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.on('listening', resolve))
    const { port } = other.address() as AddressInfo
    expect(await refusal({ DATA_DIR: dataDir, PORT: String(port) })).toBe(
      `port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with PORT`,
    )
    other.close()
    expect(runningDatabase(dataDir)).toBeUndefined()
  })

  it('when DATABASE_URL does not answer, without telling its password', async () => {
    const folder = temporaryFolder()
    const line = await refusal({ DATABASE_URL: nowhere, SIGNING_KEY_FILE: rsaKeyFile(folder, 2048) })
    expect(line).toMatch(
      /^the database registry at 127\.0\.0\.1:1 does not let us in \(.*ECONNREFUSED.*\): check DATABASE_URL$/,
    )
    expect(line).not.toContain('secret')
  })

  it('with a setting that cannot be used', async () => {
    expect(await refusal({ PORT: 'http' })).toBe('PORT is "http": allowed is a whole number from 0 to 65535')
    expect(await refusal({ DATA_DIR: '/dev/null/data' })).toMatch(/^data folder \/dev\/null\/data cannot be /)
  })

  it('with DATABASE_URL and no signing key, a short one, or the demo one', async () => {
    const folder = temporaryFolder()
    expect(await refusal({ DATABASE_URL: nowhere })).toMatch(/^SIGNING_KEY_FILE is not set: /)
    expect(await refusal({ DATABASE_URL: nowhere, SIGNING_KEY_FILE: rsaKeyFile(folder, 1024) })).toMatch(
      /rsa of 1024 bits: it must be/,
    )
    loadSigningKey({ demo: true, dataDir: folder, signingKeyFile: undefined })
    const demoKey = path.join(folder, 'signing-key.pem')
    expect(await refusal({ DATABASE_URL: nowhere, SIGNING_KEY_FILE: demoKey })).toMatch(
      /was made for demo mode/,
    )
  })

  it('on a data folder that holds something else', async () => {
    const dataDir = temporaryFolder()
    writeFileSync(path.join(dataDir, 'postgres'), 'not a folder')
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/^data folder .* cannot be read \(ENOTDIR\)/)
  })
})
