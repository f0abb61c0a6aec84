import { both, type Labels } from '../../kernel/labels.ts'
import type { RetentionKind } from './policy.ts'

export const retentionLabels = {
  retentionKind: {
    contacts: both('Kontak kolaborator yang tidak lagi bekerja sama', 'Contacts of former collaborators'),
    ended_accounts: both('Akun yang dinonaktifkan', 'Disabled accounts'),
    drafts: both('Penanda tangan dalam konsep yang ditinggalkan', 'Signatories in abandoned drafts'),
    feedback_senders: both('Pengirim masukan yang sudah diputus', 'Senders of feedback that was decided'),
  } satisfies Labels<RetentionKind>,
} as const
