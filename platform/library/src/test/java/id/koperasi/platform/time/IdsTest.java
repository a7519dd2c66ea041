package id.koperasi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-01-15T05:00:00.123Z");

    private final SteppedClock clock = new SteppedClock(NOON);
    private final Ids ids = new Ids(clock);

    @Test
    void isAVersion7UuidThatCarriesTheMillisecond() {
        assertThat(many(1_000)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(millisOf(id)).isEqualTo(NOON.toEpochMilli());
        });
    }

    @Test
    void growsWithinOneMillisecond() {
        assertStrictlyGrowing(many(100_000));
    }

    @Test
    void growsAcrossMilliseconds() {
        assertStrictlyGrowing(Stream.generate(() -> {
                    clock.move(Duration.ofMillis(1));
                    return ids.next();
                })
                .limit(10_000)
                .toList());
    }

    @Test
    void staysInTheLastMillisecondWhenTheClockGoesBack() {
        var before = ids.next();
        clock.move(Duration.ofHours(-1));
        var after = ids.next();
        clock.move(Duration.ofHours(1).plusMillis(1));
        var caughtUp = ids.next();

        assertStrictlyGrowing(List.of(before, after, caughtUp));
        assertThat(millisOf(after)).isEqualTo(NOON.toEpochMilli());
        assertThat(millisOf(caughtUp)).isEqualTo(NOON.toEpochMilli() + 1);
    }

    /** All random bits set: the first step runs over from the low bits through the high ones into time. */
    @Test
    void carriesIntoTheNextMillisecondWhenTheRandomBitsAreUsedUp() {
        RandomGenerator allOnes = () -> -1L;
        var exhausted = new Ids(clock, allOnes);

        var last = exhausted.next();
        var next = exhausted.next();

        assertThat(last.toString()).endsWith("-7fff-bfff-ffffffffffff");
        assertStrictlyGrowing(List.of(last, next));
        assertThat(next.version()).isEqualTo(7);
        assertThat(next.variant()).isEqualTo(2);
        assertThat(millisOf(next)).isEqualTo(NOON.toEpochMilli() + 1);
    }

    @Test
    void isUniqueOverThreadsAndGrowsInEach() throws InterruptedException, ExecutionException {
        var source = new Ids(Clock.systemUTC());
        Callable<List<UUID>> work =
                () -> Stream.generate(source::next).limit(20_000).toList();
        Set<UUID> all = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var future : threads.invokeAll(List.of(work, work, work, work, work, work, work, work))) {
                assertStrictlyGrowing(future.get());
                all.addAll(future.get());
            }
        }
        assertThat(all).hasSize(8 * 20_000);
    }

    @Test
    void twoSourcesInTheSameMillisecondDiffer() {
        assertThat(new Ids(clock).next()).isNotEqualTo(new Ids(clock).next());
    }

    private List<UUID> many(int count) {
        return Stream.generate(ids::next).limit(count).toList();
    }

    private static long millisOf(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** Compared as text, the way PostgreSQL's byte order has it; Java's UUID order is signed. */
    private static void assertStrictlyGrowing(List<UUID> given) {
        var texts = new ArrayList<String>(given.size());
        given.forEach(id -> texts.add(id.toString()));
        assertThat(texts).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }
}
