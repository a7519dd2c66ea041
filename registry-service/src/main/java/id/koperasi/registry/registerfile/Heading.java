package id.koperasi.registry.registerfile;

import id.koperasi.registry.registerfile.RegisterRejection.ColumnsMissing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first line of a register: which column says what. Columns that nobody understands are left alone. */
public final class Heading {

    private final Columns<Field> columns;

    private Heading(List<String> names) {
        this.columns = new Columns<>(names, Field.class, Vocabulary::column);
    }

    /**
     * Takes a heading.
     *
     * @throws UnreadableRegisterException when a column is missing without which no line can be taken
     */
    public static Heading of(List<String> columns) {
        var heading = new Heading(columns);
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
        return columns.names();
    }

    /** Those that nobody understands. */
    public List<String> ignored() {
        return columns.ignored();
    }

    private boolean has(Field field) {
        return columns.has(field);
    }

    /** What the column of a field is called; the field itself where the register has none. */
    public String nameOf(Field field) {
        return columns.nameOf(field);
    }

    /** What a line says of a field; nothing when the cell is empty or holds a dash. */
    @Nullable String value(RegisterLine line, Field field) {
        return columns.value(line, field);
    }
}
