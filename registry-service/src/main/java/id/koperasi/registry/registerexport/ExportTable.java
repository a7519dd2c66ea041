package id.koperasi.registry.registerexport;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the ministry that the registry can fill. It reads from {@code x}, which has a {@code village_code} and an
 * {@code id}; what stands behind the ministry's own columns is ours, and an import reads some of it back.
 *
 * @param name as the ministry calls it
 * @param source what it is read from, in SQL
 * @param columns from left to right
 */
record ExportTable(String name, String source, List<ExportColumn> columns) {

    static ExportTable table(String name, String source, ExportColumn... columns) {
        return new ExportTable(name, source, List.of(columns));
    }

    /** A page of rows behind a place, by village: the order of the index that serves a region. */
    String page() {
        List<String> selected = new ArrayList<>(List.of("x.village_code", "x.id"));
        columns.stream()
                .map(column -> column.expression() == null ? "null::text" : column.expression())
                .forEach(selected::add);
        return """
                select %s
                  from %s x
                 where x.village_code collate "C" >= :first and x.village_code collate "C" < :beyond
                   and (x.village_code collate "C", x.id) > (:village collate "C", cast(:id as uuid))
                 order by x.village_code collate "C", x.id
                 limit :rows""".formatted(String.join(", ", selected), source);
    }
}
