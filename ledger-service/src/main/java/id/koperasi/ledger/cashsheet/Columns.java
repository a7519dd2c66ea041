package id.koperasi.ledger.cashsheet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which column of a sheet says what. */
final class Columns {

    /** What a column may say. */
    enum Heading {
        NUMBER("No", "no", "nomor", "nomer", "no urut"),
        DATE("Tanggal", "tanggal", "tgl", "hari tanggal", "hari tgl", "tanggal transaksi", "tgl transaksi"),
        TEXT(
                "Uraian Transaksi",
                "uraian transaksi",
                "uraian",
                "transaksi",
                "keterangan transaksi",
                "deskripsi",
                "rincian"),
        VOUCHER("Bukti", "bukti", "no bukti", "nomor bukti", "bukti transaksi", "kode", "ref", "no ref"),
        DEBIT("Debet", "debet", "debit"),
        CREDIT("Kredit", "kredit", "credit"),
        RECEIVED("Penerimaan", "masuk", "pemasukan", "penerimaan", "uang masuk"),
        PAID("Pengeluaran", "keluar", "pengeluaran", "uang keluar"),
        BALANCE("Saldo", "saldo", "saldo akhir", "sisa", "sisa saldo"),
        NOTE("Keterangan", "keterangan", "ket", "catatan");

        private final String title;
        private final String names;

        Heading(String title, String... names) {
            this.title = title;
            this.names = "|" + String.join("|", names) + "|";
        }

        /** What the four books call it. */
        String title() {
            return title;
        }
    }

    private final Map<Heading, Integer> places;
    private final int last;

    private Columns(Map<Heading, Integer> places) {
        this.places = places;
        this.last = places.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** The headings of a row, with those of the row below it where the sides stand under one; null when it has none. */
    static @Nullable Columns of(TypedRow row, @Nullable TypedRow below) {
        var places = new EnumMap<Heading, Integer>(Heading.class);
        take(row, places);
        if (!places.containsKey(Heading.DATE)) {
            return null;
        }
        if (!hasSides(places) && below != null) {
            take(below, places);
        }
        return hasSides(places) ? new Columns(places) : null;
    }

    private static void take(TypedRow row, Map<Heading, Integer> places) {
        for (int i = 0; i < row.cells().size(); i++) {
            String words = row.cell(i).text().toLowerCase(Locale.ROOT).replaceAll("\\(?\\brp\\b\\.?\\)?", "");
            String plain = words.replaceAll("[^a-z]+", " ").strip();
            for (Heading heading : Heading.values()) {
                if (!plain.isEmpty() && heading.names.contains("|" + plain + "|")) {
                    places.putIfAbsent(heading, i);
                }
            }
        }
        if (!places.containsKey(Heading.TEXT) && places.containsKey(Heading.NOTE)) {
            places.put(Heading.TEXT, places.remove(Heading.NOTE));
        }
    }

    private static boolean hasSides(Map<Heading, Integer> places) {
        return places.keySet().containsAll(List.of(Heading.DEBIT, Heading.CREDIT))
                || places.keySet().containsAll(List.of(Heading.RECEIVED, Heading.PAID));
    }

    /** The cell of a row under a heading. */
    TypedCell cell(TypedRow row, Heading heading) {
        return row.cell(places.getOrDefault(heading, -1));
    }

    /** The cell of money that came in: a bank writes it on the other side. */
    TypedCell received(TypedRow row, CashBook book) {
        return places.containsKey(Heading.RECEIVED)
                ? cell(row, Heading.RECEIVED)
                : cell(row, book.bankWay() ? Heading.CREDIT : Heading.DEBIT);
    }

    /** The cell of money that went out. */
    TypedCell paid(TypedRow row, CashBook book) {
        return places.containsKey(Heading.PAID)
                ? cell(row, Heading.PAID)
                : cell(row, book.bankWay() ? Heading.DEBIT : Heading.CREDIT);
    }

    /** The columns of a row that have no title, with their places. */
    Collection<Integer> untitled(TypedRow row) {
        var untitled = new TreeSet<Integer>();
        for (int i = 0; i < Math.max(row.cells().size(), last); i++) {
            if (!places.containsValue(i) && !row.cell(i).isEmpty()) {
                untitled.add(i);
            }
        }
        return untitled;
    }

    /** Whether a row numbers the columns, as printed forms do. */
    boolean isNumbering(TypedRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count() >= 3
                && places.entrySet().stream()
                        .allMatch(each -> row.cell(each.getValue())
                                .text()
                                .equals(Integer.toString(each.getValue() - first() + 1)));
    }

    private int first() {
        return places.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
