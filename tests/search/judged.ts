import type { AccountName } from '../support/app.ts'

type Account = AccountName | 'public'

/** A query with the records that a person who asks it wants; `{name}` stands for the number of a record. */
export interface Judgment {
  readonly list: string
  readonly as: Account
  readonly q: string
  readonly relevant: readonly string[]
}

const judge =
  (list: string, as: Account) =>
  (q: string, ...relevant: string[]): Judgment => ({ list, as, q, relevant })

const collaborators = judge('collaborators', 'officer-ppkukm')
const agencies = judge('agencies', 'reviewer')
const agreements = judge('agreements', 'officer-parekraf')
const publicly = judge('public/agreements', 'public')
const cases = judge('cases', 'auditor')
const meetings = judge('meetings', 'officer-ppkukm')

/** Judged before the answers were looked at: by what is meant, not by what a search engine can do. */
export const judgments: readonly Judgment[] = [
  // A register: names, whole, begun, misspelled, without accents.
  collaborators('shopee', 'Shopee'),
  collaborators('Shoppe', 'Shopee'),
  collaborators('gojeck', 'Gojek'),
  collaborators('bank', 'Bank DKI', 'Bank Indonesia'),
  collaborators('otoritas jasa keuangan', 'OJK'),
  collaborators('cafe betawi', 'betawi'),
  collaborators('kopersi melati', 'melati'),
  collaborators('univ', 'cendana'),
  collaborators('Koin Works', 'KoinWorks'),
  collaborators('PT Shopee Indonesia', 'Shopee'),
  agencies('pariwisata', 'Dinas Parekraf'),
  agencies('dinas sosial', 'Dinas Sosial'),
  agencies('tenaga kerja', 'Dinas Nakertransgi'),
  agencies('parekaf', 'Dinas Parekraf'),

  // Agreements, by someone who sees them all: what they are about, in any form.
  agreements('pelatihan', 'shopee training'),
  agreements('melatih', 'shopee training'),
  agreements('memasarkan', 'shopee training', 'grab snacks'),
  agreements('pemasa', 'shopee training', 'grab snacks'),
  agreements('kerja sama', 'melati growth', 'betawi supply'),
  agreements('kerjasama', 'melati growth', 'betawi supply'),
  agreements('koperasi', 'melati growth'),
  agreements('pinjaman ilegal', 'ojk literacy'),
  agreements('pengusaha mikro', 'tokopedia growth', 'bank credit'),
  agreements('{gojek delivery}', 'gojek delivery'),
  // By who takes part, whose name is in none of the titles.
  agreements('shopee', 'shopee training', 'shopee export'),
  agreements('shoppe', 'shopee training', 'shopee export'),
  agreements('pelatihan shopee', 'shopee training'),
  agreements('pelatihan shoppe', 'shopee training'),
  agreements('kuliner gojeck', 'gojek delivery'),
  agreements('kredit dari bank dki', 'bank credit'),
  agreements('betawi', 'betawi supply'),
  // By those who see a part.
  judge('agreements', 'partner-shopee')('kerajinan', 'shopee export'),
  judge('agreements', 'partner-shopee')('gojek'),
  judge('agreements', 'integrator')('shoppe', 'shopee training'),
  judge('agreements', 'integrator')('rendang halal'),
  publicly('kredit', 'bank credit'),
  publicly('pemasaran shoppe', 'shopee training'),
  publicly('pinjaman ilegal'),

  cases('gojek', 'gojek drivers'),
  cases('pelatihan bukalapk', 'bukalapak photos'),
  cases('{koinworks women}', 'koinworks women'),
  cases('modal perempuan', 'koinworks women'),
  judge('cases', 'partner-shopee')('pelatihan'),

  meetings('shopee', 'shopee minutes', 'shopee internal'),
  meetings('pinjaman koinwork', 'koinworks minutes'),
  meetings('bunga', 'koinworks minutes'),
  meetings('etalase', 'shopee minutes', 'shopee internal', 'koinworks minutes'),
  judge('meetings', 'partner-shopee')('shoppe', 'shopee minutes'),
  judge('meetings', 'partner-shopee')('anggaran'),
]
