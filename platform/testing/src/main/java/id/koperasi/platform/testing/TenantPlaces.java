package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything in the database of a service that says where a cooperative is, asked of the catalogue, so that a new table is
 * covered without a test of its own. A place is a table, the column that says whose the row is, and the one that says where.
 */
public final class TenantPlaces {

    private static final String FOUND = """
            select k.table_name || ' ' || own.column_name || ' ' || k.column_name
              from information_schema.columns k
              join information_schema.columns own using (table_schema, table_name)
              join information_schema.tables t using (table_schema, table_name)
              join pg_class c on c.oid = to_regclass(k.table_name) and not c.relispartition
             where k.table_schema = 'public' and t.table_type = 'BASE TABLE'
               and k.column_name ~ '(village|region|district|regency|province)' and k.data_type = 'text'
               and (own.column_name in ('cooperative_id', 'tenant')
                    or own.column_name = 'id' and k.table_name = 'known_cooperative')
             order by 1""";

    /** These say what somebody told, and stay as it was told. */
    private static final Map<String, String> NOT_MOVED = Map.of(
            "access_grant tenant region", "a letter covers the cooperative or the region that was signed",
            "audit_entry tenant region",
                    "the trail is never changed; where it names no region, that of its tenant counts",
            "village_told cooperative_id village_code", "what the registry said last, under the code of that time");

    private static final String INDEX = """
            select 1 from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
             where i.indrelid = cast(? as regclass) and a.attname = ?""";

    private final TestDatabase database;

    /** @param service of the database */
    public TenantPlaces(String service) {
        this.database = new TestDatabase(service);
    }

    /** All that move with their cooperative. */
    public List<String> all() {
        List<String> found = database.rows(FOUND);
        assertThat(found).as("tables that say what was told").containsAll(NOT_MOVED.keySet());
        return found.stream().filter(place -> !NOT_MOVED.containsKey(place)).toList();
    }

    /** Where a cooperative is, according to each of them. */
    public Map<String, List<String>> of(UUID cooperative) {
        var found = new TreeMap<String, List<String>>();
        for (String place : all()) {
            String[] part = place.split(" ", -1);
            found.put(
                    place,
                    database.rows(
                            "select distinct %s from %s where %s = ?".formatted(part[2], part[0], part[1]),
                            cooperative));
        }
        return found;
    }

    /** What {@link #of} answers when all say the same. */
    public Map<String, List<String>> allIn(String village) {
        var placed = new TreeMap<String, List<String>>();
        all().forEach(place -> placed.put(place, List.of(village)));
        return placed;
    }

    /**
     * Each has an index by which the rows of one cooperative are found, and a trigger that lets nobody write behind a move.
     *
     * @param lockedFirst tables whose rows a move locks before it begins, so that they need no trigger
     */
    public void canFollow(Set<String> lockedFirst) {
        for (String place : all()) {
            String[] part = place.split(" ", -1);
            assertThat(database.rows(INDEX, part[0], part[1]))
                    .as("an index of %s led by %s", part[0], part[1])
                    .isNotEmpty();
            if (!lockedFirst.contains(part[0])) {
                assertThat(database.rows(
                                "select 1 from pg_trigger where tgname = ?", part[0] + "_stands_with_its_cooperative"))
                        .as("the trigger of %s", part[0])
                        .isNotEmpty();
            }
        }
    }
}
