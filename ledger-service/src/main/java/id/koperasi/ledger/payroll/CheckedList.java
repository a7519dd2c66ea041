package id.koperasi.ledger.payroll;

import id.koperasi.ledger.cashsheet.StatedAmount;
import id.koperasi.ledger.cashsheet.TypedCell;
import id.koperasi.ledger.cashsheet.TypedRow;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import id.koperasi.ledger.payroll.PayrollRejection.PayrollListUnreadable;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a list against the book of members. What a row says of somebody's name is compared and not kept. */
final class CheckedList {

    private static final Set<String> NUMBERS = Set.of("nomor anggota", "no anggota", "no agt", "member number");
    private static final Set<String> NAMES = Set.of("nama", "nama anggota", "name");
    private static final Set<String> KINDS = Set.of("jenis", "jenis simpanan", "simpanan", "kind");
    private static final Set<String> AMOUNTS = Set.of("jumlah", "potongan", "nominal", "jumlah potongan", "amount");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final Map<Long, NamedMember> members = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final int number;
    private final int name;
    private final int kind;
    private final int amount;

    private CheckedList(TypedRow heading, List<NamedMember> members) {
        this.number = column(heading, NUMBERS);
        this.name = column(heading, NAMES);
        this.kind = column(heading, KINDS);
        this.amount = column(heading, AMOUNTS);
        if (number < 0 || amount < 0) {
            throw new RejectedException(new PayrollListUnreadable());
        }
        members.forEach(member -> this.members.put(member.number(), member));
    }

    /** The first row names the columns. */
    static List<PayrollRow> of(List<TypedRow> rows, List<NamedMember> members) {
        if (rows.size() < 2) {
            throw new RejectedException(new PayrollListUnreadable());
        }
        var list = new CheckedList(rows.getFirst(), members);
        var checked = new ArrayList<PayrollRow>();
        rows.subList(1, rows.size()).forEach(row -> checked.add(list.checked(row)));
        return checked;
    }

    private PayrollRow checked(TypedRow row) {
        String typed = row.cell(number).text();
        Long memberNumber = DIGITS.matcher(typed).matches() ? Long.valueOf(typed) : null;
        NamedMember member = memberNumber == null ? null : members.get(memberNumber);
        SavingsKind stated = kind(row.cell(kind)).orElse(null);
        Rupiah paid = StatedAmount.of(row.cell(amount)).amount();
        Rupiah positive = paid != null && paid.isPositive() ? paid : null;
        PayrollFault fault = fault(row, memberNumber, member, stated, positive);
        return new PayrollRow(
                row.number(), memberNumber, member == null ? null : member.id(), stated, positive, fault, null, null);
    }

    private @Nullable PayrollFault fault(
            TypedRow row,
            @Nullable Long memberNumber,
            @Nullable NamedMember member,
            @Nullable SavingsKind stated,
            @Nullable Rupiah paid) {
        if (memberNumber == null) {
            return PayrollFault.MEMBER_MISSING;
        } else if (member == null) {
            return PayrollFault.MEMBER_UNKNOWN;
        } else if (!row.cell(name).isEmpty() && !plain(row.cell(name).text()).equals(plain(member.name()))) {
            return PayrollFault.NAME_DIFFERS;
        } else if (stated == null) {
            return PayrollFault.KIND_UNKNOWN;
        } else if (paid == null) {
            return PayrollFault.AMOUNT_UNREADABLE;
        }
        return seen.add(memberNumber + " " + stated) ? null : PayrollFault.LISTED_TWICE;
    }

    /** Dues, where no kind is stated. */
    private static Optional<SavingsKind> kind(TypedCell cell) {
        return switch (plain(cell.text())) {
            case "", "wajib", "simpanan wajib" -> Optional.of(SavingsKind.MANDATORY);
            case "sukarela", "simpanan sukarela" -> Optional.of(SavingsKind.VOLUNTARY);
            default -> Optional.empty();
        };
    }

    private static int column(TypedRow heading, Set<String> names) {
        for (int i = 0; i < heading.cells().size(); i++) {
            if (names.contains(plain(heading.cell(i).text()))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
