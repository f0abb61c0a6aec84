import { key, openEnd } from '../db/keyset.ts'
import type { ListDefinition } from '../db/lists.ts'
import { openFilters } from '../agreements/list/definitions.ts'
import { agreements as t } from '../agreements/tables.ts'
import { foundBy } from '../search/queries.ts'

export const byPublic = foundBy('registry_find_public', t.id)

type PublicKeys = { readonly updatedAt: string; readonly effectiveUntil: string | null }

/** Sorting and filters of the public list, independent of the other columns of its rows. */
export const publicAgreementList: ListDefinition<PublicKeys> = {
  name: 'public agreements',
  id: t.id,
  sorts: {
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
    effectiveUntil: key(t.sortedUntil, (row) => row.effectiveUntil ?? openEnd),
  },
  search: { relevance: byPublic.relevance, otherwise: '-updatedAt' },
  filters: { ...openFilters, q: byPublic.q },
}
