import { readFileSync } from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { settings } from '../../src/config/config.ts'
import { end, follow, projectFolder, startService, temporaryFolder } from '../support/service-process.ts'

const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8')

describe('the walk-through of the README', () => {
  let lines: string[]
  let complaints: string

  beforeAll(async () => {
    const dataDir = temporaryFolder()
    const service = await startService({ DATA_DIR: dataDir })
    const story = /<!-- story:begin -->([\s\S]*)<!-- story:end -->/.exec(readme)![1]!
    const commands = [...story.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n')
    const { PATH, HOME } = process.env
    const shell = spawn('bash', ['--norc', '-eo', 'pipefail', '-c', commands], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: projectFolder,
      env: { PATH: `${path.dirname(process.execPath)}:${PATH}`, HOME, DATA_DIR: dataDir, API: service.url },
    })
    const { stdout, stderr } = await follow(shell).outcome
    complaints = stderr
    lines = stdout.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').split('\n')
    await end(service, 'SIGTERM')
  }, 120_000)

  it('logs, resolves, promotes and signs, each with the answer it should have', () => {
    expect(complaints).toBe('')
    expect(lines.filter((line) => line.includes(' -> ')).slice(0, 30)).toEqual([
      'GET /v1/me -> 200',
      'GET /v1/collaborators?q=shopee -> 200',
      'POST /v1/cases -> 201',
      'POST /v1/cases/ID/meetings -> 201',
      'POST /v1/meetings/ID/finalize -> 200',
      'GET /v1/obstacles/ID -> 200',
      'POST /v1/obstacles/ID/resolve -> 200',
      'GET /v1/cases/ID -> 200',
      'POST /v1/cases/ID/offer -> 200',
      'POST /v1/cases/ID/agree -> 200',
      'POST /v1/cases/ID/promote -> 201',
      'GET /v1/agreements/ID/commitments -> 200',
      'GET /v1/agreements/ID -> 200',
      'PATCH /v1/agreements/ID -> 200',
      'GET /v1/agreements/ID/checklist -> 200',
      'PATCH /v1/agreements/ID/checklist/offer_letter -> 200',
      'PATCH /v1/agreements/ID/checklist/terms_of_reference -> 200',
      'PATCH /v1/agreements/ID/checklist/feasibility_study -> 200',
      'PATCH /v1/agreements/ID/checklist/draft_agreement -> 200',
      'PATCH /v1/agreements/ID/checklist/legality -> 200',
      'POST /v1/agreements/ID/submit -> 200',
      'POST /v1/agreements/ID/approve -> 200',
      'POST /v1/agreements/ID/sign -> 409',
      'PATCH /v1/agreements/ID/parties/ID -> 200',
      'PATCH /v1/agreements/ID/parties/ID -> 200',
      'POST /v1/documents -> 201',
      'POST /v1/agreements/ID/sign -> 200',
      'GET /v1/agreements/ID -> 200',
      'GET /v1/agreements/ID -> 404',
      'GET /v1/agreements?status=signed&stage=P2 -> 200',
    ])
  })

  it('says what is missing, where commitments come from and what is covered', () => {
    expect(lines).toContain('Kelas berjualan daring <- item ID')
    expect(lines).toContain('Dinas PPKUKM has not given its document number.')
    expect(lines).toContain('Name and title of the signatory of Shopee are not both set.')
    expect(lines.find((line) => line.startsWith('P5'))).toContain('Shopee')
  })
})

describe('the README', () => {
  it('lists every setting with its default', () => {
    for (const [name, setting] of Object.entries(settings)) {
      expect(readme).toMatch(new RegExp(`^\\| \`${name}\` \\|[^|]*${setting.default ?? ''}`, 'm'))
    }
  })
})
