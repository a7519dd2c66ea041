package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.asOperator;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.eventually;
import static id.koperasi.platform.shelf.Proof.execute;
import static id.koperasi.platform.shelf.Proof.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.Announcement;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every event has its effect exactly once, and one that cannot be processed stops its own stream alone. */
@QuarkusTest
class InboxProofTest {

    private static final String SOURCE = "urn:koperasi:registry";
    private static final String REPLAY = "koperasi.replay.notes";

    private final String run = "word/" + UUID.randomUUID();

    @Test
    void threeReplaysWithDuplicatesLeaveTheStateAsItWas() {
        var events = new ArrayList<Announcement>();
        for (int nr = 1; nr <= 10; nr++) {
            for (int s = 0; s < 10; s++) {
                events.add(word(s, nr, "w" + nr));
            }
        }
        events.forEach(Announcement::send);
        eventually(() -> assertThat(state()).hasSize(100));
        List<String> clean = state();

        var random = new Random(7);
        for (int pass = 0; pass < 3; pass++) {
            for (Announcement event : events) {
                event.on(pass == 0 ? event.topic() : REPLAY).send();
                if (random.nextInt(10) == 0) {
                    event.send();
                }
            }
        }
        word(0, 11, "last").send();

        eventually(() -> assertThat(state()).hasSize(101));
        assertThat(state()).containsAll(clean);
        assertThat(parked()).isZero();
    }

    @Test
    void aMessageThatIsNoEventStopsItsStreamAloneUntilTheFactIsSentAgain() {
        word(0, 1, "one").send();
        Announcement.sendGarbage("koperasi.registry", run + "/0", "\u0000not json".getBytes(StandardCharsets.UTF_8));
        word(0, 3, "three").send();
        word(0, 4, "four").send();
        word(1, 1, "other").send();

        eventually(() -> assertThat(words(1)).containsExactly("other"));
        eventually(() -> assertThat(parked()).isEqualTo(2));
        assertThat(words(0)).containsExactly("one");
        assertThat(rows("select reason from inbox_parked where subject = ? order by sequence", run + "/0"))
                .containsExactly("gap", "waiting");
        assertThat(count("select count(*) from inbox_unreadable where key = ?", run + "/0"))
                .isEqualTo(1);

        word(0, 2, "two").on(REPLAY).send();

        eventually(() -> assertThat(words(0)).containsExactly("one", "two", "three", "four"));
        eventually(() -> assertThat(parked()).isZero());
    }

    @Test
    void anEventOfTheWrongShapeIsParkedAndReplacedByItsRepairedCopy() {
        word(0, 1, "one").send();
        word(0, 2, "two").data("{\"word\": {\"is\": \"no text\"}}").send();
        word(0, 3, "three").send();

        eventually(() -> assertThat(parked()).isEqualTo(2));
        assertThat(words(0)).containsExactly("one");

        word(0, 2, "two").on(REPLAY).send();

        eventually(() -> assertThat(words(0)).containsExactly("one", "two", "three"));
        eventually(() -> assertThat(parked()).isZero());
    }

    @Test
    void theReasonOfAParkedEventHoldsNoNumberOfAPerson() {
        execute("insert into forbidden_word values ('36031017' || '08450001'), ('+62 812-3456-7801')");
        word(0, 1, "3603101708450001").send();
        word(1, 1, "+62 812-3456-7801").send();

        eventually(() -> assertThat(
                        rows("select detail from inbox_parked where subject like ? order by subject", run + "/%"))
                .containsExactly(
                        "IllegalStateException: a forbidden word: [nik]",
                        "IllegalStateException: a forbidden word: [phone]"));
    }

    @Test
    void aStreamIsResumedByCommandOnceTheCauseIsMended() {
        execute("insert into forbidden_word values (?)", run);
        word(0, 1, "one").send();
        word(0, 2, run).send();
        word(0, 3, "three").send();
        word(1, 1, "other").send();
        eventually(() -> assertThat(words(1)).containsExactly("other"));
        eventually(() -> assertThat(parked()).isEqualTo(2));

        resume().body("handled", equalTo(0));
        assertThat(words(0)).containsExactly("one");

        execute("delete from forbidden_word where word = ?", run);
        resume().body("handled", equalTo(2));

        assertThat(words(0)).containsExactly("one", run, "three");
        assertThat(parked()).isZero();
    }

    @Test
    void anEventIsPassedOverWhenSomebodyDecidesSo() {
        execute("insert into forbidden_word values (?)", run);
        word(0, 1, run).send();
        word(0, 2, "two").send();
        eventually(() -> assertThat(parked()).isEqualTo(2));

        skip(2).statusCode(409).body("type", equalTo("urn:koperasi:problem:not-the-next-event"));
        skip(1).statusCode(200);
        resume().body("handled", equalTo(1));

        assertThat(words(0)).containsExactly("two");
        assertThat(count("select count(*) from audit_entry where operation = 'skipEvent' and actor = 'operator'"))
                .isPositive();
    }

    @Test
    void poisonParksExactlyItsOwnStreams() {
        execute("insert into forbidden_word values (?)", run);
        for (int nr = 1; nr <= 5; nr++) {
            for (int s = 0; s < 100; s++) {
                word(s, nr, nr == 3 && s % 20 == 0 ? run : "w" + nr).send();
            }
        }

        eventually(() -> assertThat(state()).hasSize(95 * 5 + 5 * 2));
        assertThat(rows("select distinct subject from inbox_parked where subject like ?", run + "/%"))
                .containsExactlyInAnyOrder(run + "/0", run + "/20", run + "/40", run + "/60", run + "/80");
    }

    private Announcement word(int stream, long nr, String word) {
        return Announcement.of("registry", "id.koperasi.registry.word-said.v1", run + "/" + stream, nr)
                .data("{\"word\": \"" + word + "\"}");
    }

    private List<String> words(int stream) {
        return rows("select word from said where subject = ? order by nr", run + "/" + stream);
    }

    private List<String> state() {
        return rows("select subject || ' ' || nr || ' ' || word from said where subject like ? order by 1", run + "/%");
    }

    private long parked() {
        return count("select count(*) from inbox_parked where subject like ?", run + "/%");
    }

    private io.restassured.response.ValidatableResponse resume() {
        return asOperator()
                .contentType("application/json")
                .body("{\"source\": \"" + SOURCE + "\", \"subject\": \"" + run + "/0\"}")
                .post("/v1/events/resumptions")
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse skip(long sequence) {
        return asOperator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(
                        "{\"source\": \"%s\", \"subject\": \"%s/0\", \"sequence\": %d, \"reason\": \"decided in the proof\"}"
                                .formatted(SOURCE, run, sequence))
                .post("/v1/events/skips")
                .then();
    }
}
