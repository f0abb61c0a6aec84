/** The 44 kecamatan of Jakarta, by kota or kabupaten. */
export const kecamatan = {
  'Jakarta Pusat': [
    'Gambir',
    'Sawah Besar',
    'Kemayoran',
    'Senen',
    'Cempaka Putih',
    'Menteng',
    'Tanah Abang',
    'Johar Baru',
  ],
  'Jakarta Utara': ['Penjaringan', 'Pademangan', 'Tanjung Priok', 'Koja', 'Kelapa Gading', 'Cilincing'],
  'Jakarta Barat': [
    'Cengkareng',
    'Grogol Petamburan',
    'Taman Sari',
    'Tambora',
    'Kebon Jeruk',
    'Kalideres',
    'Palmerah',
    'Kembangan',
  ],
  'Jakarta Selatan': [
    'Tebet',
    'Setiabudi',
    'Mampang Prapatan',
    'Pasar Minggu',
    'Kebayoran Lama',
    'Cilandak',
    'Kebayoran Baru',
    'Pancoran',
    'Jagakarsa',
    'Pesanggrahan',
  ],
  'Jakarta Timur': [
    'Matraman',
    'Pulo Gadung',
    'Jatinegara',
    'Kramat Jati',
    'Pasar Rebo',
    'Cakung',
    'Duren Sawit',
    'Makasar',
    'Ciracas',
    'Cipayung',
  ],
  'Kepulauan Seribu': ['Kepulauan Seribu Utara', 'Kepulauan Seribu Selatan'],
} as const

/** The names of the kecamatan. Each name occurs only once in Jakarta. */
export const kecamatanNames = Object.values(kecamatan).flat()
