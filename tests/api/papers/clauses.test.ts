import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, expectStatus, ids, newAgreement, ownerRows } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { beginClause, newClause, rewrite, stepOn } from '../../support/clauses.ts'
import { bare, docxType, paperOf, readDocx, readPdf } from '../../support/paper-files.ts'

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
