package id.koperasi.ledger.cashexport;

import id.koperasi.ledger.cashexport.BookMovements.Movement;
import id.koperasi.ledger.cashexport.BookMovements.Said;
import id.koperasi.ledger.cashsheet.EntryNote;
import java.util.Map;
import java.util.Objects;

/** What stands in a row of an exported book: as an officer typed it, else what the entry says of itself. */
final class RowWords {

    private static final Map<String, String> SAVINGS =
            Map.of("311", "simpanan pokok", "321", "simpanan wajib", "211", "simpanan sukarela");

    private static final Map<String, String> KINDS = Map.of(
            "founding-capital-paid", "Setoran modal pendirian",
            "opening-balances", "Neraca awal",
            "reversal", "Jurnal balik",
            "grant-received", "Penerimaan hibah",
            "tranche-received", "Pencairan pinjaman",
            "tranche-returned", "Pencairan yang dikembalikan bank",
            "membership-refunded", "Pengembalian simpanan anggota yang keluar",
            "membership-annulled", "Pengembalian simpanan keanggotaan yang dibatalkan");

    /** References that the service gives by itself begin in lower case. */
    private static final String TYPED_REFERENCE = "[A-Z0-9].*";

    private RowWords() {}

    /** Uraian transaksi. */
    static String text(Movement movement) {
        Said said = movement.said();
        if (said.text() != null) {
            return said.text();
        }
        if (said.entryNote() != null && !said.entryNote().isBlank()) {
            return said.entryNote();
        }
        String savings = said.memberAccount() == null ? null : SAVINGS.get(said.memberAccount());
        if (savings != null && said.kind().startsWith("savings-")) {
            return (movement.moved().isPositive() ? "Terima " : "Bayar ") + savings + " anggota no "
                    + said.memberNumber();
        }
        return KINDS.getOrDefault(said.kind(), "Jurnal " + said.kind().replace('-', ' '));
    }

    /** Bukti. */
    static String voucher(Movement movement) {
        Said said = movement.said();
        if (said.voucher() != null && !said.voucher().isEmpty()) {
            return said.voucher();
        }
        String reference = Objects.requireNonNullElse(said.reference(), "");
        return reference.matches(TYPED_REFERENCE) ? reference : "";
    }

    /** Keterangan, with the entry behind it. */
    static String note(Movement movement) {
        return EntryNote.of(Objects.requireNonNullElse(movement.said().note(), ""), movement.entryNumber());
    }
}
