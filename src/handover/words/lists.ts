import { both, type Labels } from '../../kernel/labels.ts'

/** Closed lists of the database that the interface offers under another name, or not at all. */
export const listWords: Readonly<Record<string, string | Labels<string>>> = {
  api_scope: 'scope',
  initiator: { region: both('Daerah', 'Region'), collaborator: both('Kolaborator', 'Collaborator') },
  organization_move: {
    moved: both('Dipindahkan', 'Moved'),
    filled: both('Diisi', 'Filled'),
    changed: both('Diubah', 'Changed'),
    removed: both('Dihapus', 'Removed'),
    versions: both('Versi', 'Versions'),
  },
  participation: {
    participant: both('Peserta', 'Participant'),
    chair: both('Pemimpin rapat', 'Chair'),
    minute_taker: both('Notulis', 'Minute taker'),
    absent: both('Tidak hadir', 'Absent'),
    signed: both('Penanda tangan notulen', 'Signed the minutes'),
  },
}
