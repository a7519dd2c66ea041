package id.koperasi.registry.registerexport;

import org.jspecify.annotations.Nullable;

/**
 * A column of the ministry and where the registry has it.
 *
 * @param name as the ministry calls it
 * @param expression what fills it, in SQL of ours; nothing when the registry does not hold it
 * @param kind what stands in it
 */
record ExportColumn(String name, @Nullable String expression, Kind kind) {

    /** What stands in a column. */
    enum Kind {
        TEXT,
        DAY,
        AMOUNT,
        COUNT
    }

    static ExportColumn text(String name, String expression) {
        return new ExportColumn(name, "(" + expression + ")::text", Kind.TEXT);
    }

    static ExportColumn day(String name, String expression) {
        return new ExportColumn(name, expression, Kind.DAY);
    }

    static ExportColumn amount(String name, String expression) {
        return new ExportColumn(name, expression, Kind.AMOUNT);
    }

    static ExportColumn count(String name, String expression) {
        return new ExportColumn(name, "(" + expression + ")::bigint", Kind.COUNT);
    }

    /** A moment as the ministry writes it, in the time of Jakarta. */
    static ExportColumn moment(String name, String expression) {
        return text(name, "to_char((" + expression + ") at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI:SS')");
    }

    /** When a row came to be: its id knows. */
    static ExportColumn given(String name) {
        return moment(name, "uuid_extract_timestamp(x.id)");
    }

    /** A column that the registry does not hold: it is there, and empty. */
    static ExportColumn none(String name) {
        return new ExportColumn(name, null, Kind.TEXT);
    }
}
