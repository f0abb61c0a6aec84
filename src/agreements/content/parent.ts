import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type FieldError, type Text } from '../../kernel/errors.ts'
import type { AgreementStatus, AgreementType } from '../lifecycle.ts'
import { agreementVisibleTo } from '../queries.ts'
import { agreements as t } from '../tables.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** The type of the parent agreement for each type. A type without an entry has no parent. */
export const parentTypes = {
  mou: null,
  pks: 'mou',
  nota_kesepakatan: null,
  rencana_kerja: 'nota_kesepakatan',
} as const satisfies Record<AgreementType, AgreementType | null>

interface Wrong {
  readonly code: DetailCode
  readonly message: Text
}

/** The error in a parent; undefined if there is none. */
export function parentError(
  type: AgreementType,
  parent: { readonly type: AgreementType; readonly status: AgreementStatus } | undefined,
): Wrong | undefined {
  if (parent === undefined) {
    return {
      code: 'unknown_agreement',
      message: { id: 'Bukan id naskah yang terdaftar.', en: 'Not the id of a registered agreement.' },
    }
  }
  if (parent.type !== parentTypes[type]) {
    return {
      code: 'wrong_parent_type',
      message: {
        id: 'PKS berinduk pada Kesepakatan Bersama, Rencana Kerja pada Nota Kesepakatan, yang lain tidak berinduk.',
        en: 'A PKS stands under an MoU, a Rencana Kerja under a Nota Kesepakatan, the others under none.',
      },
    }
  }
  if (parent.status === 'cancelled') {
    return {
      code: 'parent_cancelled',
      message: { id: 'Naskah induk sudah dibatalkan.', en: 'The parent was canceled.' },
    }
  }
  return undefined
}

/**
 * The errors in a parent agreement; none if no parent is given. A parent that this actor may not see counts as missing.
 */
export async function parentErrors(
  session: Session,
  actor: Actor,
  type: AgreementType,
  parentId: string | null | undefined,
  pointer: string,
): Promise<FieldError[]> {
  if (!parentId) return []
  const [parent] = await session
    .select({ type: t.type, status: t.status })
    .from(t)
    .where(and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(session, actor)))
    .prepare('')
    .execute({ id: parentId, readsFor: actor.readsFor })
  const wrong = parentError(type, parent)
  return wrong ? [{ pointer, ...wrong }] : []
}

/** 422 if the parent agreement is not visible to this actor, or is of the wrong type. */
export async function requireParent(
  session: Session,
  actor: Actor,
  type: AgreementType,
  parentId: string | null | undefined,
  pointer = '/parentId',
): Promise<void> {
  const errors = await parentErrors(session, actor, type, parentId, pointer)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}
