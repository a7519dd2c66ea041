package id.koperasi.funding.told;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Everything in the database that says where a cooperative is. */
public final class Places {

    private static final String FOUND = """
            select k.table_name, own.column_name, k.column_name
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
            "audit_entry|tenant|region",
                    "the trail is never changed; where it names no region, that of its tenant counts",
            "village_told|cooperative_id|village_code", "what the registry said last, under the code of that time");

    private Places() {}

    /** Table, whose it is, and where that is. */
    public static List<String> all() {
        return Database.rows(FOUND).stream()
                .filter(place -> !NOT_MOVED.containsKey(place))
                .toList();
    }

    /** Where a cooperative is, according to each of them. */
    public static Map<String, List<String>> of(UUID cooperative) {
        var found = new TreeMap<String, List<String>>();
        for (String place : all()) {
            String[] part = place.split("\\|", -1);
            found.put(
                    place,
                    Database.rows("select distinct %s from %s where %s = '%s'"
                            .formatted(part[2], part[0], part[1], cooperative)));
        }
        return found;
    }

    /** All of them in one village. */
    public static Map<String, List<String>> all(String village) {
        var placed = new TreeMap<String, List<String>>();
        all().forEach(place -> placed.put(place, List.of(village)));
        return placed;
    }
}
