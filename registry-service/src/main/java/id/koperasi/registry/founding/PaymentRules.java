package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRule.FirstMandatoryNotPaid;
import id.koperasi.registry.founding.FoundingRule.FounderHasNotPaid;
import id.koperasi.registry.founding.FoundingRule.PaidByNoFounder;
import id.koperasi.registry.founding.FoundingRule.PrincipalNotPaidAsAgreed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds what founders have paid in against what they have agreed. */
public final class PaymentRules {

    private PaymentRules() {}

    /**
     * Refuses unless every founder has paid simpanan pokok in full and the first simpanan wajib, naming too what others
     * found.
     */
    public static void check(
            Collection<PersonReference> founders,
            Savings agreed,
            List<Payment> payments,
            List<? extends Rejection> others) {
        List<Rejection> broken = new ArrayList<>(brokenBy(founders, agreed, payments));
        broken.addAll(others);
        FoundingRejection.refuse(broken);
    }

    static List<FoundingRule> brokenBy(Collection<PersonReference> founders, Savings agreed, List<Payment> payments) {
        List<FoundingRule> broken = new ArrayList<>();
        Set<PersonReference> owing = new HashSet<>(founders);
        int unexpected = count(payments, payment -> !owing.remove(payment.person()));
        if (unexpected > 0) {
            broken.add(new PaidByNoFounder(unexpected));
        }
        if (!owing.isEmpty()) {
            broken.add(new FounderHasNotPaid(owing.size()));
        }
        Rupiah principal = agreed.principal();
        int unequal = count(payments, payment -> !payment.principal().equals(principal));
        if (unequal > 0) {
            broken.add(new PrincipalNotPaidAsAgreed(unequal, principal));
        }
        Rupiah mandatory = agreed.mandatory();
        int tooLittle = count(payments, payment -> payment.mandatory().compareTo(mandatory) < 0);
        if (tooLittle > 0) {
            broken.add(new FirstMandatoryNotPaid(tooLittle, mandatory));
        }
        return broken;
    }

    private static int count(List<Payment> payments, Predicate<Payment> fault) {
        return Math.toIntExact(payments.stream().filter(fault).count());
    }
}
