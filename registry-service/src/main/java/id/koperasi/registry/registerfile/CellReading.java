package id.koperasi.registry.registerfile;

import id.koperasi.registry.registerfile.RegisterRejection.FormulaInCell;
import id.koperasi.registry.registerfile.RegisterRejection.NotUnderstood;
import id.koperasi.registry.registerfile.RegisterRejection.ValueMissing;
import id.koperasi.registry.registerfile.RegisterRejection.ValueTooLong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one line and finds everything in them that cannot be understood, each once.
 *
 * @param <F> what a column may say
 */
public final class CellReading<F extends Enum<F>> {

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final Columns<F> columns;
    private final RegisterLine line;
    private final List<Fault> faults = new ArrayList<>();

    public CellReading(Columns<F> columns, RegisterLine line) {
        this.columns = columns;
        this.line = line;
    }

    /** What was found so far. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What a cell says in the form of its column; nothing when it is empty or cannot be understood. */
    public <T> @Nullable T parsed(F field, Function<String, Optional<T>> reading, String example) {
        String text = text(field);
        return text == null ? null : understood(field, reading.apply(text), example);
    }

    /** What was read of a cell; a fault when it is nothing. */
    public <T> @Nullable T understood(F field, Optional<T> value, String example) {
        if (value.isEmpty()) {
            notUnderstood(field, example);
        }
        return value.orElse(null);
    }

    /** Whether the cell holds anything. */
    public boolean has(F field) {
        return columns.value(line, field) != null;
    }

    /** The text of a cell, a fault when it is empty. */
    public @Nullable String required(F field) {
        if (columns.value(line, field) == null) {
            missing(field);
            return null;
        }
        return text(field);
    }

    /** The text of a cell as it is usually long at most. */
    public @Nullable String text(F field) {
        return text(field, MOST_CHARACTERS);
    }

    /** The text of a cell on one line; nothing when it is empty, too long or a formula. */
    public @Nullable String text(F field, int most) {
        String text = columns.value(line, field);
        if (text == null) {
            return null;
        }
        if (text.length() > most) {
            fault(field, new ValueTooLong(columns.nameOf(field), most));
            return null;
        }
        if (text.startsWith("=")) {
            fault(field, new FormulaInCell(columns.nameOf(field)));
            return null;
        }
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** The text of a cell on one line that may as well be missing: nothing when it is empty, too long or a formula. */
    public @Nullable String optional(F field, int most) {
        String text = columns.value(line, field);
        return text == null || text.length() > most || text.startsWith("=")
                ? null
                : CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** Nothing is said of a field. */
    public void missing(F field) {
        fault(field, new ValueMissing(columns.nameOf(field)));
    }

    /** What is said of a field has another form. */
    public void notUnderstood(F field, String example) {
        fault(field, new NotUnderstood(columns.nameOf(field), example));
    }

    private void fault(F field, RegisterRejection rejection) {
        var fault = new Fault(columns.nameOf(field), rejection);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
