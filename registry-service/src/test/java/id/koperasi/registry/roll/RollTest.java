package id.koperasi.registry.roll;

import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.registry.Members;
import id.koperasi.registry.TestCooperative;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class RollTest {

    @Inject
    Roll roll;

    @Inject
    CurrentCaller caller;

    @Inject
    ObjectMapper json;

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");

    @Test
    void readsEveryFieldItNeedsFromTheExamplesOfTheLedger() {
        Contracts.provesThatItReads(LedgerEvent.class, json);
    }

    @Test
    void countsTheMembersOfEachDayHoweverOftenItHearsOfThem() {
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        Members.admitted(cooperative, 1, one, "2025-06-02").send();
        Members.admitted(cooperative, 1, one, "2025-06-02").send();
        Members.admitted(cooperative, 2, two, "2025-07-01").send();
        Members.left(cooperative, 3, one, "2025-08-01").send();
        Members.left(cooperative, 3, one, "2025-08-01").send();
        Members.admitted(cooperative, 1, one, "2025-06-02").send();
        Members.admitted(cooperative, 4, UUID.randomUUID().toString(), "2025-09-01")
                .send();
        String voteless = UUID.randomUUID().toString();
        Members.admittedWithoutVote(cooperative, 5, voteless, "2025-09-01").send();

        eventually(5);

        assertThat(members("2025-06-01")).isEmpty();
        assertThat(members("2025-06-30")).hasValue(1);
        assertThat(members("2025-07-31")).hasValue(2);
        assertThat(members("2025-08-01")).hasValue(1);
        assertThat(members("2025-09-01")).hasValue(2);
        assertThat(asService(() -> roll.notOnRoll(
                        cooperative.id(),
                        LocalDate.parse("2025-08-01"),
                        Set.of(UUID.fromString(one), UUID.fromString(two)))))
                .containsExactly(UUID.fromString(one));
        assertThat(asService(() -> roll.notOnRoll(
                        cooperative.id(), LocalDate.parse("2025-09-01"), Set.of(UUID.fromString(voteless)))))
                .hasSize(1);
    }

    @Test
    void whoIsSuspendedHasNoVoteMeanwhileAndWhoWasAnnulledOrJoinedNoneFromThatDayOn() {
        String suspended = UUID.randomUUID().toString();
        String annulled = UUID.randomUUID().toString();
        String joined = UUID.randomUUID().toString();
        Members.admitted(cooperative, 1, suspended, "2025-06-02").send();
        Members.admitted(cooperative, 2, annulled, "2025-06-02").send();
        Members.admitted(cooperative, 3, joined, "2025-06-02").send();
        Members.suspension(cooperative, 4, suspended, true, "2025-07-01").send();
        Members.suspension(cooperative, 4, suspended, true, "2025-07-01").send();
        Members.suspension(cooperative, 5, suspended, false, "2025-08-01").send();
        Members.suspension(cooperative, 6, suspended, true, "2025-08-01").send();
        Members.suspension(cooperative, 7, suspended, false, "2025-08-01").send();
        Members.annulled(cooperative, 8, annulled, "2025-09-01").send();
        Members.correctedAndJoined(cooperative, 9, joined, suspended, "2025-10-01");

        eventually(10);

        assertThat(members("2025-06-30")).hasValue(3);
        assertThat(members("2025-07-01")).hasValue(2);
        assertThat(members("2025-07-31")).hasValue(2);
        assertThat(members("2025-08-01")).hasValue(3);
        assertThat(members("2025-09-01")).hasValue(2);
        assertThat(members("2025-10-01")).hasValue(1);
        assertThat(asService(() -> roll.notOnRoll(
                        cooperative.id(), LocalDate.parse("2025-07-15"), Set.of(UUID.fromString(suspended)))))
                .hasSize(1);
        assertThat(rows("select person from roll_member where member_id = ?::uuid", joined))
                .containsExactly("%064x".formatted(77));
    }

    @Test
    void aRollThatHasFewerThanARegisterSaidIsNotWhole() {
        TestCooperative.execute("""
                insert into register_statement (id, cooperative_id, village_code, import_id, line, stated_on, recorded_at,
                                                evidence, members)
                values (gen_random_uuid(), ?::uuid, ?, gen_random_uuid(), 2, '2025-06-20', now(), 'daftar.csv, baris 2', 2)""", cooperative.id().toString(), cooperative.village());
        Members.admitted(cooperative, 1, UUID.randomUUID().toString(), "2025-07-01")
                .send();
        Members.admitted(cooperative, 2, UUID.randomUUID().toString(), "2025-08-01")
                .send();

        eventually(2);

        assertThat(members("2025-07-31")).isEmpty();
        assertThat(members("2025-08-01")).hasValue(2);
    }

    @Test
    void oneWhoLeavesWithoutHavingComeParksHisStreamOnly() {
        Members.left(cooperative, 1, UUID.randomUUID().toString(), "2025-08-01").send();
        TestCooperative other = TestCooperative.formedIn("36.04");
        Members.admitted(other, 1, UUID.randomUUID().toString(), "2025-06-02").send();

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(rows(
                                "select reason from inbox_parked where subject = ?", "cooperative/" + cooperative.id()))
                        .containsExactly("failed"));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(rows(
                                "select member_id::text from roll_member where cooperative_id = ?::uuid",
                                other.id().toString()))
                        .hasSize(1));
    }

    private void eventually(int sequence) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(rows(
                                "select sequence::text from inbox_mark where source = 'urn:koperasi:ledger:internal' and subject = ?",
                                "cooperative/" + cooperative.id()))
                        .containsExactly(Integer.toString(sequence)));
    }

    private OptionalInt members(String day) {
        return asService(() -> roll.membersOn(cooperative.id(), LocalDate.parse(day)));
    }

    private <T> T asService(Supplier<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
