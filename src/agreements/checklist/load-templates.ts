import type pg from 'pg'
import { defaultChecklist } from './templates.ts'

/** Adds the default checklist templates that are missing. Existing templates keep the registrar's changes. */
export async function loadChecklistTemplates(owner: pg.ClientBase): Promise<void> {
  const rows = defaultChecklist.flatMap(({ types, label, ...item }, index) =>
    types.map((agreementType) => ({
      ...item,
      agreementType,
      labelId: label.id,
      labelEn: label.en,
      // Gaps in the numbers leave room for items that the registrar adds.
      position: (index + 1) * 10,
    })),
  )
  await owner.query(
    `insert into checklist_templates (id, agreement_type, code, label_id, label_en, owner, condition, position)
     select gen_random_uuid(), "agreementType", code, "labelId", "labelEn", owner, condition, position
     from jsonb_to_recordset($1) as known("agreementType" agreement_type, code text, "labelId" text, "labelEn" text,
       owner checklist_owner, condition checklist_condition, position int)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
