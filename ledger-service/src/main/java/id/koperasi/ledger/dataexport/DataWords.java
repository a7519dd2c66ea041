package id.koperasi.ledger.dataexport;

import java.util.Map;

/** How sections and fields of what is held are called on paper. */
final class DataWords {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("balances", "Saldo"),
            Map.entry("entries", "Mutasi"),
            Map.entry("membershipChanges", "Perubahan keanggotaan"),
            Map.entry("duesWaivers", "Pembebasan simpanan wajib"),
            Map.entry("duesNotices", "Pengingat simpanan wajib"),
            Map.entry("duesHistory", "Simpanan wajib sebelum pembukuan"),
            Map.entry("interestDifferences", "Selisih jasa simpanan"),
            Map.entry("holds", "Dana yang ditahan"),
            Map.entry("paymentOrders", "Perintah bayar"),
            Map.entry("termDeposits", "Simpanan berjangka"),
            Map.entry("dataRequests", "Permintaan data"),
            Map.entry("applications", "Permohonan keanggotaan"),
            Map.entry("offices", "Jabatan"),
            Map.entry("erasures", "Permintaan penghapusan"));
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("account", "akun"),
            Map.entry("name", "nama akun"),
            Map.entry("sourceOfFunds", "sumber dana"),
            Map.entry("balance", "saldo"),
            Map.entry("entryNumber", "nomor jurnal"),
            Map.entry("line", "baris"),
            Map.entry("what", "uraian"),
            Map.entry("effectiveDate", "tanggal"),
            Map.entry("effectiveOn", "berlaku"),
            Map.entry("bookedAt", "dicatat"),
            Map.entry("amount", "jumlah"),
            Map.entry("note", "catatan"),
            Map.entry("reason", "alasan"),
            Map.entry("decisionReference", "keputusan"),
            Map.entry("changedAt", "diubah"),
            Map.entry("month", "bulan"),
            Map.entry("evidence", "bukti"),
            Map.entry("decidedAt", "diputuskan"),
            Map.entry("notedAt", "diberitahukan"),
            Map.entry("paidUntil", "lunas sampai"),
            Map.entry("open", "belum dibayar"),
            Map.entry("reservedAt", "ditahan"),
            Map.entry("expiresAt", "sampai"),
            Map.entry("virtualAccount", "virtual account"),
            Map.entry("kind", "jenis"),
            Map.entry("orderedAt", "dibuat"),
            Map.entry("number", "nomor"),
            Map.entry("openedOn", "dibuka"),
            Map.entry("maturesOn", "jatuh tempo"),
            Map.entry("letter", "surat"),
            Map.entry("requestedAt", "diminta"),
            Map.entry("extraordinary", "luar biasa"),
            Map.entry("submittedAt", "diajukan"),
            Map.entry("office", "jabatan"),
            Map.entry("termFrom", "sejak"),
            Map.entry("termUntil", "hingga"),
            Map.entry("endedOn", "berakhir"),
            Map.entry("askedAt", "diminta"),
            Map.entry("warnings", "peringatan"),
            Map.entry("status", "status"));

    private DataWords() {}

    static String section(String about) {
        return SECTIONS.getOrDefault(about, about);
    }

    static String field(String name) {
        return FIELDS.getOrDefault(name, name);
    }
}
