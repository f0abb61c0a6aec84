/**
 * Words that people in Indonesia often use in passwords, alone, in pairs, or followed by a year: affection, family,
 * faith, places, football, food, days, office. Common international lists contain few of them.
 */
export const indonesianWords: readonly string[] = `
  aku kamu kita saya dia mereka cinta sayang sayangku sayangkamu cintaku cintakamu kasih kasihku rindu
  kangen hati jodoh istri istriku suami suamiku anak anakku ibu ibuku bunda bapak ayah mama papa kakak
  adik keluarga keluargaku nenek kakek teman sahabat bahagia senang semangat sukses sehat selalu selamat
  pagi siang malam terimakasih mantap santai jomblo ganteng cantik manis imut bebas merdeka gratis rahasia
  katasandi sandi kata kunci masuk buka pengguna pemakai bismillah alhamdulillah allah allahuakbar
  insyaallah masyaallah assalamualaikum muhammad tuhan yesus yesuskristus haleluya puasa lebaran ramadan
  natal indonesia indonesiaku indonesiaraya raya negara bangsa pancasila garuda merahputih merah putih
  nusantara hitam biru hijau kuning jakarta jakartaku betawi bandung surabaya medan semarang yogyakarta
  jogja bekasi depok tangerang bogor bali lombok papua sumatera jawa kalimantan sulawesi monas kota pusat
  utara selatan timur barat persija persijaku persib jakmania thejak bobotoh sepakbola bola juara kucing
  anjing harimau macan singa naga kuda sapi bunga mawar melati bulan bintang matahari langit laut gunung
  pelangi nasigoreng nasi goreng bakso rendang sate kopi susu januari februari maret april mei juni juli
  agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu satu dua tiga
  empat lima enam tujuh delapan sembilan sepuluh kantor kerja dinas pemda pemprov pemprovdki dki pegawai
  petugas kepala kelurahan kecamatan jakpreneur umkm usaha usahaku admin operator komputer laptop sekolah
  guru murid kampus mahasiswa
`
  .trim()
  .split(/\s+/)
