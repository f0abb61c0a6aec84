import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../../kernel/actor.ts'
import { keysOf, pick } from '../../kernel/content.ts'
import { jsonOf, nested } from '../../db/columns.ts'
import { isNamed, openName } from '../../organizations/names/persons.ts'
import { organizations } from '../../organizations/tables.ts'
import { openSigningFields, signingFields } from '../content/party-fields.ts'
import { seesSignatories } from '../policy.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { agreements as t } from '../tables.ts'
import {
  agreementVersions as v,
  agreementVersionParties as vp,
  agreementVersionProvisions as vprovisions,
} from '../versions/tables.ts'
import { agreementParties as p, provisions } from './tables.ts'

/** Parties of the agreement's own row, or of the version in the query. */
export const ofRow = { parties: p, partyId: p.id, which: sql`${p.agreementId} = ${t.id}` }
export const ofVersion = { parties: vp, partyId: vp.partyId, which: sql`${vp.versionId} = ${v.id}` }
type Source = typeof ofRow | typeof ofVersion

/** How a reader is told the organizations: joined by their ids, and named. */
interface Naming {
  readonly joined: (id: PgColumn) => SQL
  readonly name: (name: PgColumn) => PgColumn | SQL
}
const byName: Naming = {
  joined: (id) => sql`join ${organizations} on ${organizations.id} = ${id}`,
  name: (name) => name,
}
/** For the public: a person is a party like any other, without the name. */
const openly: Naming = {
  joined: (id) =>
    sql`left join ${organizations} on ${organizations.id} = ${id} and ${isNamed(organizations.kind)}`,
  name: (name) => openName(organizations.id, name),
}

const partyOrganization = (from: Source['parties'], { name }: Naming) =>
  jsonOf({
    id: from.organizationId,
    shortName: name(organizations.shortName),
    nameAsSigned: name(from.nameAsSigned),
  })

/** These fields of each party and its organization, in the order of the parties and in the same round trip. */
const partiesOf = <T>(
  { parties: from, which }: Source,
  fields: Readonly<Record<string, PgColumn | SQL>>,
  naming = byName,
) =>
  nested<T>(sql`coalesce((select json_agg(${jsonOf({ ...fields, organization: partyOrganization(from, naming) })}
      order by ${from.position})
    from ${from} ${naming.joined(from.organizationId)}
    where ${which}), '[]')`)

/** The parties. Their signatories are included only for actors who may see them. */
export function partiesFor(actor: Actor, source: Source) {
  const { parties: from, partyId: id } = source
  const { position, side } = from
  const told = seesSignatories(actor)
    ? pick(from, keysOf(signingFields))
    : { ...pick(from, openSigningFields), authorityBasis: sql`null` }
  return partiesOf<Agreement['parties']>(source, { id, position, side, ...told })
}

/** What the public may read of the parties. */
export const publicPartiesOf = (source: Source) =>
  partiesOf<Pick<Agreement['parties'][number], 'position' | 'side' | 'organization'>[]>(
    source,
    { position: source.parties.position, side: source.parties.side },
    openly,
  )
export const publicParties = publicPartiesOf(ofRow)

/** Rights and obligations of the parties, in order. For a single record, not for each row of a list. */
const provisionsOf = (
  from: typeof provisions | typeof vprovisions,
  which: SQL,
  parties: Source,
  rows: SQL = sql`${from}`,
  naming = byName,
) =>
  nested<NonNullable<Agreement['provisions']>>(sql`coalesce((select json_agg(${jsonOf({
    id: 'provisionId' in from ? from.provisionId : from.id,
    kind: from.kind,
    text: from.text,
    stage: from.stage,
    organization: partyOrganization(parties.parties, naming),
  })} order by ${from.position})
    from ${rows} join ${parties.parties} on ${parties.which} and ${parties.parties.organizationId} = ${from.organizationId}
      ${naming.joined(from.organizationId)}
    where ${which}), '[]')`)
export const provisionsOfRow = provisionsOf(provisions, sql`${provisions.agreementId} = ${t.id}`, ofRow)
/** Those of a version, from rows that a function of the database gives. */
export const provisionsFrom = (rows: SQL) => provisionsOf(vprovisions, sql`true`, ofVersion, rows)
/** The same for the public. */
export const openProvisionsFrom = (rows: SQL) => provisionsOf(vprovisions, sql`true`, ofVersion, rows, openly)
export const provisionsOfVersion = provisionsOf(
  vprovisions,
  sql`${vprovisions.versionId} = ${v.id}`,
  ofVersion,
)

/** The kinds of the provisions, for actors who follow the negotiation. */
export const kindsOfProvisions = (from: typeof provisions | typeof vprovisions, which: SQL) =>
  nested<string[]>(sql`coalesce((select json_agg(distinct ${from.kind}) from ${from} where ${which}), '[]')`)
