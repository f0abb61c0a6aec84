import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { settings } from '../../src/config/settings.ts'
import { pageOf, pages } from '../support/pages.ts'
import { end, follow, projectFolder, startService, temporaryFolder } from '../support/service-process.ts'

/** Shells that people paste into, as they behave at a prompt: line by line, with a terminal's rules for comments. */
const prompts: Record<string, string[]> = {
  bash: ['bash', '--norc', '--noprofile', '--noediting', '-i'],
  zsh: ['zsh', '-f', '-o', 'no_prompt_sp', '-o', 'no_prompt_cr', '-i', '-s'],
}
const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0
const shells = Object.keys(prompts).filter(isThere)
if (!shells.includes('zsh'))
  console.warn('no zsh here: pages are pasted into bash alone, and held to the rules of zsh by their text')

const withCommands = pages.filter(({ commands }) => commands !== '')

interface Pasted {
  readonly stdout: string
  readonly stderr: string
  /** Files that were left behind, in the project or where temporary ones belong. */
  readonly left: string[]
}

const here = () => readdirSync(projectFolder).toSorted()

async function paste(shell: string, commands: string, env: Record<string, string>): Promise<Pasted> {
  const [program = '', ...args] = prompts[shell]!
  const { PATH, HOME } = process.env
  const temporary = temporaryFolder()
  const before = here()
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: projectFolder,
    env: {
      PATH: `${path.dirname(process.execPath)}:${PATH}`,
      HOME,
      TMPDIR: temporary,
      // What npm would keep of itself for the next time.
      NODE_DISABLE_COMPILE_CACHE: '1',
      PS1: '',
      PS2: '',
      ...env,
    },
  })
  child.stdin.end(`${commands}\n`)
  const { stdout, stderr } = await follow(child).outcome
  const left = [...here().filter((name) => !before.includes(name)), ...readdirSync(temporary)]
  return {
    stdout,
    stderr: stderr.replaceAll(/^(.*(job control|terminal process group).*|exit)\n/gm, ''),
    left,
  }
}

/** What came of each page in each shell, on one service in demo mode; and of a story that is refused. */
const outcomesIn: Record<string, { pages: Map<string, Pasted>; stopped: Pasted }> = {}

beforeAll(async () => {
  const dataDir = temporaryFolder()
  const service = await startService({ DATA_DIR: dataDir })
  const env = { DATA_DIR: dataDir, API: service.url }
  const [helpers] = /^API=[\s\S]*?^get\(\).*$/m.exec(pageOf('docs/tutorial/first-partnership.md').commands)!
  const refused = `${helpers}\nas officer-ppkukm\ncall GET /v1/cases/nomor-satu\ncall GET /v1/me\nget .id`
  for (const shell of shells) {
    const done = new Map<string, Pasted>()
    for (const { name, commands } of withCommands) done.set(name, await paste(shell, commands, env))
    outcomesIn[shell] = { pages: done, stopped: await paste(shell, refused, env) }
  }
  await end(service, 'SIGTERM')
}, 480_000)

describe.each(shells)('pasted into %s', (shell) => {
  it.each(withCommands.map(({ name }) => name))('%s runs without a complaint and leaves nothing', (name) => {
    const { stderr, left } = outcomesIn[shell]!.pages.get(name)!
    expect({ stderr, left }).toEqual({ stderr: '', left: [] })
  })

  it('the story logs, resolves, promotes and signs, each with the answer it should have', () => {
    const { stdout } = outcomesIn[shell]!.pages.get('docs/tutorial/first-partnership.md')!
    const lines = stdout.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').split('\n')
    expect(lines.filter((line) => line.includes(' -> '))).toEqual(story)
    expect(lines).toContain('Kelas berjualan daring <- item ID')
    expect(lines).toContain('Dinas PPKUKM has not given its document number.')
    expect(lines).toContain('Name and title of the signatory of [CONTOH] Niaga are not both set.')
    expect(lines.find((line) => line.startsWith('P5'))).toContain('[CONTOH] Niaga')
  })

  it('stops at the first refusal, with the answer shown', () => {
    const { stdout, stderr } = outcomesIn[shell]!.stopped
    expect(stderr).toBe('')
    expect(stdout).toMatch(
      /^# as officer-ppkukm\nGET \/v1\/cases\/nomor-satu -> 400\n\{.*"code":"[a-z_]+".*\}\n$/,
    )
  })
})

const story = [
  'GET /v1/me -> 200',
  'GET /v1/collaborators?q=niaga -> 200',
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
  'GET /v1/public/agreements/ID -> 200',
  'GET /v1/reports/coverage -> 200',
]

