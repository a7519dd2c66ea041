package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.founding.CapitalRule.CapitalNotProven;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The capital with which a cooperative begins, beside what is told of each founder.
 *
 * @param granted hibah, in all
 * @param proven what the bank or the cash receipt proves; null without such a paper
 * @param evidence the paper (bukti setor modal)
 */
public record Capital(
        Rupiah granted, @Nullable Rupiah proven, @Nullable String evidence) {

    /** Founders have paid in, and nobody has given anything. */
    public static final Capital OF_FOUNDERS = new Capital(Rupiah.ZERO, null, null);

    /** Modal disetor is at least simpanan pokok, simpanan wajib and hibah; without hibah the payments themselves are told. */
    public List<CapitalRule> brokenBy(List<Payment> payments, Limits limits) {
        Rupiah needed = payments.stream()
                .map(payment -> payment.principal().plus(payment.mandatory()))
                .reduce(granted, Rupiah::plus);
        Rupiah shown = proven == null ? Rupiah.ZERO : proven;
        boolean asked = limits.capitalProven() && (proven != null || granted.isPositive());
        return asked && shown.compareTo(needed) < 0 ? List.of(new CapitalNotProven(shown, needed)) : List.of();
    }
}
