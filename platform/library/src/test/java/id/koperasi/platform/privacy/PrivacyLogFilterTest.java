package id.koperasi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The canary: a NIK, a telephone number and an address are logged in every way there is, and none sings. */
class PrivacyLogFilterTest {

    private static final String NIK = "3201074508900001";
    private static final String PHONE = "081234567801";
    private static final String MAIL = "siti@example.co.id";

    private final PrivacyLogFilter filter = new PrivacyLogFilter();
    private final PatternFormatter lines = new PatternFormatter("%d %-5p [%c] %X %x %s%e%n");
    private final JsonFormatter json = new JsonFormatter();

    @ParameterizedTest
    @EnumSource(FormatStyle.class)
    void inTheMessage(FormatStyle style) {
        var line = line("nik=" + NIK + " phone=" + PHONE + " mail=" + MAIL, style);

        assertSilent(line, "nik=[nik] phone=[phone] mail=[e-mail]");
    }

    @Test
    void inParametersOfEitherStyle() {
        var printf = line("nik=%s number=%d kept=%s", FormatStyle.PRINTF);
        printf.setParameters(new Object[] {NIK, Long.parseLong(NIK), "kept"});
        var braces = line("nik={0} number={1} kept={2}", FormatStyle.MESSAGE_FORMAT);
        braces.setParameters(new Object[] {List.of(NIK), Long.parseLong(NIK), List.of("kept")});

        assertSilent(printf, "nik=[nik] number=[nik] kept=kept");
        assertSilent(braces, "nik=[[nik]] number=[nik] kept=[kept]");
        assertThat(printf.getParameters()).containsExactly("[nik]", "[nik]", "kept");
    }

    @Test
    void inAParameterThatTheMessageDoesNotUse() {
        var line = line("nothing to see", FormatStyle.NO_FORMAT);
        line.setParameters(new Object[] {Map.of("nik", NIK), null});

        assertSilent(line, "nothing to see");
        assertThat(line.getParameters()).containsExactly("{nik=[nik]}", null);
    }

    @Test
    void inThePiecesOfAMessageThatAreHarmlessAlone() {
        var line = line("nik=%s%s", FormatStyle.PRINTF);
        line.setParameters(new Object[] {NIK.substring(0, 8), NIK.substring(8)});

        assertSilent(line, "nik=[nik]");
    }

    @Test
    void inTheContext() {
        var line = line("hello", FormatStyle.NO_FORMAT);
        line.putMdc("caller", MAIL);
        line.putMdc("nik", NIK);
        line.putMdc("spanId", "1234567890123456");
        line.setNdc("outer " + PHONE);

        assertSilent(line, "hello");
        assertThat(line.getMdcCopy())
                .containsEntry("caller", "[e-mail]")
                .containsEntry("nik", "[nik]")
                .containsEntry("spanId", "1234567890123456");
        assertThat(line.getNdc()).isEqualTo("outer [phone]");
    }

    @Test
    void inAThrowableItsCausesAndWhatWasSuppressed() {
        var root = new SQLException("Key (nik)=(" + NIK + ") already exists");
        var closing = new IllegalStateException("closing for " + MAIL, new RuntimeException(PHONE));
        var middle = new IllegalStateException("could not write", root);
        middle.addSuppressed(closing);
        var line = line("failed", FormatStyle.NO_FORMAT);
        line.setThrown(new RuntimeException("request", middle));

        String printed = assertSilent(line, "failed");

        assertThat(printed)
                .contains("java.sql.SQLException: Key (nik)=([nik]) already exists")
                .contains("java.lang.IllegalStateException: closing for [e-mail]")
                .contains("java.lang.RuntimeException: [phone]")
                .contains("java.lang.IllegalStateException: could not write")
                .contains("at " + getClass().getName());
    }

    @Test
    void inAThrowableThatPrintsItselfInItsOwnWay() {
        var line = line("failed", FormatStyle.NO_FORMAT);
        line.setThrown(new Exception("harmless", new SelfPrinting()));

        assertSilent(line, "failed");
    }

    @Test
    void inThrowablesThatPointAtEachOther() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second " + NIK, first);
        first.initCause(second);
        first.addSuppressed(second);
        var line = line("failed", FormatStyle.NO_FORMAT);
        line.setThrown(first);

        assertSilent(line, "failed");
    }

    @Test
    void aRecordOfThePlainJdkToo() {
        var line = new LogRecord(Level.INFO, "nik={0}");
        line.setParameters(new Object[] {NIK});

        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(lines.format(line)).contains("nik=[nik]").doesNotContain(NIK);
    }

    @Test
    void leavesACleanLineAlone() {
        var thrown = new IllegalStateException("thing 7 is missing", new RuntimeException("no row"));
        var line = line("thing=%s count=%d", FormatStyle.PRINTF);
        line.setParameters(new Object[] {"7", 3});
        line.setThrown(thrown);

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getThrown()).isSameAs(thrown);
        assertThat(line.getParameters()).containsExactly("7", 3);
        assertThat(lines.format(line)).contains("thing=7 count=3");
    }

    @Test
    void leavesAnEmptyLineAlone() {
        assertThat(filter.isLoggable(line(null, FormatStyle.NO_FORMAT))).isTrue();
    }

    /** A percent sign that came in through a value must not be read as a format the second time round. */
    @Test
    void doesNotFormatTwice() {
        var line = line("value=%s nik=%s", FormatStyle.PRINTF);
        line.setParameters(new Object[] {"100%s {0}", NIK});

        assertSilent(line, "value=100%s {0} nik=[nik]");
        assertSilent(line, "value=100%s {0} nik=[nik]");
    }

    private String assertSilent(ExtLogRecord line, String expected) {
        assertThat(filter.isLoggable(line)).isTrue();
        String printed = lines.format(line) + json.format(line);
        assertThat(printed).contains(expected).doesNotContain(NIK, PHONE, MAIL, "3,201,074", "3.201.074");
        return printed;
    }

    private static ExtLogRecord line(@Nullable String message, FormatStyle style) {
        return new ExtLogRecord(Level.INFO, message, style, PrivacyLogFilterTest.class.getName());
    }

    private static final class SelfPrinting extends Exception {

        @Override
        public String getMessage() {
            return "person " + NIK;
        }
    }
}
