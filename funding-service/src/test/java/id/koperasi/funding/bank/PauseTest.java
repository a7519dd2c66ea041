package id.koperasi.funding.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {

    @Test
    void isTwiceAsLongEachTimeAndNeverLongerThanTheMost() {
        assertThat(after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(after(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(after(8)).isEqualTo(Duration.ofSeconds(1280));
        assertThat(after(9)).isEqualTo(Duration.ofMinutes(30));
        assertThat(after(1_000)).isEqualTo(Duration.ofMinutes(30));
    }

    private static Duration after(int attempts) {
        return Pause.after(attempts, Duration.ofSeconds(10), Duration.ofMinutes(30));
    }
}
