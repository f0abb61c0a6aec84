import { z } from 'zod'
import { day, stage, uuid } from '../../http/schemas.ts'
import { commitmentPatch, newCommitment } from '../commitments/schemas.ts'

const changedCommitment = z
  .strictObject({ id: uuid, ...commitmentPatch.shape })
  .refine((value) => Object.keys(value).length > 1, {
    params: {
      code: 'nothing_changed',
      text: { id: 'Sebut sekurangnya satu perubahan.', en: 'Name at least one change.' },
    },
  })
  .meta({ id: 'ChangedCommitment', description: 'A commitment by its id; a field that is not there stays.' })

/** The changes of an amendment to the commitments of its agreement, as the request gives them. */
export const commitmentChanges = z
  .strictObject({
    add: z.array(newCommitment).max(100).optional(),
    change: z.array(changedCommitment).max(100).optional(),
    drop: z.array(uuid).max(100).optional().describe('Ids; what was delivered towards them stays.'),
  })
  .refine(({ add = [], change = [], drop = [] }) => add.length + change.length + drop.length > 0, {
    params: {
      code: 'nothing_changed',
      text: { id: 'Sebut sekurangnya satu perubahan.', en: 'Name at least one change.' },
    },
  })
  .refine(
    ({ change = [], drop = [] }) => {
      const ids = [...change.map((each) => each.id), ...drop]
      return new Set(ids).size === ids.length
    },
    {
      params: {
        code: 'duplicate_commitment',
        text: { id: 'Setiap komitmen hanya boleh sekali.', en: 'Each commitment may be named only once.' },
      },
    },
  )
  .meta({ id: 'CommitmentChanges', description: 'Commitments that are added, changed or dropped.' })
export type CommitmentChanges = z.infer<typeof commitmentChanges>

/** What an added or changed commitment says. */
export const amendedCommitment = z
  .object({
    id: uuid.describe('Of an added one, the id it has once the amendment is signed.'),
    description: z.string().max(4000).optional().meta({ example: '[CONTOH] Kelas berjualan daring' }),
    stage: stage.nullable().optional(),
    metric: z.string().max(200).nullable().optional().meta({ example: 'Kelas yang selesai' }),
    targetValue: z.number().nullable().optional().meta({ example: 12 }),
    unit: z.string().max(200).nullable().optional().meta({ example: 'kelas' }),
    responsibleOrganizationId: uuid.nullable().optional(),
    dueOn: day.nullable().optional(),
    meetingItemId: uuid.optional(),
  })
  .meta({ id: 'AmendedCommitment' })

/** The same changes as the amendment shows them. */
export const amendedCommitments = z
  .object({
    add: z.array(amendedCommitment).max(100),
    change: z.array(amendedCommitment).max(100),
    drop: z.array(uuid).max(100),
  })
  .meta({ id: 'AmendedCommitments', description: 'Commitments that are added, changed or dropped.' })
