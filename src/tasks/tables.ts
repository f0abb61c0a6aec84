import { pgView, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from '../db/columns.ts'
import type { TaskKind, TaskReason } from './kinds.ts'

/** The columns of `tasksFor`. They are no view of the database: each query says what its reader's turn is. */
export const tasks = pgView('tasks', {
  id: uuid().notNull(),
  kind: text().$type<TaskKind>().notNull(),
  recordId: uuid().notNull(),
  part: text(),
  since: instant().notNull(),
  due: day(),
  /** `due` for sorting: without a day, last. */
  dueSort: day().notNull(),
  number: text().notNull(),
  title: text().notNull(),
  organizationId: uuid(),
  reason: text().$type<TaskReason>().notNull(),
}).existing()
