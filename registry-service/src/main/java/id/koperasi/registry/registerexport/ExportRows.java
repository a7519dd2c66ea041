package id.koperasi.registry.registerexport;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reads a table of the ministry a page at a time, each in a statement of its own, while it goes out. */
@ApplicationScoped
class ExportRows {

    private static final int PAGE = 1_000;
    private static final int PLACES = 2;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session session;

    ExportRows(Session session) {
        this.session = session;
    }

    /** The rows of a region within the caller's reach; {@code ID} is the nation. */
    Table<Object[]> of(ExportTable table, String region) {
        List<Column<Object[]>> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(table.columns().get(i), i + PLACES));
        }
        boolean nation = region.equals("ID");
        String first = nation ? "" : region;
        String beyond = nation ? "~" : region + "/";
        Stream<Object[]> rows = Stream.iterate(
                        page(table, first, beyond, "", BEFORE_ALL),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(table, first, beyond, (String) page.getLast()[0], (UUID) page.getLast()[1]))
                .flatMap(List::stream);
        return new Table<>(table.name(), columns, rows);
    }

    private List<Object[]> page(ExportTable table, String first, String beyond, String village, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(table.page(), Object[].class)
                        .setParameter("first", first)
                        .setParameter("beyond", beyond)
                        .setParameter("village", village)
                        .setParameter("id", id)
                        .setParameter("rows", PAGE)
                        .getResultList());
    }

    private static Column<Object[]> column(ExportColumn column, int place) {
        return switch (column.kind()) {
            case TEXT -> Column.text(column.name(), row -> row[place]);
            case DAY -> Column.date(column.name(), row -> (LocalDate) row[place]);
            case COUNT -> Column.number(column.name(), row -> (Long) row[place]);
            case AMOUNT ->
                Column.rupiah(column.name(), row -> row[place] == null ? null : Rupiah.ofSen((Long) row[place]));
        };
    }
}
