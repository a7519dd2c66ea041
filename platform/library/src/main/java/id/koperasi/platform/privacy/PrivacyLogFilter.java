package id.koperasi.platform.privacy;

import io.quarkus.logging.LoggingFilter;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps personal data out of the log, whoever wrote the line: our own code does not log it, but a driver or
 * a library quotes values in its errors. Every line passes, those that need it changed.
 */
@LoggingFilter(name = "privacy")
public final class PrivacyLogFilter implements Filter {

    /** Ids of tracing, of which one in some thousands looks like a number of sixteen digits. */
    private static final Set<String> TRACING = Set.of("traceId", "parentId", "spanId", "sampled");

    private static final ExtFormatter MESSAGES = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    };

    @Override
    public boolean isLoggable(LogRecord line) {
        Instant writtenAt = line.getInstant();
        redactMessage(line, writtenAt);
        redactParameters(line, writtenAt);
        if (line instanceof ExtLogRecord extended) {
            redactContext(extended, writtenAt);
        }
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            line.setThrown(RedactedThrowable.of(thrown, text -> Redaction.of(text, writtenAt)));
        }
        return true;
    }

    /** The message is stored as formatted here, so that the handler does not format it a second time. */
    private static void redactMessage(LogRecord line, Instant writtenAt) {
        String formatted = MESSAGES.formatMessage(line);
        if (formatted == null) {
            return;
        }
        String redacted = Redaction.of(formatted, writtenAt);
        if (redacted.equals(line.getMessage())) {
            return;
        }
        if (line instanceof ExtLogRecord extended) {
            extended.setMessage(redacted, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(redacted);
            line.setParameters(null);
        }
    }

    /** Some formatters print parameters by themselves. */
    private static void redactParameters(LogRecord line, Instant writtenAt) {
        Object @Nullable [] parameters = line.getParameters();
        if (parameters == null) {
            return;
        }
        Object[] redacted = parameters.clone();
        for (int i = 0; i < redacted.length; i++) {
            if (redacted[i] != null) {
                String text = redacted[i].toString();
                String clean = Redaction.of(text, writtenAt);
                redacted[i] = clean.equals(text) ? redacted[i] : clean;
            }
        }
        line.setParameters(redacted);
    }

    private static void redactContext(ExtLogRecord line, Instant writtenAt) {
        line.getMdcCopy().forEach((key, value) -> {
            String clean = TRACING.contains(key) ? value : Redaction.of(value, writtenAt);
            if (!clean.equals(value)) {
                line.putMdc(key, clean);
            }
        });
        String nested = line.getNdc();
        if (nested != null && !nested.isEmpty()) {
            line.setNdc(Redaction.of(nested, writtenAt));
        }
    }
}
