package id.koperasi.registry.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdinaryMajorityTest {

    @Test
    void halfIsNotMoreThanHalf() {
        var half = new OrdinaryMajority(1, 2);

        assertThat(half.carries(20, 10)).isFalse();
        assertThat(half.carries(20, 11)).isTrue();
        assertThat(half.carries(21, 11)).isTrue();
        assertThat(half.carries(0, 0)).isFalse();
    }

    @Test
    void anotherShareTakesMore() {
        var twoThirds = new OrdinaryMajority(2, 3);

        assertThat(twoThirds.carries(30, 20)).isFalse();
        assertThat(twoThirds.carries(30, 21)).isTrue();
    }
}
