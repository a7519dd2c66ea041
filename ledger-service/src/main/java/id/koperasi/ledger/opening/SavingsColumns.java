package id.koperasi.ledger.opening;

import id.koperasi.ledger.cashsheet.TypedRow;
import id.koperasi.ledger.savings.SavingsKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column of the officers' list says what; -1 where none does. A column called "No" numbers the rows where names stand
 * beside it.
 *
 * @param number of the member
 * @param name of the member
 * @param savings what he has, by kind
 * @param principalOpen what he still owes of his simpanan pokok
 * @param paidUntil the last month of simpanan wajib that he paid
 * @param arrears what he owes of simpanan wajib
 */
record SavingsColumns(
        int number, int name, Map<SavingsKind, Integer> savings, int principalOpen, int paidUntil, int arrears) {

    private static final Set<String> NUMBERS = Set.of("nomor anggota", "no anggota", "no agt");
    private static final Set<String> ROW_NUMBERS = Set.of("nomor", "no");
    private static final Set<String> NAMES = Set.of("nama", "nama anggota", "nama lengkap");
    private static final Set<String> PRINCIPAL_OPEN = Set.of(
            "sisa pokok", "sisa simpanan pokok", "kekurangan pokok", "kekurangan simpanan pokok", "kurang pokok");
    private static final Set<String> PAID_UNTIL = Set.of(
            "lunas s d",
            "lunas sampai",
            "lunas sampai dengan",
            "wajib s d",
            "wajib sampai",
            "wajib sampai dengan",
            "dibayar s d",
            "dibayar sampai",
            "dibayar sampai dengan",
            "bayar s d",
            "bayar sampai",
            "wajib dibayar s d",
            "wajib dibayar sampai",
            "bulan terakhir dibayar",
            "paid until");
    private static final Set<String> ARREARS =
            Set.of("tunggakan", "tunggakan wajib", "tunggakan simpanan wajib", "arrears");

    SavingsColumns {
        savings = Map.copyOf(savings);
    }

    /** What the cells of a row call the columns below them. */
    static SavingsColumns of(TypedRow heading) {
        int name = column(heading, NAMES);
        int ofMembers = column(heading, NUMBERS);
        return new SavingsColumns(
                ofMembers < 0 && name < 0 ? column(heading, ROW_NUMBERS) : ofMembers,
                name,
                savings(heading),
                column(heading, PRINCIPAL_OPEN),
                column(heading, PAID_UNTIL),
                column(heading, ARREARS));
    }

    /** Whether a list can stand below: it says whose savings, and which. */
    boolean areHeadings() {
        return !savings.isEmpty() && (number >= 0 || name >= 0);
    }

    private static Map<SavingsKind, Integer> savings(TypedRow heading) {
        var columns = new EnumMap<SavingsKind, Integer>(SavingsKind.class);
        for (SavingsKind kind : SavingsKind.values()) {
            String word = switch (kind) {
                case PRINCIPAL -> "pokok";
                case MANDATORY -> "wajib";
                case VOLUNTARY -> "sukarela";
            };
            int column = column(heading, Set.of(word, "simpanan " + word));
            if (column >= 0) {
                columns.put(kind, column);
            }
        }
        return columns;
    }

    private static int column(TypedRow heading, Set<String> names) {
        for (int i = 0; i < heading.cells().size(); i++) {
            if (names.contains(plain(heading.cell(i).text()))) {
                return i;
            }
        }
        return -1;
    }

    /** Words as they are compared: without case, without signs, without the currency. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\(?\\brp\\b\\.?\\)?", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
