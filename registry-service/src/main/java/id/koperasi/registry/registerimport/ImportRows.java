package id.koperasi.registry.registerimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What became of the rows of an import, each by itself. */
@ApplicationScoped
class ImportRows {

    private static final String ALL = """
            select r.line, r.outcome, r.cooperative, r.missing, r.review, r.villages,
                   (select array_agg(concat_ws(': ', nullif(f.field, ''), case :indonesian when true then f.text_id
                                                                                           else f.text_en end)
                                     order by f.number)
                      from register_fault f
                     where f.import_id = r.import_id and f.line = r.line)
              from register_row r
             where r.import_id = :id and r.line > :line%s
             order by r.line
             limit :rows""";
    private static final String OF_ONE_OUTCOME = ALL.formatted(" and r.outcome = :outcome");
    private static final String OF_ANY = ALL.formatted("");

    private final Session session;

    ImportRows(Session session) {
        this.session = session;
    }

    /**
     * A row.
     *
     * @param cooperative which one it is, where it was taken
     * @param missing what it lacks
     * @param review why somebody has to look at it
     * @param villages the one it is in, or those that its names may mean
     * @param reasons the rules it breaks, in words
     */
    record Row(
            int line,
            RowOutcome outcome,
            @Nullable UUID cooperative,
            List<String> missing,
            @Nullable String review,
            List<String> villages,
            List<String> reasons) {}

    /** The rows behind a line, of one outcome or of all. */
    List<Row> after(UUID importId, @Nullable RowOutcome outcome, long line, int rows, boolean indonesian) {
        var query = session.createNativeQuery(outcome == null ? OF_ANY : OF_ONE_OUTCOME, Object[].class)
                .setParameter("id", importId)
                .setParameter("line", Math.toIntExact(line))
                .setParameter("rows", rows)
                .setParameter("indonesian", indonesian);
        if (outcome != null) {
            query.setParameter("outcome", outcome.name());
        }
        return query.getResultList().stream()
                .map(row -> new Row(
                        (Integer) row[0],
                        RowOutcome.valueOf((String) row[1]),
                        (UUID) row[2],
                        List.of((String[]) row[3]),
                        (String) row[4],
                        List.of((String[]) row[5]),
                        row[6] == null ? List.of() : List.of((String[]) row[6])))
                .toList();
    }
}
