/**
 * The six administrative areas (kota and kabupaten administrasi) of Jakarta and their 44 kecamatan, by the codes of the
 * Ministry of Home Affairs (Kemendagri). Codes: npm idn-area-data 4.0.1, whose code is under the MIT license and whose
 * data are under the Open Database License 1.0. Three names are kept as the registry has always written them: Palmerah,
 * Pulo Gadung, Kramat Jati; the ministry writes Pal Merah, Pulogadung, Kramatjati.
 */
export const areas = [
  { code: '31.01', name: 'Kepulauan Seribu', officialName: 'Kabupaten Administrasi Kepulauan Seribu' },
  { code: '31.71', name: 'Jakarta Pusat', officialName: 'Kota Administrasi Jakarta Pusat' },
  { code: '31.72', name: 'Jakarta Utara', officialName: 'Kota Administrasi Jakarta Utara' },
  { code: '31.73', name: 'Jakarta Barat', officialName: 'Kota Administrasi Jakarta Barat' },
  { code: '31.74', name: 'Jakarta Selatan', officialName: 'Kota Administrasi Jakarta Selatan' },
  { code: '31.75', name: 'Jakarta Timur', officialName: 'Kota Administrasi Jakarta Timur' },
] as const
export type AreaCode = (typeof areas)[number]['code']

/** The names of the kecamatan by code. Each name occurs only once in Jakarta; the code begins with that of the area. */
export const kecamatanByCode = {
  '31.01.01': 'Kepulauan Seribu Utara',
  '31.01.02': 'Kepulauan Seribu Selatan',
  '31.71.01': 'Gambir',
  '31.71.02': 'Sawah Besar',
  '31.71.03': 'Kemayoran',
  '31.71.04': 'Senen',
  '31.71.05': 'Cempaka Putih',
  '31.71.06': 'Menteng',
  '31.71.07': 'Tanah Abang',
  '31.71.08': 'Johar Baru',
  '31.72.01': 'Penjaringan',
  '31.72.02': 'Tanjung Priok',
  '31.72.03': 'Koja',
  '31.72.04': 'Cilincing',
  '31.72.05': 'Pademangan',
  '31.72.06': 'Kelapa Gading',
  '31.73.01': 'Cengkareng',
  '31.73.02': 'Grogol Petamburan',
  '31.73.03': 'Taman Sari',
  '31.73.04': 'Tambora',
  '31.73.05': 'Kebon Jeruk',
  '31.73.06': 'Kalideres',
  '31.73.07': 'Palmerah',
  '31.73.08': 'Kembangan',
  '31.74.01': 'Tebet',
  '31.74.02': 'Setiabudi',
  '31.74.03': 'Mampang Prapatan',
  '31.74.04': 'Pasar Minggu',
  '31.74.05': 'Kebayoran Lama',
  '31.74.06': 'Cilandak',
  '31.74.07': 'Kebayoran Baru',
  '31.74.08': 'Pancoran',
  '31.74.09': 'Jagakarsa',
  '31.74.10': 'Pesanggrahan',
  '31.75.01': 'Matraman',
  '31.75.02': 'Pulo Gadung',
  '31.75.03': 'Jatinegara',
  '31.75.04': 'Kramat Jati',
  '31.75.05': 'Pasar Rebo',
  '31.75.06': 'Cakung',
  '31.75.07': 'Duren Sawit',
  '31.75.08': 'Makasar',
  '31.75.09': 'Ciracas',
  '31.75.10': 'Cipayung',
} as const
export type KecamatanCode = keyof typeof kecamatanByCode
export type Kecamatan = (typeof kecamatanByCode)[KecamatanCode]

export const kecamatanNames = Object.values(kecamatanByCode)
export const kecamatanCodes = Object.keys(kecamatanByCode) as KecamatanCode[]

/** Every kecamatan with its code and the code of its area, in the order of the codes. */
export const kecamatan = kecamatanCodes.map((code) => ({
  code,
  name: kecamatanByCode[code],
  area: code.slice(0, 5) as AreaCode,
}))

const placeByName = new Map(kecamatan.map((each) => [each.name, each]))

/** The kecamatan with its code and the code of its area; each null if no kecamatan is given. */
export function placeOf(name: Kecamatan | null) {
  const { code = null, area = null } = (name === null ? undefined : placeByName.get(name)) ?? {}
  return { kecamatan: name, kecamatanCode: code, area }
}
