import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { anyOf, day, paragraph, stage, uuid } from '../../http/schemas.ts'
import { newObstacle, obstacle, obstacleCategory, obstacleStatus } from '../parts/schemas.ts'

export const obstaclePage = pageOf('ObstaclePage', obstacle)

export const obstacleQuery = z.strictObject({
  ...listParams(['raisedOn', '-raisedOn', 'updatedAt', '-updatedAt'], '-raisedOn'),
  caseId: uuid.optional(),
  agencyId: uuid.optional().describe('Obstacles in the cases this agency is in.'),
  collaboratorId: uuid.optional().describe('Obstacles in the cases this collaborator is in.'),
  stage: anyOf(stage).optional().describe('Obstacles in cases for any of these stages.'),
  status: anyOf(obstacleStatus).optional(),
  category: anyOf(obstacleCategory).optional(),
  blocking: z.enum(['true', 'false']).optional().describe('Whether it blocks its case.'),
  'raisedOn[gte]': day.optional(),
  'raisedOn[lte]': day.optional(),
})
export type ObstacleQuery = z.infer<typeof obstacleQuery>

export const newCaseObstacle = newObstacle
  .extend({
    id: ownId,
    raisedOn: day.optional().describe('Today where it is not given; not in the future.'),
  })
  .meta({
    id: 'NewCaseObstacle',
    description: 'An obstacle that came up outside a meeting.',
    example: {
      category: 'budget',
      description: 'Anggaran kelas belum masuk DPA tahun ini.',
      blocking: true,
    },
  })
export type NewCaseObstacle = z.infer<typeof newCaseObstacle>

export const obstacleResolution = z
  .strictObject({
    resolution: paragraph.describe('What resolved it.'),
    resolvedOn: day
      .optional()
      .describe('Today where it is not given; not before `raisedOn`, not in the future.'),
  })
  .meta({ id: 'ObstacleResolution', example: { resolution: 'Akta dan NIB mitra sudah diterima lengkap.' } })
export type ObstacleResolution = z.infer<typeof obstacleResolution>

export const obstacleReopening = z
  .strictObject({ reason: paragraph.describe('Why it stands in the way again; kept in the trail.') })
  .meta({ id: 'ObstacleReopening', example: { reason: 'NIB mitra ternyata sudah tidak berlaku.' } })
export type ObstacleReopening = z.infer<typeof obstacleReopening>
