import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { document } from '../../support/contract.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'registry-contract-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The command, with this contract as that of the last release. */
function diffFrom(released: object): { status: number | null; stdout: string } {
  const file = path.join(folder, 'released.json')
  writeFileSync(file, JSON.stringify(released))
  return spawnSync(process.execPath, ['src/cli/contract-diff.ts', file], { encoding: 'utf8' })
}

describe('npm run contract:diff', () => {
  it('passes where nothing breaks', () => {
    expect(diffFrom(document)).toMatchObject({ status: 0, stdout: '' })
  })

  it('fails where a change that breaks is not named in the changelog', () => {
    const before = structuredClone(document)
    before.paths['/v1/relics'] = { get: { responses: {} } }
    expect(diffFrom(before)).toMatchObject({ status: 1, stdout: '✗ GET /v1/relics: is gone\n' })
  })

  it('passes where nothing was released yet', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['src/cli/contract-diff.ts', path.join(folder, 'none')],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(0)
    expect(stdout).toContain('nothing was released')
  })
})
