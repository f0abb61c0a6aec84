import { eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { commitmentFields, type CommitmentField } from '../../commitments/content/content.ts'
import { commitments, commitmentVersions } from '../../commitments/tables.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { keysOf, pick } from '../../kernel/content.ts'
import { versionsCarrying, type Amendment, type CommitmentText, type Life } from './life.ts'
import type { Reading } from './schemas.ts'

const record = recordsOf('commitment')

type CommitmentReading = NonNullable<Reading['commitments']>[number]

/** What a version of an agreement says of a commitment; nothing where it has none with this id. */
export const commitmentIn = ({ commitments: texts }: Life, versionNumber: number, id: string) =>
  texts.find((each) => each.commitmentId === id && each.from <= versionNumber && versionNumber < each.until)

/** Whether the amendment added the commitment, or gave it this field. */
const brings =
  (commitmentId: string, field: CommitmentField) =>
  ({ changes: { commitments: changed } }: Amendment): boolean =>
    changed !== undefined &&
    (changed.add.some(({ id }) => id === commitmentId) ||
      changed.change.some((each) => each.id === commitmentId && each[field] !== undefined))

/** All signed content with one field of the commitment as the signed file has it, in every version that has the misreading. */
function withField(
  life: Life,
  versionNumber: number,
  { id, ...after }: CommitmentReading,
  field: keyof CommitmentReading & CommitmentField,
): Life {
  const read = { [field]: after[field] }
  const carrying = versionsCarrying(life, versionNumber, brings(id, field))
  const withRead = <Each extends { readonly id: string }>(all: readonly Each[]): Each[] =>
    all.map((each) => (each.id === id ? { ...each, ...read } : each))
  return {
    ...life,
    commitments: life.commitments.map((each) =>
      each.commitmentId === id && carrying.has(each.from) ? { ...each, ...read } : each,
    ),
    amendments: life.amendments.map((each) => {
      const { commitments: changed } = each.changes
      if (!changed || !carrying.has(each.number) || !brings(id, field)(each)) return each
      const { add, change } = changed
      const told = { ...changed, add: withRead(add), change: withRead(change) }
      return { ...each, changes: { ...each.changes, commitments: told } }
    }),
  }
}

/** The same with every field of the reading. */
export function withCommitment(life: Life, versionNumber: number, reading: CommitmentReading): Life {
  const { id: _, ...after } = reading
  return keysOf(after).reduce((corrected, field) => withField(corrected, versionNumber, reading, field), life)
}

/** Writes the corrected content of commitments: that of today, and what amendments replaced. */
export async function writeCommitments(
  session: Session,
  caller: Caller,
  before: Life,
  corrected: readonly CommitmentText[],
): Promise<void> {
  for (const [index, was] of before.commitments.entries()) {
    const is = corrected[index]!
    if (is === was) continue
    const content = pick(is, commitmentFields)
    if (is.versionId !== null) {
      await session.update(commitmentVersions).set(content).where(eq(commitmentVersions.id, is.versionId))
      continue
    }
    const { commitmentId } = is
    await session
      .update(commitments)
      .set({ ...content, ...nextVersion(commitments) })
      .where(eq(commitments.id, commitmentId))
    await record(session, caller, 'correct', commitmentId, was, content)
  }
}
