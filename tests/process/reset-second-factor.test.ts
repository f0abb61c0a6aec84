import { describe, expect, it } from 'vitest'
import { codeAt, stepOf } from '../../src/identity/second-factor/apps/totp.ts'
import { run, startService, temporaryFolder } from '../support/service-process.ts'
import { bytesOf } from '../api/accounts/second-factors.ts'

const email = 'registrar@contoh.id'
const password = 'kuda biru di atap'

describe('npm run second-factor:reset', () => {
  it('lets the only registrar of a new installation in again, who lost the app; the trail tells of it', async () => {
    const dataDir = temporaryFolder()
    const settings = { DATA_DIR: dataDir, DEMO: 'false', SIGNING_KEY_FILE: '/dev/null' }
    const appointed = await run('src/cli/admin.ts', settings, '--name', 'Contoh Registrar', '--email', email)
      .outcome
    const { url } = await startService({ DATA_DIR: dataDir, SECOND_FACTOR_REQUIRED: 'admin' })
    const post = (path: string, body: object, token = '') =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      })
    const signIn = async () => {
      const form = new URLSearchParams({ grant_type: 'password', username: email, password })
      const answer = await fetch(`${url}/oauth/token`, { method: 'POST', body: form })
      return (await answer.json()) as { access_token: string; error?: string }
    }
    const redeemed = await post('/v1/invitations/redeem', { token: appointed.stdout.trim(), password })
    expect(redeemed.status).toBe(204)
    const { access_token: token } = await signIn()
    const made = await post('/v1/me/second-factors', { name: 'Ponsel', password }, token)
    const { id, secret } = (await made.json()) as { id: string; secret: string }
    const code = codeAt(bytesOf(secret), stepOf(new Date()))
    expect((await post(`/v1/me/second-factors/${id}/confirm`, { code }, token)).status).toBe(204)
    expect(await signIn()).toMatchObject({ error: 'second_factor_needed' })

    const reset = (...args: string[]) => run('src/cli/reset-second-factor.ts', settings, ...args).outcome
    expect(await reset('--email', 'tak.ada@contoh.id')).toMatchObject({
      code: 1,
      stderr: 'there is no account with this e-mail address\n',
    })
    expect(await reset()).toMatchObject({
      code: 1,
      stderr: 'whose? npm run -s second-factor:reset -- --email <address>\n',
    })
    expect(await reset('--email', email.toUpperCase())).toMatchObject({ code: 0, stdout: '' })
    const again = await signIn()
    expect(again).toHaveProperty('access_token')
    // Open to set one up anew, and to nothing else.
    const asRegistrar = (path: string, held: string) =>
      fetch(`${url}${path}`, { headers: { authorization: `Bearer ${held}` } })
    expect((await asRegistrar('/v1/users', again.access_token)).status).toBe(403)
    const auditor = (
      await run('src/cli/token.ts', { DATA_DIR: dataDir }, '--as', email).outcome
    ).stdout.trim()
    const trail = await asRegistrar('/v1/audit-events?action=reset_second_factor', auditor)
    expect(await trail.json()).toMatchObject({
      data: [{ action: 'reset_second_factor', requestId: 'npm run second-factor:reset', operationId: null }],
    })
  }, 120_000)
})
