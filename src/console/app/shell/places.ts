import type { Me } from '../api/types.ts'
import type { Texts } from '../texts/id.ts'

interface Place {
  readonly href: string
  readonly text: keyof Texts['shell'] &
    ('home' | 'meetings' | 'cases' | 'agreements' | 'dashboard' | 'manage' | 'trail')
  /** The operations that the place is for: whoever may ask for none of them does not see the place. */
  readonly needs?: readonly string[]
}

const places: readonly Place[] = [
  { href: '/', text: 'home' },
  { href: '/meetings', text: 'meetings', needs: ['listMeetings'] },
  { href: '/cases', text: 'cases', needs: ['listCases'] },
  { href: '/agreements', text: 'agreements', needs: ['listAgreements'] },
  { href: '/dashboard', text: 'dashboard', needs: ['getPipeline'] },
  { href: '/manage', text: 'manage', needs: ['getCollaboratorRenaming', 'listImports', 'listUsers'] },
  { href: '/trail', text: 'trail', needs: ['listAuditEvents'] },
]

/** Where this person can go, by what the registry says they may do. */
export const placesFor = ({ operations }: Me): readonly Place[] =>
  places.filter(({ needs }) => needs === undefined || needs.some((each) => operations.includes(each)))
