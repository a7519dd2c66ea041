package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The database of a service as its runtime role meets it, asked of the catalogue, so that a new table is covered without a test
 * of its own: without a caller no row of somebody is seen, the role owns nothing, and what has happened stays.
 */
public final class SecondWall {

    /** Columns by which a row is somebody's. */
    private static final String BELONGS = """
            ('cooperative_id', 'cooperative', 'tenant', 'person', 'member_id', 'region', 'region_code', 'village_code', 'village',
             'caller', 'holder', 'aggregateid', 'payload', 'consumer')""";

    private static final String SOMEBODYS = """
            select c.relname, c.relrowsecurity, string_agg(quote_ident(a.attname) || ' is not null', ' or ')
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and a.attname in %2$s and has_any_column_privilege('%1$s', c.oid, 'select')
             group by c.oid, c.relname, c.relrowsecurity
             order by c.relname""";

    private static final String POLICIES = """
            select tablename || ': ' || policyname
              from pg_policies
             where schemaname = 'public' and cmd in ('ALL', 'SELECT') and roles && array['public', '%1$s']::name[]
               and qual !~ '(scope_|EXISTS)'""";

    /** A person is of no region, so that a policy which opens his rows by him alone opens them to a program of any region. */
    private static final String UNBOUND = """
            select p.tablename || ': ' || p.policyname
              from pg_policies p
             where p.schemaname = 'public' and concat(p.qual, p.with_check) ~ '[( ]person = scope_person[(][)]'
               and concat(p.qual, p.with_check) !~ 'scope_client_holds'
               and exists (select from information_schema.columns c
                            where c.table_schema = p.schemaname and c.table_name = p.tablename
                              and c.column_name in ('cooperative_id', 'region', 'region_code', 'village_code'))""";

    private static final String OWNED = """
            select relname::text from pg_class where relowner = '%1$s'::regrole
            union all select proname::text from pg_proc where proowner = '%1$s'::regrole
            union all select nspname::text from pg_namespace where nspowner = '%1$s'::regrole
            union all select datname::text from pg_database where datdba = '%1$s'::regrole
            union all select rolname::text from pg_roles
                       where rolname = '%1$s' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
            union all select m.roleid::regrole::text from pg_auth_members m where m.member = '%1$s'::regrole""";

    /** A view reads with the rights of its owner, whom no policy binds, unless it says otherwise. */
    private static final String VIEWS = """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
               and has_any_column_privilege('%1$s', c.oid, 'select')
               and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)'""";

    /** Policies of a table do not bind who asks one of its parts. */
    private static final String PARTS = """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relispartition
               and has_any_column_privilege('%1$s', c.oid, 'select, insert, update')""";

    private static final String CHANGEABLE = """
            select c.relname || '.' || a.attname
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and (c.relname = any (array[%2$s]) or c.relname || '.' || a.attname = any (array[%2$s]))
               and (has_column_privilege('%1$s', c.oid, a.attnum, 'update')
                    or has_table_privilege('%1$s', c.oid, 'delete, truncate'))""";

    private static final String KNOWN = """
            select 1 from information_schema.columns
             where table_schema = 'public' and %2$s in (table_name, table_name || '.' || column_name)""";

    private final String role;
    private final Connection catalogue;
    private final Connection nobody;
    private final Map<String, String> open;

    private SecondWall(String role, Connection catalogue, Connection nobody, Map<String, String> open) {
        this.role = role;
        this.catalogue = catalogue;
        this.nobody = nobody;
        this.open = new HashMap<>(open);
    }

    /**
     * Tries the wall of a service.
     *
     * @param facts tables, or columns as {@code table.column}, that the service writes once and never changes
     * @param open tables that everybody may read though they name somebody, each with the reason
     */
    public static void check(String service, Set<String> facts, Map<String, String> open) {
        var database = new TestDatabase(service);
        try (Connection catalogue = database.superuser();
                Connection nobody = database.runtime()) {
            var wall = new SecondWall(service + "_app", catalogue, nobody, open);
            assertThat(wall.breaches()).as("what is seen without a caller").isEmpty();
            assertThat(wall.ask(OWNED)).as("what the runtime role owns or is").isEmpty();
            var written = new TreeSet<>(facts);
            written.addAll(List.of("audit_entry", "outbox", "idempotency_key"));
            assertThat(wall.unknown(written))
                    .as("facts that are no table or column")
                    .isEmpty();
            assertThat(wall.ask(CHANGEABLE, "'" + String.join("', '", written) + "'"))
                    .as("facts that the runtime role may change")
                    .isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> breaches() throws SQLException {
        var breaches = new ArrayList<String>();
        var stale = new TreeSet<>(open.keySet());
        try (Statement statement = catalogue.createStatement();
                ResultSet table = statement.executeQuery(worded(SOMEBODYS, BELONGS))) {
            while (table.next()) {
                String name = table.getString(1);
                if (open.containsKey(name) && !table.getBoolean(2)) {
                    stale.remove(name);
                } else if (!table.getBoolean(2)) {
                    breaches.add(name + " has no policy");
                } else if (!open.containsKey(name) && seen(name, table.getString(3))) {
                    breaches.add(name + " shows rows of somebody");
                }
            }
        }
        for (String policy : ask(POLICIES)) {
            if (!stale.remove(policy.substring(0, policy.indexOf(':')))) {
                breaches.add(policy + " looks at no caller");
            }
        }
        ask(UNBOUND).forEach(policy -> breaches.add(policy + " opens a person's rows to a program of any region"));
        stale.forEach(name -> breaches.add(name + " is excepted in vain"));
        ask(VIEWS).forEach(view -> breaches.add(view + " is read with the rights of its owner"));
        ask(PARTS).forEach(part -> breaches.add(part + " is a part that can be asked itself"));
        return breaches;
    }

    private boolean seen(String table, String somebodys) throws SQLException {
        try (Statement statement = nobody.createStatement();
                ResultSet row =
                        statement.executeQuery("select exists (select from %s where %s)".formatted(table, somebodys))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private List<String> unknown(Set<String> facts) throws SQLException {
        var unknown = new ArrayList<String>();
        for (String fact : facts) {
            if (ask(KNOWN, "'" + fact + "'").isEmpty()) {
                unknown.add(fact);
            }
        }
        return unknown;
    }

    private List<String> ask(String question, String... more) throws SQLException {
        var answers = new ArrayList<String>();
        try (Statement statement = catalogue.createStatement();
                ResultSet row = statement.executeQuery(worded(question, more))) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    /** The question about the role, and what it asks more. */
    private String worded(String question, String... more) {
        return question.formatted(more.length == 0 ? new Object[] {role} : new Object[] {role, more[0]});
    }
}
