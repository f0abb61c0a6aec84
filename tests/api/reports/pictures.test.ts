import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExamples } from '../../../src/demo/load-examples.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { expectStatus } from '../../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../../support/app.ts'

const asOf = { asOf: '2026-11-24', today: '2026-11-24', withinDays: 90 }
const clock = () => new Date('2026-11-24T02:00:00Z')
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
  await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
})
afterAll(() => t.close())

const get = (account: AccountName, name: string, headers: Record<string, string> = {}) =>
  t.as(account).get(`/v1/reports/${name}.svg`, { headers })
const svgOf = async (account: AccountName, name: string, headers?: Record<string, string>) =>
  expectStatus(await get(account, name, headers), 200).raw.body

describe.each(['coverage', 'performance'])('GET /v1/reports/%s.svg', (name) => {
  it('an image with a text alternative, and nothing that runs', async () => {
    const { headers, raw } = expectStatus(await get('auditor', name), 200)
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-language': 'id',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
    })
    expect(raw.body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"[^>]* lang="id"/)
    expect(raw.body).toMatch(/<title id="title">[^<]+<\/title><desc id="description">[^<]+<\/desc>/)
    expect(raw.body).not.toMatch(/<script|<style| style=|href=/)
  })

  it('is, of the examples, the picture that the guides show', async () => {
    await expect(await svgOf('auditor', name)).toMatchFileSnapshot(`../../../src/guides/${name}.svg`)
  })

  it('in English on request', async () => {
    const { headers, raw } = await get('auditor', name, { 'accept-language': 'en' })
    expect(headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Language, Accept-Encoding' })
    expect(raw.body).toContain(
      name === 'coverage' ? 'Stages covered by collaborators' : 'Stakeholder performance map',
    )
  })

  it('304: as it was last read', async () => {
    const { etag } = await get('auditor', name)
    expect(await get('auditor', name, { 'if-none-match': etag })).toMatchObject({ status: 304 })
    const changed = await t
      .as('auditor')
      .get(`/v1/reports/${name}.svg?stage=P2`, { headers: { 'if-none-match': etag } })
    expect(changed.status).toBe(200)
  })

  it('a partner is shown itself and nobody else', async () => {
    const svg = await svgOf('partner-contoh-niaga', name)
    expect(svg).toContain('[CONTOH] Niaga')
    expect(svg).not.toContain('[CONTOH] Antar')
  })

  it('400: what the report does not take; 401: without a token', async () => {
    expect(await t.as('auditor').get(`/v1/reports/${name}.svg?format=png`)).toMatchObject({ status: 400 })
    expect(await t.as().get(`/v1/reports/${name}.svg`)).toMatchObject({ status: 401 })
  })
})

it.each(['', `collaboratorId=${organizationId('[CONTOH] Niaga')}`])(
  'the heat map of ?%s has every number of the report in it, and says the gaps',
  async (query) => {
    const { stages, gaps } = (await t.as('auditor').get(`/v1/reports/coverage?${query}`)).body
    const { raw } = expectStatus(await t.as('auditor').get(`/v1/reports/coverage.svg?${query}`), 200)
    const svg = raw.body
    expect(gaps.length > 0).toBe(query !== '')
    for (const { stage, covered, count, collaborators } of stages) {
      expect(svg).toContain(`>${stage}<`)
      expect(svg).toContain(`>${covered ? count : 'CELAH'}<`)
      for (const { shortName, count: each } of collaborators) expect(svg).toContain(`${shortName} ${each}`)
    }
    expect(svg.match(/>CELAH</g) ?? []).toHaveLength(gaps.length)
  },
)

/** Of the examples: one has only just begun, another's agreement is still in review, the third's is an old MoU. */
const why: Record<string, string> = {
  '[CONTOH] Universitas': 'Belum jatuh tempo',
  '[CONTOH] Modal': 'Belum ada komitmen',
  '[CONTOH] Yayasan': 'Belum ada komitmen',
}

it('the performance map names everyone: with scores, or why there are none', async () => {
  const { collaborators } = (await t.as('auditor').get('/v1/reports/performance')).body
  const svg = await svgOf('auditor', 'performance')
  expect(svg).toContain('Bukti belum cukup')
  for (const { collaborator, performance, continuation } of collaborators) {
    expect(svg).toContain(
      performance.score === null
        ? `${collaborator.shortName}: ${why[collaborator.shortName]}`
        : `${collaborator.shortName}: ${performance.score} / ${continuation.score}`,
    )
  }
  expect((await get('integrator', 'performance')).status).toBe(403)
  expect((await get('integrator', 'coverage')).status).toBe(200)
})
