package id.koperasi.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.time.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskPlaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final UUID ID = new UUID(7, 7);

    @Test
    void aDayIsOverWhenItIsOverWhereTheWorkIs() {
        var late = new TaskPlace(DAY, DAY, "A", ID);

        assertThat(late.overdueIn("91.01", at("2026-11-30T14:59:59Z"))).isFalse();
        assertThat(late.overdueIn("91.01", at("2026-11-30T15:00:00Z"))).isTrue();
        assertThat(late.overdueIn("36.03", at("2026-11-30T16:59:59Z"))).isFalse();
        assertThat(late.overdueIn("36.03", at("2026-11-30T17:00:00Z"))).isTrue();
        assertThat(late.overdueIn(null, at("2026-11-30T16:59:59Z"))).isFalse();
        assertThat(new TaskPlace(TaskPlace.NO_DAY, DAY, "A", ID).overdueIn("36.03", at("2099-01-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatHasNoDayLast() {
        List<TaskPlace> inOrder = List.of(
                new TaskPlace(DAY, DAY.minusDays(2), "B", ID),
                new TaskPlace(DAY, DAY.minusDays(1), "A", ID),
                new TaskPlace(DAY, DAY.minusDays(1), "B", new UUID(1, 1)),
                new TaskPlace(DAY, DAY.minusDays(1), "B", new UUID(-1, 1)),
                new TaskPlace(DAY.plusDays(1), DAY.minusDays(9), "A", ID),
                new TaskPlace(TaskPlace.NO_DAY, DAY.minusDays(9), "A", ID));
        var sorted = new ArrayList<>(inOrder);
        Collections.reverse(sorted);
        Collections.sort(sorted);

        assertThat(sorted).isEqualTo(inOrder);
    }

    @Test
    void eachKindGoesOnBehindThePlaceThatAllHaveReached() {
        var reached = new TaskPlace(DAY, DAY, "B", ID);

        assertThat(TaskPlace.before(dated("B"), reached)).isEqualTo(reached);
        assertThat(TaskPlace.before(dated("C"), reached).id()).isEqualTo(new UUID(0, 0));
        assertThat(TaskPlace.before(dated("A"), reached).id()).isEqualTo(new UUID(-1, -1));
        assertThat(TaskPlace.before(undated("A"), reached).since()).isEqualTo(LocalDate.MIN);
        var last = new TaskPlace(TaskPlace.NO_DAY, DAY, "B", ID);
        assertThat(TaskPlace.before(undated("A"), last))
                .isEqualTo(new TaskPlace(TaskPlace.NO_DAY, DAY, "A", new UUID(-1, -1)));
    }

    @Test
    void aCursorIsReadBackAndOneOfImpossibleDaysRefused() {
        var dated = new TaskPlace(DAY, DAY, "B", ID);
        var undated = new TaskPlace(TaskPlace.NO_DAY, DAY, "B", ID);

        assertThat(TaskPlace.of(Cursor.fromString(dated.cursor().toString()))).isEqualTo(dated);
        assertThat(TaskPlace.of(Cursor.fromString(undated.cursor().toString()))).isEqualTo(undated);
        assertThatThrownBy(() -> TaskPlace.of(Cursor.of(LocalDate.MIN, DAY, "B", ID)))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> TaskPlace.of(Cursor.of(DAY, LocalDate.MAX, "B", ID)))
                .isInstanceOf(RejectedException.class);
    }

    private static BusinessClock at(String moment) {
        return new BusinessClock(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static TaskSource dated(String kind) {
        return new TaskSource(kind, "", "", "o", "/", "select 1 where (due, since, id) > (:due, :since, :id)");
    }

    private static TaskSource undated(String kind) {
        return new TaskSource(kind, "", "", "o", "/", "select 1 where (since, id) > (:since, :id)");
    }
}
