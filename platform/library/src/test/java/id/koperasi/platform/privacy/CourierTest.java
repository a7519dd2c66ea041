package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CourierTest {

    private static final Place NUMBER = new Place("account", "7", "number");
    private static final String DIGITS = "003501004321504";

    private final String seal = new Courier(TestKeys.keys()).seal(DIGITS, NUMBER);

    @Test
    void anotherServiceOpensWhatWasSealedForThePlace() {
        assertThat(new Courier(TestKeys.keys()).open(seal, NUMBER)).isEqualTo(DIGITS);
        assertThat(seal).doesNotContain(DIGITS);
    }

    @Test
    void nobodyOpensItForAnotherPlaceOrChanged() {
        var courier = new Courier(TestKeys.keys());

        assertThatThrownBy(() -> courier.open(seal, new Place("account", "8", "number")))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> courier.open("B" + seal.substring(1), NUMBER)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> courier.open("no base64!", NUMBER)).isInstanceOf(SealBrokenException.class);
    }
}
