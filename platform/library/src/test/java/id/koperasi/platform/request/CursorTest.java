package id.koperasi.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("0199f2b4-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00.123456Z");

    @Test
    void comesBackAsItWent() {
        Cursor sent = Cursor.of("Sumber Rejeki", 9_000_000_000L, ID, NOON, LocalDate.of(2026, 3, 1));

        Cursor received = Cursor.fromString(sent.toString());

        assertThat(received).isEqualTo(sent);
        assertThat(received.text(0)).isEqualTo("Sumber Rejeki");
        assertThat(received.number(1)).isEqualTo(9_000_000_000L);
        assertThat(received.uuid(2)).isEqualTo(ID);
        assertThat(received.instant(3)).isEqualTo(NOON);
        assertThat(received.date(4)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void isOneSafeWordInAnAddress() {
        assertThat(Cursor.of("??>>~~é").toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "7",
                "[\"a\"",
                "[\"a\"] ",
                "[\"a\"][\"b\"]",
                "[ \"a\"]",
                "[null]x",
                "[1,2,3,4,5,6,7,8,9]",
                "['a']"
            })
    void refusesWhatItNeverWrote(String json) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertRefused(() -> Cursor.fromString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "WyJhIl0=", "WyJhIl0/", "eyJhIjoxfQ", "WyJhIl0gIA"})
    void refusesOtherAlphabetsAndPadding(String text) {
        assertRefused(() -> Cursor.fromString(text));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertRefused(() -> Cursor.fromString("A".repeat(513)));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        Cursor byName = Cursor.fromString(Cursor.of("name").toString());

        assertRefused(() -> byName.number(0));
        assertRefused(() -> byName.uuid(0));
        assertRefused(() -> byName.instant(0));
        assertRefused(() -> byName.date(0));
        assertRefused(() -> byName.text(1));
        assertRefused(() -> Cursor.of(1).text(0));
    }

    @Test
    void aPageKnowsWhetherAnotherFollows() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of))
                .isEqualTo(new Page<>(List.of(1, 2), Cursor.of(2).toString()));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.rejection()).isEqualTo(new InvalidCursor()));
    }
}
