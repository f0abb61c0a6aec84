import { describe, expect, it } from 'vitest'
import { run, startService, temporaryFolder } from '../support/service-process.ts'

const appoint = (settings: Record<string, string>, ...args: string[]) =>
  run('src/cli/admin.ts', settings, ...args).outcome

describe('npm run admin', () => {
  it('appoints the first registrar, who sets a password and signs in; another only if forced', async () => {
    const settings = { DATA_DIR: temporaryFolder(), DEMO: 'false', SIGNING_KEY_FILE: '/dev/null' }
    const first = ['--name', 'Contoh Registrar', '--email', 'registrar@contoh.id']
    const { code, stdout } = await appoint(settings, ...first)
    expect(code).toBe(0)
    const token = /^(jpr_invite_[\w-]{43})\n$/.exec(stdout)![1]!

    const second = ['--name', 'Registrar Kedua', '--email', 'kedua@contoh.id']
    expect(await appoint(settings, ...second)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^there is a registrar already \(Contoh Registrar\)[^\n]+\n$/),
    })
    expect(await appoint(settings, ...second, '--force')).toMatchObject({ code: 0 })
    expect(await appoint(settings, ...first, '--force')).toMatchObject({
      code: 1,
      stderr: 'an account with this e-mail address exists already: take another\n',
    })

    const namesake = ['--name', 'Contoh Registrar', '--email', 'senama@contoh.id', '--force']
    expect(await appoint(settings, ...namesake)).toMatchObject({ code: 0 })

    const { url } = await startService({ DATA_DIR: settings.DATA_DIR })
    const tokenOf = (as: string) =>
      run('src/cli/token.ts', { DATA_DIR: settings.DATA_DIR }, '--as', as).outcome
    expect(await tokenOf('Contoh Registrar')).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'several active accounts are called Contoh Registrar, say which one: registrar@contoh.id, senama@contoh.id\n',
    })
    expect(await tokenOf('senama@contoh.id')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ey/) })
    const post = (path: string, type: string, body: string) =>
      fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': type }, body })
    const password = 'kuda biru di atap'
    const redeemed = await post(
      '/v1/invitations/redeem',
      'application/json',
      JSON.stringify({ token, password }),
    )
    expect(redeemed.status).toBe(204)
    const form = new URLSearchParams({ grant_type: 'password', username: 'registrar@contoh.id', password })
    const answer = await post('/oauth/token', 'application/x-www-form-urlencoded', form.toString())
    const { access_token: accessToken } = (await answer.json()) as { access_token: string }
    const me = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } })
    expect(await me.json()).toMatchObject({ name: 'Contoh Registrar', role: 'admin' })
  }, 120_000)

  it.each([
    [],
    ['--name', 'x'],
    ['--name', 'x', '--email', 'x'],
    ['--name', 'x', '--email', 'x@contoh.id', '--as', 'y'],
  ])('says how it is used: %j', async (...args) => {
    const { code, stdout, stderr } = await appoint({ DATA_DIR: temporaryFolder() }, ...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^whom\? npm run -s admin -- --name "<name>" --email <address> \[--force\]\n$/)
  })
})
