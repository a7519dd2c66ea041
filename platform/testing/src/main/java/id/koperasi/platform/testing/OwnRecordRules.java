package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Holds what a person is given of his own to the schema of a service. */
public final class OwnRecordRules {

    /** Columns that know a person by his reference; a view of them tells him what stands beside it. */
    private static final String KNOWN_BY_REFERENCE = """
            select c.relname || '.' || a.attname
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and a.attname ~ '(^|_)(person|relative)$'
               and not exists (
                   select from pg_depend d
                     join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass
                    where w.ev_class = 'held_on_person'::regclass
                      and d.refobjid = c.oid and d.refobjsubid = a.attnum)
             order by 1""";

    private OwnRecordRules() {}

    /**
     * Fails where a column that knows persons is not told to them.
     *
     * @param beside columns that are not told, each with the reason
     */
    public static void check(String service, Map<String, String> beside) {
        List<String> untold = new TestDatabase(service).rows(KNOWN_BY_REFERENCE);
        assertThat(untold).as("columns that nobody is told of").containsExactlyInAnyOrderElementsOf(beside.keySet());
    }
}
