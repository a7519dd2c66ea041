/** Every word of the page in its two languages; what figures are called comes from the service. */
const words = {
  skip: ["Langsung ke isi", "Skip to content"],
  title: ["Perkembangan Koperasi Merah Putih", "Progress of Koperasi Merah Putih"],
  settings: ["Pengaturan", "Settings"],
  asOf: ["Per tanggal", "As of"],
  path: ["Wilayah", "Region"],
  papers: ["Kelengkapan", "Papers"],
  life: ["Kehidupan", "Life"],
  stage: ["Tahap", "Stage"],
  count: ["Jumlah", "Count"],
  percent: ["% desa", "% of villages"],
  list: ["Daftar", "List"],
  has: ["sudah", "have it"],
  lacks: ["belum", "lack it"],
  below: ["Wilayah di bawahnya", "Regions below"],
  series: ["Pertumbuhan", "Growth"],
  lines: ["Indikator", "Figures"],
  grain: ["Per", "By"],
  asTable: ["Sebagai tabel", "As a table"],
  ranking: ["Peringkat", "Ranking"],
  by: ["Menurut", "By"],
  measure: ["Ukuran", "Measure"],
  order: ["Urutan", "Order"],
  source: ["Dihitung dari peristiwa yang tercatat, tidak pernah diketik.", "Counted from recorded facts, never typed."],
  villages: ["desa/kelurahan", "villages"],
  date: ["Tanggal", "Date"],
  rank: ["No.", "Rank"],
  region: ["Wilayah", "Region"],
  village: ["Desa/kelurahan", "Village"],
  cooperative: ["Koperasi", "Cooperative"],
  since: ["Sejak", "Since"],
  more: ["Lanjutkan", "More"],
  close: ["Tutup daftar", "Close the list"],
  nothing: ["Tidak ada.", "None."],
  failed: ["Data tidak dapat dibaca. Coba lagi.", "The data could not be read. Try again."],
  unknown: ["Wilayah tidak dikenal.", "There is no such region."],
  other: ["English", "Bahasa Indonesia"],
  DAY: ["hari", "day"],
  WEEK: ["minggu", "week"],
  MONTH: ["bulan", "month"],
  COUNT: ["jumlah", "count"],
  PERCENT: ["persen desa", "per cent of villages"],
  DESCENDING: ["tertinggi dahulu", "highest first"],
  ASCENDING: ["terendah dahulu", "lowest first"],
};

let language = "id";

export function speak(wanted) {
  language = wanted === "en" ? "en" : "id";
}

export function spoken() {
  return language;
}

export function word(key) {
  return words[key][language === "en" ? 1 : 0];
}

export function number(value) {
  return new Intl.NumberFormat(language).format(value);
}

export function percent(value) {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value) + "%";
}

export function date(iso) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
}
