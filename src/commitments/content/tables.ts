import { doublePrecision, text, uuid } from 'drizzle-orm/pg-core'
import { day } from '../../db/columns.ts'
import { organizations } from '../../organizations/tables.ts'
import { stage } from '../../reference/tables.ts'

/** What a commitment says: columns of its own row, and of what an amendment replaced. */
export const commitmentContent = () => ({
  stage: stage(),
  description: text().notNull(),
  targetValue: doublePrecision(),
  unit: text(),
  responsibleOrganizationId: uuid().references(() => organizations.id),
  metric: text(),
  dueOn: day(),
})
