import { subjects, subjectTypes, type SubjectType } from './subjects.ts'

/** What days do to an agreement in force, without anybody's action; and to an agency that another one succeeds. */
const daysBring: Partial<Record<SubjectType, readonly string[]>> = {
  agreement: ['began', 'ended', 'terminated', 'superseded', 'suspended', 'resumed', 'amended', 'moved'],
  organization: ['succeeded'],
}

const everyKind = ['created', 'updated', 'deleted', 'hidden']

/** Every type of event, by its subject: what was done to it, the state that it came into, or what a day brought. */
export const eventTypes = subjectTypes.flatMap((type) =>
  [...everyKind, ...subjects[type].states, ...(daysBring[type] ?? [])].map((what) => `${type}.${what}`),
) as [string, ...string[]]
