/** Words of which example titles are made; the first of a list is the most frequent, the last one rare. */
export const activities = [
  'Pelatihan',
  'Pemasaran',
  'Pendampingan',
  'Pembiayaan',
  'Perizinan',
  'Sertifikasi halal',
  'Pameran',
  'Kurasi',
  'Inkubasi',
  'Literasi keuangan',
  'Digitalisasi',
  'Penyaluran kredit',
  'Standardisasi',
  'Ekspor perdana',
]

export const topics = [
  'kuliner',
  'fesyen',
  'kerajinan',
  'makanan ringan',
  'minuman',
  'batik',
  'kosmetik',
  'kopi',
  'tenun',
  'mebel',
  'perikanan',
  'hidroponik',
  'rotan',
  'daur ulang',
  'jamu',
  'keramik',
  'sepatu kulit',
  'mainan anak',
  'tempe',
  'keripik',
  'kue basah',
  'perhiasan',
  'percetakan',
  'anggrek',
  'ondel-ondel',
]

export const groups = [
  'JakPreneur',
  'usaha mikro',
  'perempuan wirausaha',
  'wirausaha muda',
  'koperasi',
  'pedagang kaki lima',
  'penyandang disabilitas',
  'santri',
  'purnatugas',
]

export const companyForms = ['PT', 'CV', 'Koperasi', 'Yayasan', 'Universitas', 'Bank', 'Asosiasi']

export const companyNames = [
  'Nusantara',
  'Sejahtera',
  'Mandiri',
  'Bersama',
  'Cipta Karya',
  'Sentosa',
  'Mitra Usaha',
  'Digital Raya',
  'Kencana',
  'Anugerah',
  'Bahari',
  'Gemilang',
]
