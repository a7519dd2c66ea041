package id.koperasi.registry.registerfile;

import id.koperasi.registry.registerfile.RegisterRejection.ColumnsMissing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first line of a register: which column says what. Columns that nobody understands are left alone. */
public final class Heading {

    private final List<String> columns;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    private Heading(List<String> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            Field field = Vocabulary.column(columns.get(i));
            if (field != null) {
                places.putIfAbsent(field, i);
            }
        }
    }

    /**
     * Takes a heading.
     *
     * @throws UnreadableRegisterException when a column is missing without which no line can be taken
     */
    public static Heading of(List<String> columns) {
        var heading = new Heading(columns.stream().map(String::strip).toList());
        List<String> missing = new ArrayList<>();
        boolean named = heading.has(Field.VILLAGE) && heading.has(Field.DISTRICT) && heading.has(Field.REGENCY);
        if (!heading.has(Field.VILLAGE_CODE) && !named) {
            missing.add("kode_wilayah");
        }
        if (!heading.has(Field.DECREE_NUMBER)) {
            missing.add("nomor_sk");
        }
        if (!heading.has(Field.DECREE_DATE)) {
            missing.add("tanggal_sk");
        }
        if (!missing.isEmpty()) {
            throw new UnreadableRegisterException(new ColumnsMissing(missing));
        }
        return heading;
    }

    /** The columns as they are called. */
    public List<String> columns() {
        return columns;
    }

    /** Those that nobody understands. */
    public List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!places.containsValue(i) && !columns.get(i).isEmpty()) {
                ignored.add(columns.get(i));
            }
        }
        return ignored;
    }

    private boolean has(Field field) {
        return places.containsKey(field);
    }

    /** What the column of a field is called; the field itself where the register has none. */
    public String nameOf(Field field) {
        Integer place = places.get(field);
        return place == null ? field.name().toLowerCase(Locale.ROOT) : columns.get(place);
    }

    /** What a line says of a field; nothing when the cell is empty or holds a dash. */
    @Nullable String value(RegisterLine line, Field field) {
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
