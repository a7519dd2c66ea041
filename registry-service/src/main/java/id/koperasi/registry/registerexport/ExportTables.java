package id.koperasi.registry.registerexport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the ministry that the registry can fill. */
final class ExportTables {

    static final List<ExportTable> ALL = Stream.of(InstitutionTables.ALL, BusinessTables.ALL, ReferenceTables.ALL)
            .flatMap(List::stream)
            .toList();

    private ExportTables() {}

    static Optional<ExportTable> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
