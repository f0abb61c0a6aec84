import { both, type Labels } from '../kernel/labels.ts'
import type { DeliveryFailure, DeliveryStatus, DisabledReason, WebhookStatus } from './lifecycle.ts'

export const webhookLabels = {
  webhookStatus: {
    active: both('Aktif', 'Active'),
    disabled: both('Dinonaktifkan', 'Disabled'),
  } satisfies Labels<WebhookStatus>,
  webhookDisabledReason: {
    by_hand: both('Dinonaktifkan dengan tangan', 'Disabled by hand'),
    gone: both('Penerima menjawab 410', 'The receiver answered 410'),
    failing: both('Gagal sampai percobaan terakhir', 'Failed until the last try'),
    copy_outdated: both(
      'Hak pemiliknya berubah, atau tempatnya di umpan tidak ada lagi: mulai salinan baru',
      'The rights of its owner changed, or its place in the feed is no more: begin a new copy',
    ),
    owner_ended: both('Akun atau lingkup pemiliknya berakhir', 'The account or scope of its owner ended'),
    secret_unreadable: both(
      'Rahasianya tidak dapat dibaca lagi: ganti rahasianya',
      'Its secret cannot be read any more: rotate it',
    ),
  } satisfies Labels<DisabledReason>,
  webhookDeliveryStatus: {
    waiting: both('Menunggu', 'Waiting'),
    delivered: both('Diterima', 'Delivered'),
    failed: both('Gagal', 'Failed'),
    not_told: both('Tidak disampaikan', 'Not told'),
  } satisfies Labels<DeliveryStatus>,
  webhookDeliveryFailure: {
    address_not_allowed: both('Alamat tidak diizinkan', 'Address not allowed'),
    unreachable: both('Tidak terjangkau', 'Not reached'),
    too_slow: both('Tidak menjawab dalam waktunya', 'No answer in time'),
    refused: both('Ditolak penerima', 'Refused by the receiver'),
  } satisfies Labels<DeliveryFailure>,
} as const
