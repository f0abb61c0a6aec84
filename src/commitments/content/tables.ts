import { doublePrecision, text, uuid } from 'drizzle-orm/pg-core'
import { day } from '../../db/columns.ts'
import { organizations } from '../../organizations/tables.ts'
import { stage } from '../../reference/tables.ts'

/** The columns of a commitment's content. They are in its own row and in the versions that amendments replaced. */
export const commitmentContent = () => ({
  stage: stage(),
  description: text().notNull(),
  targetValue: doublePrecision(),
  unit: text(),
  responsibleOrganizationId: uuid().references(() => organizations.id),
  metric: text(),
  dueOn: day(),
})
