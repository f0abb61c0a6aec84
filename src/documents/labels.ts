import { both, type Labels } from '../kernel/labels.ts'
import type { SignatureFinding } from './signatures/findings.ts'
import type { DocumentKind, DocumentVisibility } from './kinds.ts'

/** Display names for the codes of the closed lists, by the name of the list. */
export const documentLabels = {
  documentKind: {
    minutes: both('Notulen', 'Minutes'),
    signed_agreement: both('Naskah yang ditandatangani', 'Signed agreement'),
    signed_amendment: both('Adendum yang ditandatangani', 'Signed amendment'),
    certified_copy: both('Salinan yang disahkan', 'Certified copy'),
    public_copy: both('Salinan untuk publik', 'Copy for the public'),
    draft_agreement: both('Draf naskah', 'Draft agreement'),
    offer_letter: both('Surat penawaran', 'Letter of offer'),
    terms_of_reference: both('Kerangka acuan kerja (KAK)', 'Terms of reference'),
    feasibility_study: both('Studi kelayakan', 'Feasibility study'),
    legality: both('Legalitas mitra (akta, NIB, NPWP)', 'Legal papers of the collaborator'),
    power_of_attorney: both('Surat kuasa', 'Power of attorney'),
    dprd_request: both('Tanda terima permohonan ke DPRD', 'Receipt of the request by the DPRD'),
    dprd_approval: both('Persetujuan DPRD', 'Approval of the DPRD'),
    termination: both('Dokumen pengakhiran', 'Termination'),
    evidence: both('Bukti realisasi', 'Evidence of delivery'),
    other: both('Lainnya', 'Other'),
    imported_list: both('Daftar yang diimpor', 'Imported list'),
  } satisfies Labels<DocumentKind>,
  electronicSignature: {
    none: both('Tidak ada', 'None'),
    altered: both('Berkas berubah sesudahnya', 'The file changed since'),
    unreadable: both('Tidak terbaca', 'Not readable'),
    added_to: both('Berkas ditambahi sesudahnya', 'The file was added to since'),
    out_of_period: both('Di luar masa sertifikat', 'Out of the period of its certificate'),
    not_checked: both('Ada, penerbit belum diperiksa', 'Present, issuer not checked'),
    certified: both('Tersertifikasi', 'Certified'),
  } satisfies Labels<SignatureFinding>,
  documentVisibility: {
    internal: both('Internal perangkat daerah', 'Internal to the agencies'),
    parties: both('Para pihak', 'The parties'),
    public: both('Publik', 'Public'),
  } satisfies Labels<DocumentVisibility>,
} as const
