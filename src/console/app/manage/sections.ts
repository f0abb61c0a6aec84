import type { Me } from '../api/types.ts'

const sections = [
  { name: 'organizations', needs: 'getCollaboratorRenaming' },
  { name: 'imports', needs: 'listImports' },
  { name: 'users', needs: 'listUsers' },
  { name: 'clients', needs: 'listClients' },
  { name: 'webhooks', needs: 'listWebhooks' },
] as const

/** The parts that this person may read, by what the registry says they may do. */
export const sectionsFor = ({ operations }: Me) => sections.filter(({ needs }) => operations.includes(needs))
