package id.koperasi.registry.registerfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a file: which column says what. Columns that nobody understands are left alone.
 *
 * @param <F> what a column may say
 */
public final class Columns<F extends Enum<F>> {

    private final List<String> names;
    private final Map<F, Integer> places;

    /**
     * Takes a heading.
     *
     * @param names the columns as they are called
     * @param field what a column of that name says, nothing when nobody knows
     */
    public Columns(List<String> names, Class<F> fields, Function<String, @Nullable F> field) {
        this.names = names.stream().map(String::strip).toList();
        this.places = new EnumMap<>(fields);
        for (int i = 0; i < this.names.size(); i++) {
            F found = field.apply(this.names.get(i));
            if (found != null) {
                places.putIfAbsent(found, i);
            }
        }
    }

    /** The columns as they are called. */
    public List<String> names() {
        return names;
    }

    /** Those that nobody understands. */
    public List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!places.containsValue(i) && !names.get(i).isEmpty()) {
                ignored.add(names.get(i));
            }
        }
        return ignored;
    }

    public boolean has(F field) {
        return places.containsKey(field);
    }

    /** What the column of a field is called; the field itself where the file has none. */
    public String nameOf(F field) {
        Integer place = places.get(field);
        return place == null ? field.name().toLowerCase(Locale.ROOT) : names.get(place);
    }

    /** What a line says of a field; nothing when the cell is empty or holds a dash. */
    public @Nullable String value(RegisterLine line, F field) {
        Integer place = places.get(field);
        if (place == null) {
            return null;
        }
        String text = line.cell(place).strip();
        // What this service writes for others to open carries an apostrophe before a sign that begins a formula.
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        String bare = guarded ? text.substring(1) : text;
        return bare.isEmpty() || bare.equals("-") ? null : bare;
    }
}
