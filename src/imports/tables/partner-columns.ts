import { column, type Column } from './column.ts'

/** The columns of a collaborator. A row may have up to ten collaborators, with 2 to 10 after the heading. */
export const partnerFields = {
  partner: column(
    'Mitra',
    'Nama mitra; Kolaborator; Pihak Kedua; Nama Pihak Kedua; Mitra kerja sama; Pihak II; ' +
      'Nama lembaga; Lembaga; Lembaga mitra; Instansi; Nama instansi; Instansi mitra; ' +
      'Nama perusahaan; Perusahaan; Institusi; Nama institusi; Institusi mitra; Organisasi; ' +
      'Nama organisasi; Pihak 2; Nama Pihak II; Nama Pihak 2; Pihak mitra; Mitra kerja; ' +
      'Nama kolaborator; Nama universitas; Universitas; Bank; Partner; Partner name; ' +
      'Name of partner; Collaborator; Second party; Institution; Counterpart; Company; ' +
      'Organization; Organisation',
    'Nama kolaborator seperti di daftar organisasi; juga boleh id-nya.',
    'The name of the collaborator as it is registered; its id does as well.',
    'Shopee',
    true,
  ),
  npwp: column(
    'NPWP mitra',
    'NPWP; NPWP kolaborator; NPWP Pihak Kedua; NPWP perusahaan; Partner NPWP',
    'Bila terisi, mitra dicari lebih dahulu dengan nomor ini.',
    'Where it is given, the collaborator is looked for by it first.',
    '01.234.567.8-901.000',
  ),
  nib: column(
    'NIB mitra',
    'NIB; NIB kolaborator; NIB Pihak Kedua; NIB perusahaan; Partner NIB',
    'Seperti NPWP.',
    'Like the NPWP.',
    '1234567890123',
  ),
  number: column(
    'Nomor naskah mitra',
    'Nomor mitra; Nomor Pihak Kedua; Nomor Pihak II; Nomor naskah kolaborator; No mitra; ' +
      'No naskah mitra; No Pihak II; No Pihak Kedua; No Pihak 2; Nomor Pihak 2; Nomor PKS mitra; ' +
      'Nomor dokumen mitra; Nomor surat mitra; Nomor lembaga; Nomor instansi; Partner number; ' +
      'Number of partner; Number of second party; Second party number; Number of the partner',
    'Nomor naskah dari mitra.',
    'The number the collaborator gave.',
    '021/SHP/2021',
  ),
  signatory: column(
    'Penanda tangan mitra',
    'Penandatangan mitra; Penanda tangan Pihak Kedua; Penanda tangan Pihak II; ' +
      'Penanda tangan Pihak 2; Penandatangan Pihak Kedua; Penandatangan Pihak II; Pejabat mitra; ' +
      'Partner signatory; Signatory of second party; Signatory of the partner',
    'Nama penanda tangan dari mitra.',
    'Who signed for the collaborator.',
    'Contoh Direktur',
  ),
  signatoryTitle: column(
    'Jabatan penanda tangan mitra',
    'Jabatan mitra; Jabatan penandatangan mitra; Jabatan Pihak Kedua; Jabatan Pihak II; ' +
      'Jabatan penandatangan Pihak Kedua; Partner signatory title',
    'Jabatannya.',
    'In which office.',
    'Direktur Utama',
  ),
  authority: column(
    'Dasar kewenangan mitra',
    'Kewenangan mitra; Kewenangan Pihak Kedua; Partner authority',
    'Jabatan, Surat kuasa atau Plt.; kosong dengan jabatan "Plt. …" dibaca Plt.',
    'Jabatan (office), Surat kuasa (power of attorney) or Plt. (acting official); read from "Plt. …" in the title where it is empty.',
    'Jabatan',
  ),
  contact: column(
    'Kontak mitra',
    'Kontak; Nama kontak; Kontak person; Nama kontak mitra; Narahubung; Nama narahubung; ' +
      'Narahubung mitra; PIC; Nama PIC; PIC mitra; Nama PIC mitra; CP; CP mitra; Penghubung; ' +
      'Nama penghubung; Kontak Pihak Kedua; Narahubung Pihak Kedua; PIC Pihak Kedua; Contact; ' +
      'Contact person; Contact name; Person in charge; Partner contact; Contact of partner',
    'Orang yang dihubungi di mitra, satu di tiap baris: nama, jabatan, telepon, surel.',
    'Whom to call or write to at the collaborator, one in each line: name, office, telephone, e-mail.',
    'Contoh Narahubung - Manajer Kemitraan',
  ),
  contactRole: column(
    'Jabatan kontak mitra',
    'Jabatan kontak; Jabatan narahubung; Jabatan PIC; Jabatan kontak person; Jabatan PIC mitra; ' +
      'Contact title; Contact role; Role of contact',
    'Jabatan orang itu.',
    'The office of that person.',
    'Manajer Kemitraan',
  ),
  phone: column(
    'Telepon mitra',
    'Telepon; Telp; HP; Telp HP; Telepon HP; HP WA; WA; WhatsApp; Handphone; No Telp; No HP; ' +
      'No Telp HP; No telepon; No WA; No kontak; Nomor HP; Nomor telp; Nomor telepon; Nomor WA; ' +
      'Nomor kontak; Kontak telepon; Telepon kontak; Kontak HP; HP kontak; Telepon PIC; Telp PIC; ' +
      'HP PIC; No HP PIC; No Telp PIC; Telepon narahubung; HP narahubung; No HP mitra; HP mitra; ' +
      'No Telp mitra; Nomor telepon mitra; Telepon Pihak Kedua; Phone; Phone number; Mobile; ' +
      'Telephone; Contact phone; Contact number; Partner phone',
    'Nomor telepon orang itu, di sel berformat teks.',
    'The telephone number of that person, in a cell formatted as text.',
    '021 555 0100',
  ),
  email: column(
    'E-mail mitra',
    'Email mitra; E mail; Email; Surel; Surel mitra; Alamat email; Alamat e mail; Alamat surel; ' +
      'Email PIC; E mail PIC; Email kontak; E mail kontak; Email narahubung; Email Pihak Kedua; ' +
      'Email address; E mail address; Contact email; Contact e mail; Partner email; Partner e mail',
    'Alamat surel orang itu.',
    'The e-mail address of that person.',
    'kontak@contoh.id',
  ),
} as const satisfies Record<string, Column>
