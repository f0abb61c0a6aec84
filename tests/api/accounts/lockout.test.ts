import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { forgetOldDevices } from '../../../src/identity/sign-in/devices.ts'
import { forgetRestingCounts } from '../../../src/identity/sign-in/lockout.ts'
import { invite, movableClock, password, personWithPassword, redeem, refresh } from './people.ts'

let t: TestApp
const { clock, pass } = movableClock()
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

const wrong = 'kuda hijau di atap'
const headers = { 'content-type': 'application/x-www-form-urlencoded' }

interface From {
  /** The address it comes from. */
  readonly from?: string
  readonly device?: string | undefined
  readonly given?: string
}

const signIn = (username: string, { from = '203.0.113.7', device, given = password }: From = {}) =>
  t.as().post(
    '/oauth/token',
    new URLSearchParams({
      grant_type: 'password',
      username,
      password: given,
      ...(device === undefined ? {} : { device_token: device }),
    }).toString(),
    { headers, remoteAddress: from },
  )

const times = async (count: number, attempt: (turn: number) => Promise<{ status: number }>) => {
  const statuses: number[] = []
  for (let turn = 0; turn < count; turn += 1) statuses.push((await attempt(turn)).status)
  return statuses
}

describe('wrong passwords of a stranger', () => {
  it('keep the stranger out, and not the owner elsewhere, who waits nowhere but beside the stranger', async () => {
    const { email } = await personWithPassword(t)
    expect(await times(6, () => signIn(email, { from: '198.51.100.1', given: wrong }))).toEqual([
      400, 400, 400, 400, 400, 429,
    ])
    expect((await signIn(email, { from: '198.51.100.1' })).status).toBe(429)
    expect((await signIn(email)).status).toBe(200)
    // One wrong password an hour, for a week, is what kept an owner out.
    for (let hour = 0; hour < 24 * 7; hour += 1) {
      pass(3600)
      expect((await signIn(email, { from: '198.51.100.1', given: wrong })).status).toBe(400)
    }
    expect((await signIn(email)).status).toBe(200)
  })

  it('count for the whole network of an IPv6 address', async () => {
    const { email } = await personWithPassword(t)
    const statuses = await times(6, (turn) => signIn(email, { from: `2a03:2880::${turn + 1}`, given: wrong }))
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
    expect((await signIn(email, { from: '2a03:2880:0:1::1' })).status).toBe(200)
  })

  it('from many networks are slowed, too; a device that signed in before is let through', async () => {
    const { email } = await personWithPassword(t)
    const { device_token: device } = (await signIn(email)).body
    const statuses = await times(50, (turn) => signIn(email, { from: `198.51.100.${turn}`, given: wrong }))
    expect(new Set(statuses)).toEqual(new Set([400]))
    const waiting = await signIn(email)
    expect([waiting.status, waiting.headers['retry-after']]).toEqual([429, '60'])
    expect((await signIn(email, { device })).status).toBe(200)
    expect((await signIn(email, { from: '198.51.100.1', device })).status).toBe(200)
    pass(60)
    expect((await signIn(email)).status).toBe(200)
  })
})

describe('a device that signed in before', () => {
  it('is told its secret once, which no table holds, and stays known', async () => {
    const { email } = await personWithPassword(t)
    const { device_token: device } = (await signIn(email)).body
    expect(device).toMatch(/^jpr_device_[\w-]{43}$/)
    expect((await signIn(email, { device })).body).not.toHaveProperty('device_token')
    expect(JSON.stringify(await ownerRows(t, 'select * from sign_in_devices'))).not.toContain(device)
    // 180 days after its last sign-in, not its first.
    pass(100 * 86_400)
    expect((await signIn(email, { device })).body).not.toHaveProperty('device_token')
    pass(100 * 86_400)
    expect((await signIn(email, { device })).body).not.toHaveProperty('device_token')
    pass(181 * 86_400)
    expect((await signIn(email, { device })).body).toHaveProperty('device_token')
  })

  it('may not guess for ever either', async () => {
    const { email } = await personWithPassword(t)
    const { device_token: device } = (await signIn(email)).body
    const statuses = await times(6, () => signIn(email, { device, given: wrong }))
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
    expect((await signIn(email)).status).toBe(200)
  })

  it('is known for its own account alone, and no token of any kind', async () => {
    const [one, other] = [await personWithPassword(t), await personWithPassword(t)]
    const { device_token: device } = (await signIn(one.email)).body
    expect(await times(5, () => signIn(other.email, { given: wrong }))).toEqual([400, 400, 400, 400, 400])
    for (const held of [device, 'jpr_device_unknown', 'x'])
      expect((await signIn(other.email, { device: held })).status).toBe(429)
    // Where nobody has the address the answer is the same.
    expect(await times(6, () => signIn('tak.ada@contoh.id', { device, given: wrong }))).toEqual([
      400, 400, 400, 400, 400, 429,
    ])
    expect((await t.bearer(device).get('/v1/me')).status).toBe(401)
    expect((await refresh(t, device)).status).toBe(400)
  })

  it('is known no more once somebody is invited anew, and no more than twenty are', async () => {
    const { id, email } = await personWithPassword(t)
    const { device_token: first } = (await signIn(email)).body
    expect((await redeem(t, await invite(t, id))).status).toBe(204)
    expect((await signIn(email, { device: first })).body).toHaveProperty('device_token')
    for (let made = 0; made < 25; made += 1) {
      pass(1)
      expect((await signIn(email)).status).toBe(200)
    }
    const kept = await ownerRows(t, 'select 1 from sign_in_devices where account_id = $1', [id])
    expect(kept).toHaveLength(20)
  })
})

describe('what is swept', () => {
  it('counts after a day, devices after 180', async () => {
    const { email } = await personWithPassword(t)
    const { device_token: device } = (await signIn(email)).body
    await signIn(email, { given: wrong })
    const left = async () => [
      (await ownerRows(t, 'select 1 from sign_in_attempts')).length > 0,
      (await ownerRows(t, 'select 1 from sign_in_devices')).length > 0,
    ]
    await forgetRestingCounts(t.db, clock())
    await forgetOldDevices(t.db, clock())
    expect(await left()).toEqual([true, true])
    expect((await signIn(email, { device })).status).toBe(200)
    await signIn(email, { given: wrong })
    pass(86_401)
    expect(await forgetRestingCounts(t.db, clock())).toBeGreaterThan(0)
    expect(await left()).toEqual([false, true])
    pass(180 * 86_400)
    expect(await forgetOldDevices(t.db, clock())).toBeGreaterThan(0)
    expect(await left()).toEqual([false, false])
  })
})
