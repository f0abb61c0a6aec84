import { getTableColumns, type Table } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { contentFields, otherColumns } from '../../../src/agreements/content/content.ts'
import { agreementVersions } from '../../../src/agreements/versions/tables.ts'
import { agreements } from '../../../src/agreements/tables.ts'
import { commitmentFields, otherCommitmentColumns } from '../../../src/commitments/content/content.ts'
import { commitments, commitmentVersions } from '../../../src/commitments/tables.ts'
import {
  meetingFields,
  otherMeetingColumns,
  otherPartColumns,
  partFields,
} from '../../../src/meetings/content.ts'
import { meetings } from '../../../src/meetings/tables.ts'
import { actionItems } from '../../../src/meetings/action-items/tables.ts'
import { meetingItems, meetingParticipants } from '../../../src/meetings/parts/tables.ts'

const copied: readonly (readonly [string, Table, readonly string[], object])[] = [
  ['agreements', agreements, contentFields, otherColumns],
  ['commitments', commitments, commitmentFields, otherCommitmentColumns],
  ['meetings', meetings, meetingFields, otherMeetingColumns],
  ['participants', meetingParticipants, partFields.participants, otherPartColumns.participants],
  ['items', meetingItems, partFields.items, otherPartColumns.items],
  ['action items', actionItems, partFields.actionItems, otherPartColumns.actionItems],
]

describe('the columns of what is copied', () => {
  it.each(copied)('%s: each is content or something else, none is both', (_, table, content, others) => {
    const columns = Object.keys(getTableColumns(table))
    expect([...content, ...Object.keys(others)].toSorted()).toEqual(columns.toSorted())
  })

  it('versions have a column for each field of the content', () => {
    expect(Object.keys(getTableColumns(agreementVersions))).toEqual(
      expect.arrayContaining([...contentFields]),
    )
    expect(Object.keys(getTableColumns(commitmentVersions))).toEqual(
      expect.arrayContaining([...commitmentFields]),
    )
  })
})
