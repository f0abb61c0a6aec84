import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseBefore } from '../support/before.ts'

/**
 * A database as release 0.1.0 left it: agreements were signed, then parties were renamed and merged. The trail knows what
 * was before.
 */
let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => void (database = await databaseBefore('region_notes', rows)))
afterAll(() => database.drop())
const read = (statement: string) => database.read(statement)

const id = (number: number) => `0199e4c8-0000-7000-8000-${String(number).padStart(12, '0')}`
/** The agency; who was renamed; who was merged, and into whom; and two that both signed before they were merged. */
const [lead, renamed, loser, winner, swallowed, swallower] = [id(1), id(2), id(3), id(4), id(5), id(6)]
/** What they signed; what was merged while it was a draft; and an import that was signed by the two. */
const [afterRename, afterMerge, afterSwallow, mergedAsDraft, imported] = [11, 12, 13, 14, 15]

/** An organization, which may have been merged into another. */
const organization = (key: string, name: string, kind = 'company', into?: string) =>
  `('${key}', '${kind}', 'PT ${name}', '${name}', '${kind === 'agency' ? 'government' : 'other'}', '${into ? 'merged' : 'active'}', ${into ? `'${into}'` : 'null'})`

/** A signed agreement of these present parties, with its version. */
const signed = (number: number, parties: readonly string[]) => `
  insert into agreements (id, registration_number, type, title, stages, effective_from, effective_until, lead_agency_id, status, signed_on)
    values ('${id(number)}', 'KS-2026-000${number}', 'pks', 'A', '{P2}', '2026-01-01', '2026-12-31', '${lead}', 'signed', '2026-02-10');
  insert into agreement_versions (id, agreement_id, number, valid_from, title, stages, effective_from, effective_until)
    values (gen_random_uuid(), '${id(number)}', 0, '2026-01-01', 'A', '{P2}', '2026-01-01', '2026-12-31');
  ${[lead, ...parties]
    .map(
      (
        party,
        index,
      ) => `insert into agreement_parties (id, agreement_id, position, organization_id, side, document_number, signed_on)
    values (gen_random_uuid(), '${id(number)}', ${index + 1}, '${party}', '${index === 0 ? 'region' : 'collaborator'}', '${index + 1}/PKS', '2026-02-10');`,
    )
    .join('\n')}`

let events = 100
const event = (at: string, action: string, resource: string, of: string, changes: object) => `
  insert into audit_events (id, at, account_id, actor_role, request_id, action, resource_type, resource_id, changes)
    values ('${id((events += 1))}', '${at}', '${id(99)}', 'admin', 'r', '${action}', '${resource}', '${of}', '${JSON.stringify(changes)}');`

const drawnUp = (number: number, parties: readonly string[]) =>
  event('2026-02-01T00:00:00Z', 'create', 'agreement', id(number), {
    parties: [null, [lead, ...parties].map((organizationId) => ({ organizationId }))],
  })
const sign = (number: number, at = '2026-02-10T03:00:00Z') =>
  event(at, 'sign', 'agreement', id(number), { status: ['ready_to_sign', 'signed'] })
const redirect = (number: number, from: string, to: string, at: string) =>
  event(at, 'redirect_organization', 'agreement', id(number), { organizationId: [from, to] })

const rows = `
  insert into organizations (id, kind, legal_name, short_name, sector, status, merged_into_id) values
    ${organization(lead, 'Dinas A', 'agency')}, ${organization(renamed, 'Nama Baru')}, ${organization(winner, 'Pemenang')},
    ${organization(swallower, 'Penelan')};
  insert into organizations (id, kind, legal_name, short_name, sector, status, merged_into_id) values
    ${organization(loser, 'Digabung', 'company', winner)}, ${organization(swallowed, 'Tertelan', 'company', swallower)};
  ${signed(afterRename, [renamed])} ${signed(afterMerge, [winner])} ${signed(afterSwallow, [swallower])}
  ${signed(mergedAsDraft, [swallower])} ${signed(imported, [swallower])}
  ${drawnUp(afterRename, [renamed])} ${sign(afterRename)}
  ${event('2026-03-01T00:00:00Z', 'patch', 'organization', renamed, { shortName: ['Nama Lama', 'Nama Tengah'] })}
  ${event('2026-04-01T00:00:00Z', 'patch', 'organization', renamed, { shortName: ['Nama Tengah', 'Nama Baru'] })}
  ${drawnUp(afterMerge, [loser])} ${sign(afterMerge)} ${redirect(afterMerge, loser, winner, '2026-05-01T00:00:00Z')}
  ${drawnUp(afterSwallow, [swallowed, loser])} ${sign(afterSwallow)}
  ${redirect(afterSwallow, loser, swallower, '2026-05-01T00:00:00Z')}
  ${redirect(afterSwallow, swallowed, swallower, '2026-05-02T00:00:00Z')}
  ${drawnUp(mergedAsDraft, [swallowed, swallower])}
  ${redirect(mergedAsDraft, swallowed, swallower, '2026-02-05T00:00:00Z')} ${sign(mergedAsDraft)}
  ${event('2026-02-15T00:00:00Z', 'import', 'agreement', id(imported), {
    status: [null, 'signed'],
    parties: [null, [lead, swallowed, swallower].map((organizationId) => ({ organizationId }))],
  })}
  ${redirect(imported, swallowed, swallower, '2026-05-02T00:00:00Z')}`

describe('what was signed under release 0.1.0', () => {
  it('has the names of its day, as the trail has them: before each rename, and before a merge', async () => {
    const names = await read(`select a.registration_number, p.name_as_signed, vp.name_as_signed, o.short_name
      from agreements a join agreement_parties p on p.agreement_id = a.id and p.side = 'collaborator'
      join organizations o on o.id = p.organization_id
      join agreement_version_parties vp on vp.agreement_id = a.id and vp.party_id = p.id
      where a.id in ('${id(afterRename)}', '${id(afterMerge)}') order by 1`)
    expect(names).toEqual([
      ['KS-2026-00011', 'Nama Lama', 'Nama Lama', 'Nama Baru'],
      ['KS-2026-00012', 'Digabung', 'Digabung', 'Pemenang'],
    ])
  })

  it('is found by those names, too', async () => {
    const found = await read(`select registration_number from agreements
      where search @@ to_tsquery('simple', 'lama') order by 1`)
    expect(found).toEqual([['KS-2026-00011']])
  })

  it('is marked where a merge took the row of a party that had signed, and not where it was a draft', async () => {
    const missing = await read('select registration_number from agreements where party_missing order by 1')
    expect(missing).toEqual([['KS-2026-00013'], ['KS-2026-00015']])
  })
})
