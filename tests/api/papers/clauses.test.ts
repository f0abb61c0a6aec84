import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementIn,
  asOwner,
  clock,
  expectStatus,
  ids,
  newAgreement,
  ownerRows,
  reread,
} from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { beginClause, newClause, rewrite, stepOn } from '../../support/clauses.ts'
import { bare, docxType, paperOf, pdfType, readDocx, readPdf } from '../../support/paper-files.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock })
})
afterAll(() => t.close())

async function drafted(more: object = {}): Promise<string> {
  const body = { ...newAgreement({ type: 'pks', parties: [ids.ppkukm, ids.shopee] }), ...more }
  return expectStatus(await t.as('officer-ppkukm').post('/v1/agreements', body), 201).body.id
}
const saidBy = async (id: string, query = '') =>
  bare(
    readDocx(
      await paperOf(t.as('officer-ppkukm'), `/v1/agreements/${id}/papers/draft-agreement${query}`, docxType),
    ).text,
  )

describe('a clause', () => {
  it('is begun as a draft, put in force, rewritten, and retired; every version stays readable', async () => {
    const begun = await beginClause(t, { code: 'audit' })
    expect(begun.body).toMatchObject({
      inForce: null,
      draft: { number: 1, status: 'draft', title: 'Integritas', writtenBy: expect.any(String) },
      allowedActions: ['patch', 'put_in_force', 'retire'],
    })
    const changed = expectStatus(await rewrite(t, begun, { title: 'Audit' }), 200).body
    expect(changed.draft).toMatchObject({ number: 1, title: 'Audit', reason: 'Saran Biro Hukum.' })
    const first = expectStatus(await stepOn(t, begun, 'put-in-force'), 200).body
    expect(first).toMatchObject({ draft: null, inForce: { number: 1, status: 'in_force', title: 'Audit' } })
    expect(expectStatus(await stepOn(t, begun, 'put-in-force'), 409).body.allowedActions).toEqual([
      'patch',
      'retire',
    ])
    const next = expectStatus(await rewrite(t, begun, { position: 166 }), 200).body
    expect(next).toMatchObject({ inForce: { number: 1, position: 165 }, draft: { number: 2, position: 166 } })
    expectStatus(await stepOn(t, begun, 'put-in-force'), 200)
    const gone = expectStatus(await stepOn(t, begun, 'retire', { reason: 'Digabung.' }), 200).body
    expect(gone).toMatchObject({ inForce: null, retiredReason: 'Digabung.', allowedActions: [] })
    expectStatus(await rewrite(t, begun, { position: 1 }), 409)
    const { data } = (await t.as('auditor').get(`/v1/clause-templates/${begun.body.id}/versions`)).body
    expect(data.map((each: { number: number; status: string }) => [each.number, each.status])).toEqual([
      [1, 'past'],
      [2, 'past'],
    ])
    // What is retired makes room.
    await beginClause(t, { code: 'audit' })
    const trail = await ownerRows(
      t,
      `select action from audit_events where resource_id = '${begun.body.id}' order by id`,
    )
    expect(trail.map(({ action }) => action)).toEqual([
      'create',
      'patch',
      'put_in_force',
      'patch',
      'put_in_force',
      'retire',
    ])
  })

  it('is refused with an unknown variable at its place, a code of its type, or a stale version', async () => {
    const refused = await t
      .as('admin')
      .post('/v1/clause-templates', newClause({ code: 'x1', paragraphs: ['Baik.', 'Oleh {pihak}.'] }))
    expect(expectStatus(refused, 422).body.errors).toEqual([
      expect.objectContaining({ pointer: '/paragraphs/1', code: 'unknown_variable' }),
    ])
    const begun = await beginClause(t, { code: 'stale' })
    expectStatus(await t.as('admin').post('/v1/clause-templates', newClause({ code: 'stale' })), 409)
    expectStatus(await rewrite(t, begun, { title: 'Hak {rights}' }), 422)
    const url = `/v1/clause-templates/${begun.body.id}`
    const { etag } = begun
    expectStatus(await rewrite(t, begun, { title: 'Lain' }), 200)
    expectStatus(await t.as('admin').post(`${url}/put-in-force`, undefined, { etag }), 412)
    for (const text of ['x'.repeat(10_000), 'kiri\u202Ekanan', ' '])
      expectStatus(
        await t.as('admin').post('/v1/clause-templates', newClause({ code: 'x2', paragraphs: [text] })),
        400,
      )
  })
})

