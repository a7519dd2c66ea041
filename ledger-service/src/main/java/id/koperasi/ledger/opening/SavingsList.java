package id.koperasi.ledger.opening;

import id.koperasi.ledger.cashsheet.StatedAmount;
import id.koperasi.ledger.cashsheet.TypedRow;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list that officers keep of their members' savings, held against the book of members. A row finds its member by his
 * number, or by his name where one member alone has it; what it says of his name is compared and not kept. A column called
 * "No" numbers the rows where names stand beside it.
 */
final class SavingsList {

    private static final Set<String> NUMBERS = Set.of("nomor anggota", "no anggota", "no agt");
    private static final Set<String> ROW_NUMBERS = Set.of("nomor", "no");
    private static final Set<String> NAMES = Set.of("nama", "nama anggota", "nama lengkap");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TOTAL = Pattern.compile("(jumlah|total).*");

    private final List<NamedMember> members;
    private final int number;
    private final int name;
    private final Map<SavingsKind, Integer> columns;
    private final Set<UUID> seen = new HashSet<>();
    private final List<ListRow> rows = new ArrayList<>();

    private SavingsList(TypedRow heading, Map<SavingsKind, Integer> columns, List<NamedMember> members) {
        this.members = members;
        this.columns = columns;
        this.name = column(heading, NAMES);
        int ofMembers = column(heading, NUMBERS);
        this.number = ofMembers < 0 && name < 0 ? column(heading, ROW_NUMBERS) : ofMembers;
    }

    /**
     * A row of the list.
     *
     * @param row as whoever opens the file counts
     * @param savings what it says, by kind
     * @param fault what is wrong with it
     */
    record ListRow(
            int row,
            @Nullable UUID memberId,
            Map<SavingsKind, Rupiah> savings,
            @Nullable ListFault fault) {}

    /** Its rows; none when no row names the columns. */
    static List<ListRow> of(List<TypedRow> typed, List<NamedMember> members) {
        for (int i = 0; i < typed.size(); i++) {
            Map<SavingsKind, Integer> columns = columns(typed.get(i));
            var list = new SavingsList(typed.get(i), columns, members);
            if (!columns.isEmpty() && (list.number >= 0 || list.name >= 0)) {
                typed.subList(i + 1, typed.size()).forEach(list::read);
                return list.rows;
            }
        }
        return List.of();
    }

    private static Map<SavingsKind, Integer> columns(TypedRow heading) {
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

    private void read(TypedRow row) {
        boolean total = TOTAL.matcher(row.cells().stream()
                        .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .matches();
        var savings = new EnumMap<SavingsKind, Rupiah>(SavingsKind.class);
        boolean readable = true;
        for (Map.Entry<SavingsKind, Integer> column : columns.entrySet()) {
            StatedAmount stated = StatedAmount.of(row.cell(column.getValue()));
            Rupiah amount = stated.amount();
            readable &= !stated.isUnreadable() && (amount == null || amount.isPositive());
            if (amount != null && amount.isPositive()) {
                savings.put(column.getKey(), amount);
            }
        }
        if (total) {
            rows.add(new ListRow(
                    row.number(), null, Map.of(), readable && agrees(savings) ? null : ListFault.SUM_DIFFERS));
        } else if (!savings.isEmpty() || !readable) {
            rows.add(member(row, savings, readable));
        }
    }

    private ListRow member(TypedRow row, Map<SavingsKind, Rupiah> savings, boolean readable) {
        Long stated = stated(row);
        String called = plain(row, name);
        Optional<NamedMember> member = member(stated, called);
        ListFault fault = null;
        if (stated == null && called.isEmpty()) {
            fault = ListFault.MEMBER_MISSING;
        } else if (member.isEmpty()) {
            fault = ListFault.MEMBER_UNKNOWN;
        } else if (!called.isEmpty() && !called.equals(plain(member.get().name()))) {
            fault = ListFault.NAME_DIFFERS;
        } else if (!readable) {
            fault = ListFault.AMOUNT_UNREADABLE;
        } else if (!seen.add(member.get().id())) {
            fault = ListFault.LISTED_TWICE;
        }
        return new ListRow(row.number(), member.map(NamedMember::id).orElse(null), savings, fault);
    }

    private @Nullable Long stated(TypedRow row) {
        String typed = row.cell(number).text();
        return DIGITS.matcher(typed).matches() ? Long.valueOf(typed) : null;
    }

    private Optional<NamedMember> member(@Nullable Long stated, String called) {
        List<NamedMember> fitting = members.stream()
                .filter(member -> stated != null
                        ? member.number() == stated
                        : plain(member.name()).equals(called))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private boolean agrees(Map<SavingsKind, Rupiah> sums) {
        return sums.entrySet().stream().allMatch(sum -> sum(rows, sum.getKey()).equals(sum.getValue()));
    }

    static Rupiah sum(List<ListRow> rows, SavingsKind kind) {
        return rows.stream()
                .map(row -> row.savings().getOrDefault(kind, Rupiah.ZERO))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static int column(TypedRow heading, Set<String> names) {
        for (int i = 0; i < heading.cells().size(); i++) {
            if (names.contains(plain(heading, i))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(TypedRow row, int column) {
        return plain(row.cell(column).text());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\(?\\brp\\b\\.?\\)?", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
