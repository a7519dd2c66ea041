package id.koperasi.registry.founding;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.CapitalRule.CapitalNotProven;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalTest {

    private static final Limits SINCE_THE_RULE =
            new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, true, 5, true, true, false, true);
    private static final Limits BEFORE_IT = new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, true, 5, false, true, false, true);
    private static final List<Payment> PAYMENTS =
            List.of(new Payment(new PersonReference("%064x".formatted(1)), Rupiah.of(100_000), Rupiah.of(20_000)));

    @Test
    void coversPokokWajibAndHibahToTheSen() {
        assertThat(broken(Rupiah.of(50_000), "170000")).isEmpty();
        assertThat(broken(Rupiah.of(50_000), "169999.50"))
                .containsExactly(new CapitalNotProven(Rupiah.parse(new BigDecimal("169999.50")), Rupiah.of(170_000)));
        assertThat(broken(Rupiah.ZERO, "119999.99")).hasSize(1);
        assertThat(broken(Rupiah.ZERO, "120000")).isEmpty();
    }

    @Test
    void hibahNeedsAProof() {
        var unproven = new Capital(Rupiah.of(50_000), null, null);

        assertThat(unproven.brokenBy(PAYMENTS, SINCE_THE_RULE))
                .containsExactly(new CapitalNotProven(Rupiah.ZERO, Rupiah.of(170_000)));
        assertThat(unproven.brokenBy(PAYMENTS, BEFORE_IT)).isEmpty();
        assertThat(Capital.OF_FOUNDERS.brokenBy(PAYMENTS, SINCE_THE_RULE)).isEmpty();
    }

    private static List<CapitalRule> broken(Rupiah granted, String proven) {
        return new Capital(granted, Rupiah.parse(new BigDecimal(proven)), "Bukti setor")
                .brokenBy(PAYMENTS, SINCE_THE_RULE);
    }
}
