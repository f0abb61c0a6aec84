import { inArray } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import { DomainError, type FieldError, type Text } from '../kernel/errors.ts'
import { equivalentValues, identifierErrors, normalizedValue, type Identifier } from './parts/identifiers.ts'
import type { OrganizationKind, Side } from './kinds.ts'
import { holderOf, isAbove, locationOf, type Register } from './queries.ts'
import { organizations as t } from './tables.ts'
import type { DetailCode } from '../kernel/codes/codes.ts'

/** The identifiers in their stored form. 422 if a value is not valid in its scheme. */
export function requireIdentifiers<T extends Identifier>(
  identifiers: readonly T[],
  kind: OrganizationKind,
): T[] {
  const errors = identifierErrors(identifiers, kind)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return identifiers.map((each) => ({ ...each, value: normalizedValue(each) }))
}

/**
 * 409 `already_exists`, naming the organization that already has the legal name or one of the numbers. A head office and
 * its branches have the numbers of their legal body together.
 */
export async function requireUnique(
  session: Session,
  id: string,
  legalName: string | undefined,
  identifiers: readonly Identifier[],
  parentId: string | null,
): Promise<void> {
  const numbers = identifiers.flatMap((each) =>
    equivalentValues(each).map((value) => ({ scheme: each.scheme, value })),
  )
  const holder = await holderOf(session, legalName, numbers, id, parentId)
  if (!holder) return
  const { shortName: name, value } = holder
  const detail: Text = value
    ? {
        id: `Nomor ${value} sudah tercatat pada ${name}.`,
        en: `${name} is registered with the number ${value}.`,
      }
    : {
        id: `Nama resmi ini sudah terdaftar, untuk ${name}.`,
        en: `This legal name is registered already, for ${name}.`,
      }
  throw new DomainError('already_exists', {
    detail,
    conflictsWith: { id: holder.id, name, location: locationOf(holder) },
  })
}

/** 422 if the parent does not exist, was merged, is the organization itself, or is below it. */
export async function requireParent(
  session: Session,
  id: string,
  parentId: string | null | undefined,
): Promise<void> {
  if (!parentId) return
  const [parent] = await session
    .select({ status: t.status })
    .from(t)
    .where(inArray(t.id, [parentId]))
  const refused = (code: DetailCode, message: Text) =>
    new DomainError('rule_violated', { errors: [{ pointer: '/parentId', code, message }] })
  if (!parent || parent.status === 'merged') throw refused('unknown_organization', unknownParent)
  if (await isAbove(session, id, parentId)) throw refused('parent_cycle', parentCycle)
}

/**
 * 422, naming the field, if an id is not that of an agency or a collaborator as required, or if the organization was
 * merged.
 */
export async function requireOrganizations(
  session: Session,
  register: Register,
  wanted: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = [...new Set(wanted.values())]
  if (ids.length === 0) return
  const found = await session
    .select({ id: t.id, kind: t.kind, side: t.side, mergedIntoId: t.mergedIntoId })
    .from(t)
    .where(inArray(t.id, ids))
  const known = new Map(found.map((each) => [each.id, each]))
  const errors = [...wanted].flatMap(([pointer, id]): FieldError[] => {
    const each = known.get(id)
    const fits = register === 'agencies' ? each?.kind === 'agency' : each?.side === 'collaborator'
    if (!each || !fits) {
      return [
        {
          pointer,
          code: `unknown_${register === 'agencies' ? 'agency' : 'collaborator'}` as const,
          message: unknown[register],
        },
      ]
    }
    return each.mergedIntoId === null ? [] : [mergedError(pointer, each.side, each.mergedIntoId)]
  })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const unknown = {
  agencies: { id: 'Bukan id perangkat daerah yang terdaftar.', en: 'Not the id of a registered agency.' },
  collaborators: {
    id: 'Bukan id kolaborator yang terdaftar.',
    en: 'Not the id of a registered collaborator.',
  },
}
/** The error for an agency or a collaborator that was merged. It names the organization it was merged into. */
export const mergedError = (pointer: string, side: Side, intoId: string): FieldError => ({
  pointer,
  code: side === 'region' ? 'merged_agency' : 'merged_collaborator',
  message: { id: `Sudah digabungkan; pakai ${intoId}.`, en: `It was merged into another; use ${intoId}.` },
})
const unknownParent: Text = {
  id: 'Bukan id organisasi yang terdaftar.',
  en: 'Not the id of a registered organization.',
}
const parentCycle: Text = {
  id: 'Organisasi tidak dapat menjadi bagian dari dirinya sendiri.',
  en: 'An organization cannot be a part of itself.',
}
