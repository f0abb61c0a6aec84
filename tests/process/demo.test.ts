import { describe, expect, it } from 'vitest'
import { end, officerToken, run, startService, temporaryFolder } from '../support/service-process.ts'

const asOfficer = async (url: string, token: string, body?: object) => {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  return (await response.json()) as { data: { id: string; title: string; validity?: string }[] }
}

describe('a demo', () => {
  it('tells invented deals of real firms that are left from before, until it is reset', async () => {
    const settings = { DATA_DIR: temporaryFolder() }
    const first = await startService(settings)
    const token = officerToken(settings.DATA_DIR)
    const { data } = await asOfficer(`${first.url}/v1/collaborators?q=shopee`, token)
    const left = { title: '[CONTOH] Kelas bersama Shopee', stages: ['P2'], collaboratorIds: [data[0]!.id] }
    await asOfficer(`${first.url}/v1/cases`, token, left)
    expect((await end(first, 'SIGTERM')).stderr).toBe('')

    // Its clock is moved: what ends until then has ended, and the token is as good as before.
    const second = await startService({ ...settings, DEMO_TODAY: '2098-07-01' })
    const signed = await asOfficer(`${second.url}/v1/agreements?status=signed&limit=200`, token)
    const validities = new Set(signed.data.map(({ validity }) => validity))
    expect(validities.has('expired') && !validities.has('in_force')).toBe(true)
    expect((await end(second, 'SIGTERM')).stderr).toMatch(
      /^this demo holds examples .*: npm run demo:reset .*\n$/,
    )

    expect((await run('src/cli/demo-reset.ts', settings).outcome).code).toBe(0)
    const third = await startService(settings)
    const cases = await asOfficer(`${third.url}/v1/cases?limit=200`, token)
    expect(cases.data.map(({ title }) => title)).not.toContain(left.title)
    expect(cases.data).toHaveLength(7)
    expect((await end(third, 'SIGTERM')).stderr).toBe('')
  }, 240_000)

  it('only a demo is reset', async () => {
    const { code, stderr } = await run('src/cli/demo-reset.ts', {
      DEMO: 'false',
      DATA_DIR: temporaryFolder(),
    }).outcome
    expect(code).toBe(1)
    expect(stderr).toMatch(/^[^\n]*(demo|DEMO)[^\n]*\n$/)
  })
})
