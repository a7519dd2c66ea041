package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.koperasi.platform.money.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final long SEED = 20_251_207;
    private static final Instant WRITTEN_AT = Instant.parse("2026-01-15T03:00:00.123456Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nik=3201074508900001 ok | nik=[nik] ok",
                "NIK3201074508900001 | NIK[nik]",
                "rapid3201074508900001 | rapid[nik]",
                "abc_3201074508900001_def | abc_[nik]_def",
                "Key (nik)=(3201074508900001) already exists. | Key (nik)=([nik]) already exists.",
                "{\"nik\":\"3201074508900001\"} | {\"nik\":\"[nik]\"}",
                "3201074508900001,3201070508900002 | [nik],[nik]",
                "9999999999999999 | [nik]",
                "3201 0745 0890 0001 | [nik]",
                "32.01.07.450890.0001 | [nik]",
                "320107-450890-0001 | [nik]",
                "3,201,074,508,900,001 | [nik]",
                "no 12 3201 0745 0890 0001 | no 12 [nik]",
                "2026 3201 0745 0890 0001 | 2026 [nik]",
                "call 081234567801 now | call [phone] now",
                "0812-3456-7801 | [phone]",
                "(0812) 3456 7801 | [phone]",
                "+62 812 3456 7801 | [phone]",
                "+6281234567801. | [phone].",
                "6281234567801 | [phone]",
                "+62 (21) 555 1234 | [phone]",
                "0812-3456-7801 2026 | [phone] 2026",
                "019bbf1c-1234-7890-8123-123456789012 3201074508900001 | 019bbf1c-1234-7890-8123-123456789012 [nik]",
                "019bbf1c-1234-7890-8123-123456789012-3201074508900001 | 019bbf1c-1234-7890-8123-123456789012-[nik]",
                "account 1234567890 at BNI | account [number] at BNI",
                "account=1230012345678 | account=[number]",
                "123456789012345 | [number]",
                "123456789012345678 | [number]",
                "from siti.aminah+kop@mail.example.co.id: hi | from [e-mail]: hi",
                "<a@b.id>, o'neil@desa.go.id. | <[e-mail]>, [e-mail].",
                "a@b.id@c.id 3201074508900001 | [e-mail]@c.id [nik]",
            })
    void takesOut(String text, String expected) {
        assertThat(Redaction.of(text, WRITTEN_AT)).isEqualTo(expected);
        assertThat(Redaction.of(expected, WRITTEN_AT)).as("a second time").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/things/019bbf1c-1234-7890-8123-123456789012 200 17ms",
                "id=01234567-1234-7123-8123-123456789012, 01234567-1234-7123-8123-123456789013",
                "traceId=4bf92f3577b34da6a3ce929d0e0e4736 spanId=00f067aa0ba902b7",
                "traceparent 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "traceId=12345678901234567890123456789012",
                "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "at 1768446000123 and 1768446000 and 1768446000.123456",
                "2026-01-15 10:00:00,123 INFO [io.quarkus] (main) started in 1.234s. Listening on: http://127.0.0.1:8081",
                "2026-01-15T03:00:00.123456Z",
                "2026-01-15 03.00.00.12",
                "file export-20260115030000.csv and 20260115030000123",
                "region=36.03.01.2001 cooperative 3603012001",
                "offset=123456789 partition=11",
                "Rp3.000.000.000,00",
                "id.koperasi.Thing@1b2c3d4e",
                "postgres@localhost and version@1.2.3",
                "9223372036854775807",
                "@",
                "a@",
                "@b.id",
            })
    void leavesAsItIs(String text) {
        String expected = text.replace("3603012001", "[number]");

        assertThat(Redaction.of(text, WRITTEN_AT)).isEqualTo(expected);
    }

    @Test
    void isTheSameObjectWhenNothingHadToGo() {
        String line = "GET /v1/things/019bbf1c-1234-7890-8123-123456789012 200 17ms";

        assertThat(Redaction.of(line, WRITTEN_AT)).isSameAs(line);
    }

    @Test
    void aTimeOfAnotherDecadeIsANumber() {
        assertThat(Redaction.of("1268446000123", WRITTEN_AT)).isEqualTo("[number]");
        assertThat(Redaction.of("1268446000", WRITTEN_AT)).isEqualTo("[number]");
        assertThat(Redaction.of("1268446000", WRITTEN_AT.minus(Duration.ofDays(5_700))))
                .isEqualTo("1268446000");
    }

    @Test
    void noAmountInRupiahIsTakenForAPerson() {
        var random = new Random(SEED);
        random.longs(20_000)
                .map(sen -> sen >> random.nextInt(63))
                .mapToObj(Rupiah::ofSen)
                .forEach(amount -> {
                    if (amount.compareTo(Rupiah.MAX) <= 0 && amount.compareTo(Rupiah.MAX.negate()) >= 0) {
                        assertThat(Redaction.of("amount=" + amount, WRITTEN_AT)).isEqualTo("amount=" + amount);
                    }
                });
    }

    @Test
    void noIdIsTakenForAPerson() {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            var id = new UUID(random.nextLong(), random.nextLong()).toString();
            assertThat(Redaction.of("thing/" + id, WRITTEN_AT)).isEqualTo("thing/" + id);
        }
    }

    /** Whatever stands around it: no text keeps the digits of a NIK, in one row or grouped by four. */
    @Test
    void noSurroundingsHideANik() {
        var random = new Random(SEED);
        String around = "abcxyzXYZ _=:;/\\\"'([{<\t\n#|~é٣";
        for (int round = 0; round < 20_000; round++) {
            String nik = randomNik(random);
            String written =
                    round % 2 == 0 ? nik : nik.replaceAll("(....)(?!$)", "$1" + " .-".charAt(random.nextInt(3)));
            String text = pick(around, random) + pick(around, random) + written + pick(around, random);

            assertThat(Redaction.of(text, WRITTEN_AT))
                    .as(text)
                    .contains("[nik]")
                    .doesNotContain(nik.substring(12));
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aHostileLineCostsLittle() {
        for (String piece : new String[] {"a", "a@", "1 ", "1-", "+62", "08", "0812 ", "a.", "12345678-", "f", "(0"}) {
            String text = piece.repeat(100_000 / piece.length());
            assertThatCode(() -> Redaction.of(text, WRITTEN_AT)).as(piece).doesNotThrowAnyException();
        }
    }

    private static String randomNik(Random random) {
        return "%d%04d%02d%02d%02d%04d"
                .formatted(
                        31 + random.nextInt(60),
                        random.nextInt(10_000),
                        1 + random.nextInt(28) + 40 * random.nextInt(2),
                        1 + random.nextInt(12),
                        random.nextInt(100),
                        1 + random.nextInt(9_999));
    }

    private static String pick(String from, Random random) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }
}
