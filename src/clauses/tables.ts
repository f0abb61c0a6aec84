import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { agreementType } from '../agreements/tables.ts'
import { instant, recordColumns, referenceTo } from '../db/columns.ts'
import { refusesAnother } from '../db/errors.ts'
import { grantedTo, writtenByAdmin } from '../db/visibility.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { regime } from '../settings/tables.ts'
import { clauseConditions } from './applies.ts'
import { clauseAccess } from './policy.ts'

export const clauseCondition = pgEnum('clause_condition', clauseConditions)

const readByAccounts = () =>
  pgPolicy('sees_all', { for: 'select', to: grantedTo(...clauseAccess.read), using: sql`true` })

/** An article that agreements of a type have. What it says is in its versions. */
export const clauseTemplates = pgTable(
  'clause_templates',
  {
    ...recordColumns,
    agreementType: agreementType().notNull(),
    code: text().notNull(),
    /** The regime whose agreements have it; null where those of every regime do. */
    regime: regime(),
    retiredAt: instant(),
    retiredReason: text(),
  },
  (t) => [
    // What is retired makes room for another one.
    uniqueIndex('clause_templates_code_key')
      .on(t.agreementType, t.code)
      .where(sql`${t.retiredAt} is null`),
    index('clause_templates_sorted_idx').on(t.code, t.id),
    readByAccounts(),
    ...writtenByAdmin(),
  ],
)

holdsNoPersonalData(clauseTemplates, ['code', 'retiredReason'])

refusesAnother('clause_templates_code_key', {
  id: 'Jenis naskah ini sudah punya klausul dengan kode itu: ubah yang ada.',
  en: 'This type of agreement has a clause with this code already: change the one that exists.',
})

/** What a clause says, version by version. Only a draft is changed; what was in force stays as it was. */
export const clauseTemplateVersions = pgTable(
  'clause_template_versions',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    templateId: referenceTo(() => clauseTemplates.id),
    number: integer().notNull(),
    title: text().notNull(),
    paragraphs: text().array().notNull(),
    condition: clauseCondition().notNull(),
    /** Where it stands among the articles. */
    position: integer().notNull(),
    reason: text().notNull(),
    /** Null for those that came with the registry. */
    writtenBy: uuid(),
    writtenAt: instant()
      .notNull()
      .default(sql`now()`),
    /** Null while it is a draft. */
    inForceFrom: instant(),
    inForceUntil: instant(),
  },
  (t) => [
    unique('clause_template_versions_number_key').on(t.templateId, t.number),
    uniqueIndex('clause_template_versions_draft_key')
      .on(t.templateId)
      .where(sql`${t.inForceFrom} is null`),
    readByAccounts(),
    ...writtenByAdmin(),
  ],
)

holdsNoPersonalData(clauseTemplateVersions, ['paragraphs', 'reason', 'title'])