describe('the draft of an agreement', () => {
  it('is composed of the versions of the day it was registered, and keeps them', async () => {
    const before = await drafted()
    const clause = await beginClause(t, { code: 'kept', title: 'Pasal Uji', paragraphs: ['Bunyi pertama.'] })
    expect(await saidBy(before)).not.toContain(bare('Pasal Uji'))
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    const first = await drafted()
    expectStatus(await rewrite(t, clause, { paragraphs: ['Bunyi kedua.'] }), 200)
    expect(await saidBy(await drafted())).toContain(bare('Bunyi pertama.'))
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    const second = await drafted()
    expectStatus(await stepOn(t, clause, 'retire', { reason: 'Uji.' }), 200)
    expect(await saidBy(before)).not.toContain(bare('Pasal Uji'))
    expect(await saidBy(first)).toContain(bare('Bunyi pertama.'))
    expect(await saidBy(second)).toContain(bare('Bunyi kedua.'))
    expect(await saidBy(await drafted())).not.toContain(bare('Pasal Uji'))
  })

  it('has a clause where its record asks for it', async () => {
    const clauses = {
      funding: 'Bila dibiayai',
      dprd: 'Bila dewan menyetujui',
      individual_partner: 'Bila perorangan',
    }
    for (const [condition, title] of Object.entries(clauses))
      expectStatus(
        await stepOn(
          t,
          await beginClause(t, { code: `when_${condition}`, title, condition }),
          'put-in-force',
        ),
        200,
      )
    const narrow = await beginClause(t, { code: 'sinergi', title: 'Hanya sinergi', regime: 'sinergi' })
    expectStatus(await stepOn(t, narrow, 'put-in-force'), 200)
    const titles = async (more: object) => {
      const said = await saidBy(await drafted(more))
      return [...Object.values(clauses), 'Hanya sinergi'].filter((title) => said.includes(bare(title)))
    }
    expect(await titles({ funding: null })).toEqual([])
    expect(await titles({ funding: { source: 'none' } })).toEqual([])
    expect(await titles({ funding: { source: 'apbd', amount: 5_000_000 } })).toEqual(['Bila dibiayai'])
    expect(await titles({ funding: null, burdensPublic: true })).toEqual(['Bila dewan menyetujui'])
  })

  it('has the optional clauses that are chosen, and leaves out personal data where there is none', async () => {
    const chosen: string[] = []
    for (const [code, title] of [
      ['free_a', 'Pilihan A'],
      ['free_b', 'Pilihan B'],
    ]) {
      const clause = await beginClause(t, { code, title, condition: 'optional' })
      expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
      chosen.push(clause.body.id)
    }
    const data = await beginClause(t, { code: 'pdp', title: 'Data orang', condition: 'personal_data' })
    expectStatus(await stepOn(t, data, 'put-in-force'), 200)
    const id = await drafted()
    const titles = async (query: string) => {
      const said = await saidBy(id, query)
      return ['Pilihan A', 'Pilihan B', 'Data orang'].filter((title) => said.includes(bare(title)))
    }
    expect(await titles('')).toEqual(['Data orang'])
    expect(await titles(`?optional=${chosen[1]}&personalData=false`)).toEqual(['Pilihan B'])
    expect(await titles(`?optional=${chosen.join(',')}`)).toEqual(['Pilihan A', 'Pilihan B', 'Data orang'])
    const url = `/v1/agreements/${id}/papers/draft-agreement?optional=${chosen[0]},${data.body.id}`
    expect(expectStatus(await t.as('officer-ppkukm').get(url), 400).body.errors).toEqual([
      expect.objectContaining({ pointer: '?optional', code: 'unknown_record' }),
    ])
  })

  it('says hostile text of a template and of the record as text', async () => {
    const hostile = '#eval("1") $x^2$ \\ *tebal* <w:p/> ]] #import "x" @rujuk // habis'
    const clause = await beginClause(t, {
      code: 'hostile',
      title: hostile,
      paragraphs: [`${hostile} {purpose}`],
    })
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    const purpose = '{title} {rights} #read("/etc/passwd") <w:t>'
    const id = await drafted({ purpose })
    expect(await saidBy(id)).toContain(bare(`${hostile} ${purpose}`))
    const url = `/v1/agreements/${id}/papers/draft-agreement`
    const { text, faults } = await readPdf(await paperOf(t.as('officer-ppkukm'), url))
    expect(faults).toEqual([])
    expect(bare(text)).toContain(bare(`${hostile} ${purpose}`))
  })

  it('shows the registrar a draft of a clause on an example, before it is in force', async () => {
    const clause = await beginClause(t, { code: 'tried', title: 'Dicoba', paragraphs: ['Bunyi coba.'] })
    const id = await drafted()
    const query = `?trial=${clause.body.id}`
    expect(await saidBy(id)).not.toContain(bare('Bunyi coba.'))
    expect(await saidBy(id, query)).toContain(bare('Bunyi coba.'))
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    const later = await drafted()
    expectStatus(await rewrite(t, clause, { paragraphs: ['Bunyi baru.'] }), 200)
    const tried = await saidBy(later, query)
    expect(tried).toContain(bare('Bunyi baru.'))
    expect(tried).not.toContain(bare('Bunyi coba.'))
    expect(await saidBy(later)).toContain(bare('Bunyi coba.'))
  })
})

