package id.koperasi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    @Test
    void cutsToWhatTheDatabaseKeeps() {
        assertThat(at("2026-01-15T03:00:00.123456789Z").now()).isEqualTo(Instant.parse("2026-01-15T03:00:00.123456Z"));
    }

    @Test
    void itIsAnotherDayInThePapuanEvening() {
        var clock = at("2026-01-15T15:30:00Z");

        assertThat(clock.today(IndonesianZone.WIB)).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(clock.today(IndonesianZone.WITA)).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(clock.today(IndonesianZone.WIT)).isEqualTo(LocalDate.of(2026, 1, 16));
    }

    @Test
    void theNewYearArrivesZoneByZone() {
        assertThat(at("2025-12-31T16:59:59.999999999Z").today(IndonesianZone.WIB))
                .isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(at("2025-12-31T17:00:00Z").today(IndonesianZone.WIB)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(at("2025-12-31T16:00:00Z").today(IndonesianZone.WITA)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(at("2025-12-31T15:00:00Z").today(IndonesianZone.WIT)).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    private static BusinessClock at(String instant) {
        return new BusinessClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
