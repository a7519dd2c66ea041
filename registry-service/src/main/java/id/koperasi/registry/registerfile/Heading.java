package id.koperasi.registry.registerfile;

import id.koperasi.registry.registerfile.RegisterRejection.ColumnsMissing;
import java.util.ArrayList;
import java.util.List;

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
        if (!heading.has(Field.VILLAGE_CODE) && !named && !heading.has(Field.NAME)) {
            missing.add("kode_wilayah");
        }
        boolean referring = heading.has(Field.REFERENCE) && heading.has(Field.VILLAGE_CODE);
        if (!heading.has(Field.DECREE_NUMBER) && !heading.has(Field.NAME) && !referring) {
            missing.add("nama_koperasi");
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

    /** The cells of a line under this heading. */
    CellReading<Field> reading(RegisterLine line) {
        return new CellReading<>(columns, line);
    }
}
