package id.koperasi.ledger.opening;

import id.koperasi.ledger.cashsheet.StatedAmount;
import id.koperasi.ledger.cashsheet.StatedMonth;
import id.koperasi.ledger.cashsheet.TypedRow;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
 * number, or by his name where one member alone has it; what it says of his name is compared and not kept.
 */
final class SavingsList {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TOTAL = Pattern.compile("(jumlah|total).*");

    private final Map<Long, NamedMember> byNumber = new HashMap<>();
    private final Map<String, List<NamedMember>> byName = new HashMap<>();
    private final SavingsColumns columns;
    private final Set<UUID> seen = new HashSet<>();
    private final List<ListRow> rows = new ArrayList<>();

    private SavingsList(SavingsColumns columns, List<NamedMember> members) {
        this.columns = columns;
        for (NamedMember member : members) {
            byNumber.put(member.number(), member);
            byName.computeIfAbsent(SavingsColumns.plain(member.name()), name -> new ArrayList<>())
                    .add(member);
        }
    }

    /**
     * A row of the list.
     *
     * @param row as whoever opens the file counts
     * @param savings what it says, by kind
     * @param owed what it says of what he has not paid
     * @param fault what is wrong with it
     */
    record ListRow(
            int row,
            @Nullable UUID memberId,
            Map<SavingsKind, Rupiah> savings,
            Owed owed,
            @Nullable ListFault fault) {}

    /**
     * What a member has not paid.
     *
     * @param principal of his simpanan pokok
     * @param paidUntil the last month of simpanan wajib that he paid
     * @param arrears of simpanan wajib
     */
    record Owed(
            @Nullable Rupiah principal,
            @Nullable YearMonth paidUntil,
            @Nullable Rupiah arrears) {

        private static final Owed NOTHING = new Owed(null, null, null);

        boolean saysNothing() {
            return equals(NOTHING);
        }
    }

    /** Its rows; none when no row names the columns. */
    static List<ListRow> of(List<TypedRow> typed, List<NamedMember> members) {
        for (int i = 0; i < typed.size(); i++) {
            SavingsColumns columns = SavingsColumns.of(typed.get(i));
            if (columns.areHeadings()) {
                var list = new SavingsList(columns, members);
                typed.subList(i + 1, typed.size()).forEach(list::read);
                return list.rows;
            }
        }
        return List.of();
    }

    private void read(TypedRow row) {
        var cells = new RowCells(row);
        var savings = new EnumMap<SavingsKind, Rupiah>(SavingsKind.class);
        columns.savings()
                .forEach((kind, column) -> cells.amount(column).ifPresent(amount -> savings.put(kind, amount)));
        Rupiah principalOpen = cells.amount(columns.principalOpen()).orElse(null);
        Rupiah arrears = cells.amount(columns.arrears()).orElse(null);
        if (isTotal(row)) {
            boolean agrees = cells.readable && agrees(savings) && agrees(arrears);
            rows.add(new ListRow(row.number(), null, Map.of(), Owed.NOTHING, agrees ? null : ListFault.SUM_DIFFERS));
            return;
        }
        StatedMonth until = StatedMonth.of(row.cell(columns.paidUntil()));
        var owed = new Owed(principalOpen, until.month(), arrears);
        if (!savings.isEmpty() || !owed.saysNothing() || !cells.readable || until.isUnreadable()) {
            rows.add(member(row, savings, owed, fault(cells.readable, until, owed)));
        }
    }

    private static boolean isTotal(TypedRow row) {
        return TOTAL.matcher(row.cells().stream()
                        .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .matches();
    }

    private static @Nullable ListFault fault(boolean readable, StatedMonth until, Owed owed) {
        if (!readable) {
            return ListFault.AMOUNT_UNREADABLE;
        }
        if (until.isUnreadable()) {
            return ListFault.PAID_UNTIL_UNREADABLE;
        }
        return owed.paidUntil() != null && owed.arrears() != null ? ListFault.PAID_UNTIL_AND_ARREARS : null;
    }

    private ListRow member(
            TypedRow row, Map<SavingsKind, Rupiah> savings, Owed owed, @Nullable ListFault faultOfCells) {
        Long stated = stated(row);
        String called = SavingsColumns.plain(row.cell(columns.name()).text());
        Optional<NamedMember> member = member(stated, called);
        ListFault fault = faultOfCells;
        if (stated == null && called.isEmpty()) {
            fault = ListFault.MEMBER_MISSING;
        } else if (member.isEmpty()) {
            fault = ListFault.MEMBER_UNKNOWN;
        } else if (!called.isEmpty()
                && !called.equals(SavingsColumns.plain(member.get().name()))) {
            fault = ListFault.NAME_DIFFERS;
        } else if (fault == null && !seen.add(member.get().id())) {
            fault = ListFault.LISTED_TWICE;
        }
        return new ListRow(row.number(), member.map(NamedMember::id).orElse(null), savings, owed, fault);
    }

    private @Nullable Long stated(TypedRow row) {
        String typed = row.cell(columns.number()).text();
        return DIGITS.matcher(typed).matches() ? Long.valueOf(typed) : null;
    }

    private Optional<NamedMember> member(@Nullable Long stated, String called) {
        if (stated != null) {
            return Optional.ofNullable(byNumber.get(stated));
        }
        List<NamedMember> fitting = byName.getOrDefault(called, List.of());
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private boolean agrees(Map<SavingsKind, Rupiah> sums) {
        return sums.entrySet().stream().allMatch(sum -> sum(rows, sum.getKey()).equals(sum.getValue()));
    }

    private boolean agrees(@Nullable Rupiah arrears) {
        return arrears == null || arrears(rows).equals(arrears);
    }

    static Rupiah sum(List<ListRow> rows, SavingsKind kind) {
        return rows.stream()
                .map(row -> row.savings().getOrDefault(kind, Rupiah.ZERO))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What all rows together state as arrears of simpanan wajib. */
    static Rupiah arrears(List<ListRow> rows) {
        return rows.stream()
                .map(row -> row.owed().arrears())
                .filter(amount -> amount != null)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The amounts of a row; they are readable as long as each says a sum that is not below nothing, or nothing at all. */
    private static final class RowCells {

        private final TypedRow row;
        private boolean readable = true;

        private RowCells(TypedRow row) {
            this.row = row;
        }

        private Optional<Rupiah> amount(int column) {
            StatedAmount stated = StatedAmount.of(row.cell(column));
            Rupiah amount = stated.amount();
            readable &= !stated.isUnreadable() && (amount == null || amount.isPositive());
            return Optional.ofNullable(amount).filter(Rupiah::isPositive);
        }
    }
}
