import type { Visibility } from '../db/visibility.ts'

/** Whose rating one is shown: a collaborator its own alone. It is made of what the reader sees. */
export const performanceVisibility: Visibility<'own'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['own'],
  integrator: 'none',
  public: 'none',
}
