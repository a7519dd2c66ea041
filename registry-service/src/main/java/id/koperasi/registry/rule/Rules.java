package id.koperasi.registry.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The tables of rules, as the database itself knows them: what has a day from which it counts and a source, and what the
 * service may read but never write. A new table of rules is found without a line of code.
 */
@ApplicationScoped
class Rules {

    /** The part that tells several rules of one day apart is the key of the table without its day. */
    private static final String TABLES = """
            select c.relname::text, obj_description(c.oid, 'pg_class'),
                   coalesce((select array_agg(a.attname::text order by array_position(k.conkey, a.attnum))
                               from pg_constraint k
                               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                              where k.conrelid = c.oid and k.contype = 'p' and a.attname <> 'valid_from'), '{}')
              from pg_class c
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and 2 = (select count(*) from pg_attribute a
                         where a.attrelid = c.oid and a.attname in ('valid_from', 'source') and not a.attisdropped)
               and has_table_privilege(c.oid, 'select')
               and not has_table_privilege(c.oid, 'insert, update, delete')
             order by c.relname""";

    private final Session session;
    private final ObjectMapper json;

    Rules(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * A table of rules.
     *
     * @param table its name
     * @param about what its rules say
     * @param apart the columns that tell rules of one day apart
     */
    record RuleTable(String table, String about, List<String> apart) {

        /** How a client calls it. */
        String key() {
            return table.replace('_', '-');
        }
    }

    /** All tables of rules, by name. */
    List<RuleTable> tables() {
        return session.createNativeQuery(TABLES, Object[].class)
                .getResultStream()
                .map(row -> new RuleTable((String) row[0], (String) row[1], Arrays.asList((String[]) row[2])))
                .toList();
    }

    /** Every rule of a table, those of former days too; the name comes from the database's own catalogue. */
    List<Rule> of(RuleTable table) {
        String apart = table.apart().stream().map(Rules::quoted).collect(Collectors.joining(", "));
        return session.createNativeQuery(
                        "select to_jsonb(r)::text from " + quoted(table.table()) + " r order by "
                                + (apart.isEmpty() ? "" : apart + ", ") + "valid_from",
                        String.class)
                .getResultStream()
                .map(row -> Rule.of(table, read(row)))
                .toList();
    }

    private JsonNode read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule cannot be read", e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.toLowerCase(Locale.ROOT).replace("\"", "\"\"") + '"';
    }
}
