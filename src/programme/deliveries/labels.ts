import { both, type Labels } from '../../kernel/labels.ts'
import type { DeliveryChannel } from './kinds.ts'

export const deliveryLabels = {
  deliveryChannel: {
    website: both('Situs web', 'Website'),
    application: both('Aplikasi', 'Application'),
    teleconference: both('Telekonferensi', 'Teleconference'),
    office: both('Kantor atau loket', 'Office or counter'),
    field: both('Di lapangan', 'In the field'),
  } satisfies Labels<DeliveryChannel>,
} as const
