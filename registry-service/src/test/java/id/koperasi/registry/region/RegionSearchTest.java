package id.koperasi.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.region.RegionSearch.Asked;
import id.koperasi.registry.region.RegionSearch.Found;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the search in memory finds is what PostgreSQL finds by pg_trgm, name by name, score by score. */
@QuarkusTest
@ActivateRequestContext
class RegionSearchTest {

    private static final int ROWS = 21;

    private static final String SEARCH = """
            with asked as materialized (
                select region_whole_key(region_search_key(:name)) as whole,
                       region_bare_key(region_search_key(:name)) as bare,
                       set_config('pg_trgm.similarity_threshold', :likeness, true)
            ), fitting as (
                select p.* from asked join region_profile p on p.search_key % bare
                union
                select p.* from asked join region_profile p on p.search_key % whole where whole <> bare
                union
                select p.* from asked join region_profile p on p.search_key like bare || '%' where length(bare) >= 3
            ), scored as (
                select f.code, f.villages, f.cooperative_kind, f.cooperative_name,
                       (10000 * greatest(similarity(search_key, whole), similarity(search_key, bare)))::integer
                           + case when search_key in (whole, bare) then 10000 else 0 end
                           + case when search_key like bare || '%' then 2000 else 0 end
                           + case when level < 4 and whole_key = whole then 5000 else 0 end as score
                  from asked
                 cross join fitting f
                 where level > 0
                   and (cast(:level as integer) is null or level = :level)
                   and (cast(:within as text) is null or code = :within or starts_with(code, :within || '.'))
            ), best as (
                select *
                  from scored
                 where cast(:score as integer) is null
                    or (-score, code collate "C") > (-cast(:score as integer), cast(:after as text) collate "C")
                 order by -score, code collate "C"
                 limit :rows
            )
            select r.code, r.level, r.name, b.villages, b.cooperative_kind, b.cooperative_name, b.score
              from best b
              join region r using (code)
             order by -b.score, b.code collate "C"
            """;

    @Inject
    RegionSearch search;

    @Inject
    Session session;

    @Test
    void findsWhatPostgresFinds() {
        for (String name : names(1_500)) {
            assertThat(search.find(new Asked(name, null, null), null, ROWS))
                    .as(name)
                    .extracting(
                            found -> found.region().code() + " " + found.place().score())
                    .isEqualTo(byPostgres(new Asked(name, null, null)));
        }
        var within = new Asked("serang", Level.DISTRICT, "36");
        assertThat(search.find(within, null, ROWS))
                .extracting(found -> found.region().code() + " " + found.place().score())
                .isEqualTo(byPostgres(within));
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() {
        var asked = new Asked("sukamaju", null, null);
        List<Found> all = search.find(asked, null, 500);
        List<Found> paged = new ArrayList<>();
        List<Found> page = search.find(asked, null, 7);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = search.find(asked, page.getLast().place(), 7);
        }

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(paged.subList(0, 150)).isEqualTo(all.subList(0, 150));
    }

    /** Asked for with {@code -Dmeasure}: processor time a search, in this JVM and in PostgreSQL. */
    @Test
    @EnabledIfSystemProperty(named = "measure", matches = ".*")
    void measured() {
        List<String> names = names(400);
        names.forEach(name -> search.find(new Asked(name, null, null), null, ROWS)); // the machine warms up
        names.forEach(name -> byPostgres(new Asked(name, null, null)));
        long inMemory = micros(names, name -> search.find(new Asked(name, null, null), null, ROWS));
        long inPostgres = micros(names, name -> byPostgres(new Asked(name, null, null)));
        System.out.printf(
                "MEASURED processor time a search: %d us in memory, %d us by pg_trgm, ratio %.1f%n",
                inMemory, inPostgres, (double) inPostgres / inMemory);
    }

    private static long micros(List<String> names, Consumer<String> asking) {
        int rounds = 10;
        Duration before = processor();
        for (int round = 0; round < rounds; round++) {
            names.forEach(asking);
        }
        return processor().minus(before).toNanos() / 1_000 / rounds / names.size();
    }

    private static Duration processor() {
        List<Long> processes = new ArrayList<>(
                TestCooperative.rows("select pid::text from pg_stat_activity where usename = 'registry_app'").stream()
                        .map(Long::valueOf)
                        .toList());
        processes.add(ProcessHandle.current().pid());
        return processes.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Every so many of the file's names, as they are, misspelt, cut off, and with the word for their kind. */
    private static List<String> names(int step) {
        List<String> all = TestCooperative.rows("select name from region where level > 0 order by code");
        List<String> names =
                new ArrayList<>(List.of("suka", "baru", "kab serang", "Kota  Serang", "xyzzyx", "a b", "..."));
        for (int i = 0; i < all.size(); i += step) {
            String name = all.get(i);
            names.add(name.toUpperCase(Locale.ROOT));
            names.add(name.replaceFirst("[aiueo]", "e") + "h");
            names.add(name.substring(0, Math.min(4, name.length())));
            names.add("Ds. " + name);
        }
        return names;
    }

    private List<String> byPostgres(Asked asked) {
        return List.of(45, 30).stream()
                .map(likeness -> byPostgres(asked, likeness))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> byPostgres(Asked asked, int likeness) {
        return session
                .createNativeQuery(SEARCH, Object[].class)
                .setParameter("name", asked.name())
                .setParameter("likeness", BigDecimal.valueOf(likeness, 2).toPlainString())
                .setParameter(
                        "level", asked.level() == null ? null : asked.level().number(), Integer.class)
                .setParameter("within", asked.within(), String.class)
                .setParameter("score", null, Integer.class)
                .setParameter("after", null, String.class)
                .setParameter("rows", ROWS)
                .getResultList()
                .stream()
                .map(row -> row[0] + " " + row[6])
                .toList();
    }
}