/** A clause that is in force. */
async function clauseInForce(more: object) {
  const clause = await beginClause(t, more)
  expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
  return clause
}

describe('the clauses of an agreement', () => {
  const choose = async (id: string, choice: object) => {
    const { etag } = await t.as('officer-ppkukm').get(`/v1/agreements/${id}`)
    return t.as('officer-ppkukm').post(`/v1/agreements/${id}/choose-clauses`, choice, { etag })
  }
  const clausesOf = async (id: string, query = '') =>
    expectStatus(await t.as('reviewer').get(`/v1/agreements/${id}/clauses${query}`), 200).body
  const newer = ({ warnings }: { warnings: { code: string; text: string }[] }) =>
    warnings.filter(({ code }) => code === 'newer_clauses').map(({ text }) => text)

  it('are chosen with the draft: every paper of it has them from then on, also what an edited one is compared with', async () => {
    const free = await clauseInForce({ code: 'stay_a', title: 'Bertahan', condition: 'optional' })
    const other = await clauseInForce({ code: 'stay_b', title: 'Tak dipilih', condition: 'optional' })
    const data = await clauseInForce({
      code: 'stay_c',
      title: 'Data orang tetap',
      condition: 'personal_data',
    })
    const id = await drafted()
    const { body } = expectStatus(await choose(id, { optional: [free.body.id], personalData: false }), 200)
    expect(body.version).toBe(2)
    const said = await saidBy(id)
    expect(said).toContain('Bertahan')
    expect(said).not.toContain(bare('Tak dipilih'))
    expect(said).not.toContain(bare('Data orang tetap'))
    // The rest of a choice stays where one part of it is changed.
    expectStatus(await choose(id, { personalData: true }), 200)
    expect(await saidBy(id)).toContain(bare('Data orang tetap'))
    expect(await saidBy(id)).toContain('Bertahan')
    expect(await saidBy(id, `?optional=${other.body.id}`)).not.toContain('Bertahan')
    const [seen, left] = [free, other].map(({ body: { id: templateId } }) => ({ templateId }))
    expect(await clausesOf(id)).toMatchObject({
      version: 3,
      personalData: true,
      data: expect.arrayContaining([
        expect.objectContaining({ ...seen, version: 1, versionInForce: 1, applies: true }),
        expect.objectContaining({ ...left, applies: false, articles: [] }),
        expect.objectContaining({ templateId: data.body.id, applies: true }),
      ]),
    })
    const trail = await ownerRows<{ changes: object }>(
      t,
      `select changes from audit_events where resource_id = $1 and operation_id = 'chooseAgreementClauses' order by id`,
      [id],
    )
    expect(trail.map(({ changes }) => Object.keys(changes).toSorted())).toEqual([
      ['optionalClauses', 'processesPersonalData'],
      ['processesPersonalData'],
    ])
  })

  it('are told with their versions and as plain text, and warned of once a newer one is in force, until they are renewed', async () => {
    const clause = await clauseInForce({
      code: 'plain',
      title: 'Polos',
      paragraphs: ['Tujuan: {purpose}.', '{?location}Lokasi.', 'Kepada: {addresses}'],
    })
    const id = await drafted({ purpose: 'menata [kelas] daring' })
    const own = async (query = '') =>
      (await clausesOf(id, query)).data.find(
        ({ templateId }: { templateId: string }) => templateId === clause.body.id,
      )
    const [article] = (await own()).articles
    expect(article).toMatchObject({ title: 'Polos', number: expect.any(Number) })
    expect(article.paragraphs).toEqual([
      { text: 'Tujuan: menata [kelas] daring.', items: [] },
      { text: 'Kepada:', items: [expect.stringMatching(/^PIHAK KESATU: …/), expect.any(String)] },
    ])
    expectStatus(await rewrite(t, clause, { title: 'Lebih baru', paragraphs: ['Baru.'] }), 200)
    expect((await own(`?trial=${clause.body.id}`)).articles[0].paragraphs[0].text).toBe('Baru.')
    const agreement = () => t.as('officer-ppkukm').get(`/v1/agreements/${id}`)
    expect(newer((await agreement()).body)).toEqual([])
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    expect(newer((await agreement()).body)).toEqual([expect.stringContaining('Lebih baru')])
    expect(await own()).toMatchObject({ version: 1, versionInForce: 2 })
    const sheet = `/v1/agreements/${id}/papers/agreement-sheet`
    const row = async () => bare(readDocx(await paperOf(t.as('reviewer'), sheet, docxType)).text)
    expect(await row()).toContain(bare(`${article.number} Polos plain 1 2`))
    const renewed = expectStatus(await choose(id, { renew: true }), 200).body
    expect(newer(renewed)).toEqual([])
    expect(await own()).toMatchObject({ version: 2, versionInForce: 2 })
    expect(await row()).toContain(bare(`${article.number} Lebih baru plain 2 2`))
    expect(await saidBy(id)).toContain('Baru.')
  })

  it('are chosen among the optional ones alone, by who may patch the draft, and no more once it is in review', async () => {
    const required = await clauseInForce({ code: 'required_one', title: 'Wajib', condition: 'required' })
    const id = await drafted()
    const wrong = await choose(id, { optional: [required.body.id] })
    expect(expectStatus(wrong, 422).body.errors).toEqual([
      expect.objectContaining({ pointer: '/optional', code: 'unknown_record' }),
    ])
    const { etag: stale } = await t.as('officer-ppkukm').get(`/v1/agreements/${id}`)
    expectStatus(await choose(id, { personalData: false }), 200)
    expectStatus(
      await t
        .as('officer-ppkukm')
        .post(`/v1/agreements/${id}/choose-clauses`, { renew: true }, { etag: stale }),
      412,
    )
    const { etag } = await t.as('officer-parekraf').get(`/v1/agreements/${id}`)
    expectStatus(
      await t.as('officer-parekraf').post(`/v1/agreements/${id}/choose-clauses`, { renew: true }, { etag }),
      403,
    )
    const { body } = await agreementIn(t, 'in_review')
    expectStatus(await choose(body.id, { renew: true }), 409)
  })

  it('stay as they were, whatever happens to them once the agreement is signed, also in its files', async () => {
    const clause = await clauseInForce({ code: 'signed', title: 'Saat itu', paragraphs: ['Bunyi saat itu.'] })
    const signed = await agreementIn(t, 'signed')
    const url = `/v1/agreements/${signed.body.id}/papers/draft-agreement`
    const files = () => Promise.all([pdfType, docxType].map((type) => paperOf(t.as('auditor'), url, type)))
    const before = await files()
    expect(bare(readDocx(before[1]!).text)).toContain(bare('Bunyi saat itu.'))
    expectStatus(await rewrite(t, clause, { paragraphs: ['Bunyi lain.'] }), 200)
    expectStatus(await stepOn(t, clause, 'put-in-force'), 200)
    expectStatus(await stepOn(t, clause, 'retire', { reason: 'Uji.' }), 200)
    for (const [at, file] of (await files()).entries()) expect(file.equals(before[at]!)).toBe(true)
    expect(newer((await reread(t, signed)).body)).toEqual([])
    expectStatus(await choose(signed.body.id, { renew: true }), 409)
  })

  it('cannot be changed in the database either, once they were in force', async () => {
    const { body } = await clauseInForce({ code: 'kept_below' })
    const refused = [
      `update clause_template_versions set title = 'Lain' where template_id = $1`,
      `update clause_template_versions set in_force_until = now(), number = 9 where template_id = $1`,
      `delete from clause_template_versions where template_id = $1`,
      `update clause_templates set regime = 'sinergi' where id = $1`,
      `update clause_templates set agreement_type = 'mou' where id = $1`,
    ]
    for (const statement of refused)
      await expect(asMaintenance(statement, body.id), statement).rejects.toMatchObject({ code: '23000' })
    await asMaintenance(
      `update clause_template_versions set in_force_until = now() where template_id = $1`,
      body.id,
    )
    const again = `update clause_template_versions set in_force_until = null where template_id = $1`
    await expect(asMaintenance(again, body.id)).rejects.toMatchObject({ code: '23000' })
  })
})

/** As the one role that no policy restricts; it must find the row. */
const asMaintenance = (statement: string, id: string) =>
  asOwner(t, async (owner) => {
    await owner.query('set role registry_maintenance')
    expect((await owner.query(statement, [id])).rowCount).toBe(1)
  })
