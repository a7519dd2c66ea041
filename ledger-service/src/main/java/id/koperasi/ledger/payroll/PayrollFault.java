package id.koperasi.ledger.payroll;

/** What is wrong with a row of an employer's list. */
enum PayrollFault {
    MEMBER_MISSING("Nomor anggota kosong atau bukan angka", "The member number is missing or no number"),
    MEMBER_UNKNOWN("Nomor anggota tidak dikenal atau bukan anggota lagi", "Nobody with this number is a member"),
    NAME_DIFFERS("Nama berbeda dari nama dalam buku anggota", "The name is not the one in the book of members"),
    AMOUNT_UNREADABLE("Jumlah tidak terbaca atau bukan jumlah positif", "The amount cannot be read or is not positive"),
    KIND_UNKNOWN("Jenis simpanan tidak dikenal: wajib atau sukarela", "The kind is neither wajib nor sukarela"),
    LISTED_TWICE("Anggota dan jenis yang sama sudah ada di atas", "The same member and kind stand above already");

    private final String indonesian;
    private final String english;

    PayrollFault(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String indonesian() {
        return indonesian;
    }

    String english() {
        return english;
    }
}
