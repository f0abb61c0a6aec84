import { bilingual } from '../texts/bilingual.ts'

export const useManageTexts = bilingual(
  {
    title: 'Kelola',
    sections: { organizations: 'Organisasi' },
  },
  {
    title: 'Manage',
    sections: { organizations: 'Organizations' },
  },
)
