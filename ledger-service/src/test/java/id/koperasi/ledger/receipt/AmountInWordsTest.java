package id.koperasi.ledger.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1, satu rupiah",
        "10, sepuluh rupiah",
        "11, sebelas rupiah",
        "19, sembilan belas rupiah",
        "20, dua puluh rupiah",
        "100, seratus rupiah",
        "111, seratus sebelas rupiah",
        "999, sembilan ratus sembilan puluh sembilan rupiah",
        "1000, seribu rupiah",
        "1222.5, seribu dua ratus dua puluh dua rupiah lima puluh sen",
        "2000, dua ribu rupiah",
        "11000, sebelas ribu rupiah",
        "101000, seratus satu ribu rupiah",
        "1001000, satu juta seribu rupiah",
        "9490152.5, sembilan juta empat ratus sembilan puluh ribu seratus lima puluh dua rupiah lima puluh sen",
        "1000000000, satu miliar rupiah",
        "90000000000000, sembilan puluh triliun rupiah",
        "0.01, nol rupiah satu sen"
    })
    void readsAsPeopleSayIt(BigDecimal amount, String words) {
        assertThat(AmountInWords.of(Rupiah.parse(amount))).isEqualTo(words);
    }
}
