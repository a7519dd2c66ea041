package id.koperasi.ledger.cashsheet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        NOTE("Keterangan", "keterangan", "ket", "catatan"),
        UNIT("Unit Usaha", "unit usaha", "unit", "nama unit", "bidang usaha", "gerai"),
        SOURCE("Sumber Dana", "sumber dana", "sumber", "asal dana"),
        PARTY(
                "Pihak",
                "pihak",
                "kepada dari",
                "dari kepada",
                "kepada",
                "dari",
                "penerima penyetor",
                "penyetor penerima",
                "nama anggota",
                "pelanggan",
                "mitra");

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

    /** A title above the headings may be called like one of them; two are headings. */
    private static final int FEWEST_MERGED = 2;

    private static final int LETTERS = 26;

    private final Map<Heading, Integer> places;
    private final int last;

    private Columns(Map<Heading, Integer> places) {
        this.places = places;
        this.last = places.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /**
     * The headings of a row, with those of the row below it where the sides stand under one, and those of the row above it
     * that were merged with it; null when it has none.
     */
    static @Nullable Columns of(@Nullable TypedRow above, TypedRow row, @Nullable TypedRow below) {
        var places = new EnumMap<Heading, Integer>(Heading.class);
        take(row, places);
        if (!places.containsKey(Heading.DATE)) {
            return null;
        }
        if (!hasSides(places) && below != null) {
            take(below, places);
        }
        if (!hasSides(places)) {
            return null;
        }
        if (above != null) {
            merge(above, places);
        }
        if (!places.containsKey(Heading.TEXT) && places.containsKey(Heading.NOTE)) {
            places.put(Heading.TEXT, places.remove(Heading.NOTE));
        }
        return new Columns(places);
    }

    /** What spans two rows stands in the upper; what stands above columns that have names of their own says nothing. */
    private static void merge(TypedRow above, Map<Heading, Integer> places) {
        var upper = new EnumMap<Heading, Integer>(Heading.class);
        take(above, upper);
        if (upper.size() < FEWEST_MERGED) {
            return;
        }
        upper.forEach((heading, column) -> {
            if (!places.containsValue(column)) {
                places.putIfAbsent(heading, column);
            }
        });
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
    }

    private static boolean hasSides(Map<Heading, Integer> places) {
        return places.keySet().containsAll(List.of(Heading.DEBIT, Heading.CREDIT))
                || places.keySet().containsAll(List.of(Heading.RECEIVED, Heading.PAID));
    }

    /** The cell of a row under a heading. */
    TypedCell cell(TypedRow row, Heading heading) {
        return row.cell(places.getOrDefault(heading, -1));
    }

    /** Under which heading money that came in stands: a bank writes it on the other side. */
    Heading receivedUnder(CashBook book) {
        return places.containsKey(Heading.RECEIVED)
                ? Heading.RECEIVED
                : book.bankWay() ? Heading.CREDIT : Heading.DEBIT;
    }

    /** Under which heading money that went out stands. */
    Heading paidUnder(CashBook book) {
        return places.containsKey(Heading.PAID) ? Heading.PAID : book.bankWay() ? Heading.DEBIT : Heading.CREDIT;
    }

    /** The cells of a row under headings of these titles, as whoever opens the file counts; empty where it has none. */
    String addresses(String titles, int row) {
        return places.entrySet().stream()
                .filter(each ->
                        List.of(titles.split(", ")).contains(each.getKey().title()))
                .map(each -> address(each.getValue(), row))
                .collect(Collectors.joining(", "));
    }

    /** A cell by its column, counted from 0, and its row. */
    static String address(int column, int row) {
        return letters(column) + row;
    }

    /** What a program calls a column, counted from 0. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
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
