import type { Session } from '../db/session.ts'
import { equivalentValues, type Identifier } from './parts/identifiers.ts'

/**
 * Takes an advisory lock until the transaction ends, so that only one change of the registers runs at a time. If two
 * requests register the same organization at once, the second then finds the first and can name it. Two requests
 * together also cannot create a cycle of parents or of successors.
 */
export const lockRegister = (session: Session) =>
  session.$client.query(`select pg_advisory_xact_lock(hashtext('organizations'))`)

/**
 * Takes advisory locks until the transaction ends on the legal names and numbers that organizations will have, in one
 * order for all. Always taken before `lockRegister`: an import registers many and holds only these until it ends, so that
 * who registers any other organization does not wait for it.
 */
export async function lockNamesAndNumbers(
  session: Session,
  named: readonly { readonly legalName?: string | undefined; readonly identifiers: readonly Identifier[] }[],
): Promise<void> {
  const keys = named.flatMap(({ legalName, identifiers }) => [
    ...(legalName === undefined ? [] : [`name ${legalName}`]),
    ...identifiers.flatMap((each) => equivalentValues(each).map((value) => `${each.scheme} ${value}`)),
  ])
  await session.$client.query(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended('organization ' || lower(given), 0) key from unnest($1::text[]) given order by key offset 0
     ) keys`,
    [keys],
  )
}
