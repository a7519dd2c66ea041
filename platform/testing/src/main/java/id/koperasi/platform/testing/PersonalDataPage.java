package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds the inventory of personal data to the schema of a service. */
public final class PersonalDataPage {

    private static final String PAGE = "docs/personal-data.md";

    /** What is sealed is somebody's, and so is a name beside a person. */
    private static final String HOLDING = """
            select c.relname
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
             group by c.oid, c.relname
            having bool_or(a.attname ~ '(^|_)sealed(_|$)|^data_key$|(^|_)(nik|phone)(_|$)')
                or bool_or(a.attname = 'person') and bool_or(a.attname = 'name')""";

    private PersonalDataPage() {}

    /** Fails where the inventory of a service leaves a table out, or names one that is no more. */
    public static void check(String service) {
        try {
            Set<String> named = new TreeSet<>();
            Pattern.compile("(?m)^\\| `" + service + "\\.(\\w+)` \\|")
                    .matcher(Files.readString(Documents.root().resolve(PAGE)))
                    .results()
                    .forEach(line -> named.add(line.group(1)));
            assertThat(named)
                    .as("tables of %s in %s", service, PAGE)
                    .containsExactlyInAnyOrderElementsOf(new TestDatabase(service).rows(HOLDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
