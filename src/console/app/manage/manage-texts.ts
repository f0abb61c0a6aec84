import { bilingual } from '../texts/bilingual.ts'

export const useManageTexts = bilingual(
  {
    title: 'Kelola',
    sections: {
      organizations: 'Organisasi',
      imports: 'Impor',
      users: 'Akun',
      clients: 'Klien',
      webhooks: 'Webhook',
    },
  },
  {
    title: 'Manage',
    sections: {
      organizations: 'Organizations',
      imports: 'Imports',
      users: 'Accounts',
      clients: 'Clients',
      webhooks: 'Webhooks',
    },
  },
)
