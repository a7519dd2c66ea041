package id.koperasi.registry.founding;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRule.FirstMandatoryNotPaid;
import id.koperasi.registry.founding.FoundingRule.FounderHasNotPaid;
import id.koperasi.registry.founding.FoundingRule.PaidByNoFounder;
import id.koperasi.registry.founding.FoundingRule.PrincipalNotPaidAsAgreed;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentRulesTest {

    private static final Savings AGREED = new Savings(Rupiah.of(100_000), Rupiah.of(20_000));
    private static final List<PersonReference> FOUNDERS = List.of(person(1), person(2));

    @Test
    void takesFullPrincipalAndOneOrMoreMonthsOfMandatorySavings() {
        assertThat(broken(payment(1, 100_000, 20_000), payment(2, 100_000, 140_000)))
                .isEmpty();
    }

    @Test
    void wantsEveryFounderToHavePaid() {
        assertThat(broken(payment(1, 100_000, 20_000))).containsExactly(new FounderHasNotPaid(1));
    }

    @Test
    void takesNothingFromStrangersAndNothingTwice() {
        assertThat(broken(
                        payment(1, 100_000, 20_000),
                        payment(2, 100_000, 20_000),
                        payment(2, 100_000, 20_000),
                        payment(3, 100_000, 20_000)))
                .containsExactly(new PaidByNoFounder(2));
    }

    @Test
    void wantsThePrincipalInFullAndTheSameFromEverybody() {
        assertThat(broken(payment(1, 99_999, 20_000), payment(2, 100_001, 20_000)))
                .containsExactly(new PrincipalNotPaidAsAgreed(2, Rupiah.of(100_000)));
    }

    @Test
    void wantsTheFirstMandatorySavings() {
        assertThat(broken(payment(1, 100_000, 0), payment(2, 100_000, 19_999)))
                .containsExactly(new FirstMandatoryNotPaid(2, Rupiah.of(20_000)));
    }

    private static List<FoundingRule> broken(Payment... payments) {
        return PaymentRules.brokenBy(FOUNDERS, AGREED, List.of(payments));
    }

    private static Payment payment(int number, long principal, long mandatory) {
        return new Payment(person(number), Rupiah.of(principal), Rupiah.of(mandatory));
    }

    private static PersonReference person(int number) {
        return new PersonReference("%064x".formatted(number));
    }
}