/** Which test runs what a page gives for a machine of one's own. */
const elsewhere: Record<string, string> = {
  'npm ci && npm start': 'tests/process/lifetime.test.ts',
  'npm ci && npm test': '.ci/run',
  'npm ci': '.ci/run',
  'npm start': 'tests/process/lifetime.test.ts',
  'npm run migrate': 'tests/db/plain-owner.test.ts',
  'npm run -s admin -- --name "…" --email …': 'tests/process/admin.test.ts',
  'npm run -s second-factor:reset -- --email …': 'tests/process/reset-second-factor.test.ts',
  'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem':
    'tests/unit/tokens.test.ts',
  'export DATABASE_URL=postgres://registry_login:…@db/registry MIGRATION_DATABASE_URL=postgres://registry_owner:…@db/registry':
    'tests/db/plain-owner.test.ts',
  'export SIGNING_KEY_FILE=signing-key.pem': 'tests/process/refusals.test.ts',
  'npm run -s backup -- /backups/2026-11-28': 'tests/process/backup.test.ts',
  'npm run -s handover -- /handover/2026-11-28': 'tests/process/handover.test.ts',
  'npm run -s restore -- /backups/2026-11-28 --expect SHA256': 'tests/process/backup.test.ts',
  'pg_dump --role registry_maintenance --enable-row-security --format custom --file registry.dump "$OWNER_URL"':
    'tests/process/dump.test.ts',
  'psql --set ON_ERROR_STOP=1 --file docs/operate/restore-begin.sql "$NEW_URL"': 'tests/process/dump.test.ts',
  'pg_restore --exit-on-error --single-transaction --dbname "$NEW_URL" registry.dump':
    'tests/process/dump.test.ts',
  'psql --set ON_ERROR_STOP=1 --file docs/operate/restore-end.sql "$NEW_URL"': 'tests/process/dump.test.ts',
  [`psql -c "alter system set archive_mode = 'on'" -c "alter system set archive_command = 'test ! -f /archive/%f && cp %p /archive/%f'"`]:
    'tests/rehearse/pitr.ts',
  'mkdir -m 700 secrets': 'tests/process/compose.test.ts',
  'for name in postgres_password owner_password login_password; do openssl rand -hex 24 > secrets/$name; done':
    'tests/process/compose.test.ts',
  'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out secrets/signing_key.pem':
    'tests/unit/tokens.test.ts',
  'chmod 644 secrets/*': 'tests/process/compose.test.ts',
  'docker compose up --build --detach --wait': 'tests/process/compose.test.ts',
  'docker compose run --rm first-registrar --name "…" --email …': 'tests/process/compose.test.ts',
  'DOMAIN=registry.example docker compose --profile tls up --detach --wait':
    'tests/unit/operate/docker.test.ts',
  'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out dkim.pem': 'tests/unit/config.test.ts',
  [String.raw`printf 'v=DKIM1; k=rsa; p=%s\n' "$(openssl pkey -in dkim.pem -pubout -outform DER | openssl base64 -A)"`]:
    'tests/support/dkim.ts',
  'npm run contract:diff -- --release': 'tests/unit/contract/contract-diff.test.ts',
  'npm run release:keep': 'tests/releases/keep.ts',
}

describe('the pages', () => {
  it('have their other commands run by a test that is there', () => {
    const lines = pages.flatMap(({ elsewhere: given }) => given.map((line) => line.replace(/ {2,}#.*$/, '')))
    expect(lines.filter((line) => !elsewhere[line])).toEqual([])
    expect(Object.keys(elsewhere).filter((line) => !lines.includes(line))).toEqual([])
    expect(Object.values(elsewhere).filter((file) => !existsSync(path.join(projectFolder, file)))).toEqual([])
  })

  // What zsh takes otherwise than bash: comments at the prompt, patterns that match nothing, words in a variable.
  it.each(withCommands.map(({ name }) => name))('%s can be pasted into zsh, by its text', (name) => {
    const unquoted = pageOf(name)
      .commands.replaceAll(/\$'[^']*'|'[^']*'|"(?:\\.|[^"\\])*"/g, 'Q')
      .replaceAll(/\$\{[^}]*\}/g, 'V')
    expect(unquoted).not.toMatch(/(^|\s)#/m)
    expect(unquoted).not.toMatch(/https?:[^\s]*[?*]|\S\?\w/)
    expect(unquoted).not.toMatch(/\bfor \w+ in \$\w/)
    expect(unquoted).not.toMatch(/^\s*(local )?(status|path|options|argv)=/m)
  })

  it('link to files that are there', () => {
    const broken = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .filter(([, link]) => !existsSync(path.join(projectFolder, path.dirname(name), link!)))
        .map(([, link]) => `${name}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  it('are each in the index of docs', () => {
    const index = pageOf('docs/README.md').text + pageOf('docs/adr/README.md').text
    const lost = pages.filter(
      ({ name }) =>
        name.startsWith('docs/') &&
        !['docs/README.md'].includes(name) &&
        !index.includes(`(${name.replace(/^docs\/(adr\/(?=\d))?/, '')})`),
    )
    expect(lost.map(({ name }) => name)).toEqual([])
  })
})

describe('the README', () => {
  it('is read in two minutes: at most 8 kB', () => {
    expect(Buffer.byteLength(pageOf('README.md').text)).toBeLessThanOrEqual(8192)
  })
})

describe('the settings', () => {
  it('are all listed with their defaults', () => {
    for (const [name, setting] of Object.entries(settings)) {
      expect(pageOf('docs/reference/settings.md').text).toMatch(
        new RegExp(`^\\| \`${name}\` \\|[^|]*${setting.default ?? ''}`, 'm'),
      )
    }
  })
})
