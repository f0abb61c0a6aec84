import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  demoFolder,
  end,
  follow,
  projectFolder,
  startService,
  temporaryFolder,
} from '../support/service-process.ts'

/** The commands of a guide, at the address of this service. */
function commandsOf(guide: string, url: string): string {
  const text = readFileSync(path.join(projectFolder, `src/guides/${guide}.md`), 'utf8')
  const blocks = [...text.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, block]) => block)
  return blocks
    .join('\n')
    .replaceAll('http://127.0.0.1:3000', url)
    .replaceAll('npm run', 'npm --prefix "$HERE" run')
}

/** What an integrator has from the registrar before the guide begins. */
const client = `
ADMIN=$(npm --prefix "$HERE" run -s token -- --as admin)
CLIENT=$(curl -sS "$URL/v1/clients" -H "Authorization: Bearer $ADMIN" -H 'Content-Type: application/json' \\
  -d '{ "name": "JAKI", "scopes": ["registry:read", "export:read", "events:read"] }')
ID=$(jq -r .id <<< "$CLIENT") SECRET=$(jq -r .secret <<< "$CLIENT")`

/** The guides name it among what their reader needs. */
const hasJq = spawnSync('jq', ['--version']).status === 0

describe('the commands of the guides', () => {
  it.skipIf(!hasJq)(
    'do what their users came for, on a new service in demo mode',
    async () => {
      const dataDir = await demoFolder()
      const service = await startService({ DATA_DIR: dataDir })
      const run = async (guide: string, before = 'ETAG=') => {
        const { PATH, HOME } = process.env
        const script = `${before}\n${commandsOf(guide, service.url)}`
        const shell = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
          stdio: ['ignore', 'pipe', 'pipe'],
          cwd: temporaryFolder(),
          env: {
            PATH: `${path.dirname(process.execPath)}:${PATH}`,
            HOME,
            DATA_DIR: dataDir,
            HERE: projectFolder,
            URL: service.url,
          },
        })
        const { code, stdout, stderr } = await follow(shell).outcome
        expect({ guide, code, stderr }).toEqual({ guide, code: 0, stderr: '' })
        expect(stdout).not.toMatch(/-> [345]|null/)
        return stdout
      }
      expect(await run('officer')).toMatch(
        /\nlegality\n[\s\S]*\nTanpa naskah: P1, P3, P4\nBelum dilaksanakan siapa pun: \n/,
      )
      expect(await run('partner')).toMatch(/\n\[CONTOH\] Niaga sebagai partner\n[\s\S]*\nsubmitted\n/)
      expect(await run('integrator', client)).toMatch(
        /\nin_force: In force\n[\s\S]*\n304\nP1: \nP2: \[CONTOH\] Antar, \[CONTOH\] Niaga, \[CONTOH\] Universitas\n/,
      )
      // Last, since its agreements are the newest of the collaborator that the guide for partners reads.
      expect(await run('import')).toMatch(
        /H4, H5: "05\/02\/2026"[\s\S]*\n0\n\[CONTOH\] Kelas kriya daring: 2026-02-05 s\.d\. 2028-02-04\n[\s\S]*: signed\n/,
      )
      await end(service, 'SIGTERM')
    },
    300_000,
  )
})
