package id.koperasi.registry.onboarding;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static id.koperasi.registry.onboarding.Newcomer.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account is his no longer, or another's: untied, corrected, forgotten. */
@QuarkusTest
class UnbindingResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    @Inject
    ObjectMapper json;

    private Board board;
    private String nik;

    @BeforeEach
    void somebodyManagesTheCooperative() {
        board = new Board(references, "36.03");
        nik = board.seat(Board.newNik(), "manager", "2025-06-02", "2030-06-01");
    }

    @Test
    void theOfficeUntiesAnAccountAndHeMayHaveAnother() {
        Newcomer lost = bound(nik);
        String path = path("/" + binding(lost) + "/unbinding");

        post(office("36.71"), path, reason("Telepon hilang")).statusCode(404);
        post(holder(board.person(board.nik("chair"))), path, reason("Telepon hilang"))
                .statusCode(403);
        post(office("36.03"), path, reason("NIK " + nik)).statusCode(400);
        post(office("36.03"), path("/" + UUID.randomUUID() + "/unbinding"), reason("Salah"))
                .statusCode(404);
        post(office("36.03"), path, reason("Telepon hilang")).statusCode(204);
        post(as(TestToken.of("ministry").roles("ministry")), path, reason("Telepon hilang"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "account-untied-already"));

        lost.eventually("UNBOUND");
        assertThat(lost.atProvider().getString("attributes.person")).isNull();
        assertThat(lost.atProvider().getString("attributes.region[0]")).isEqualTo("36.03");
        get(office("36.03"), path(""))
                .body("items.status", contains("UNBOUND"))
                .body("items.name", contains("Seseorang"))
                .body("items.unbindReason", contains("Telepon hilang"))
                .body("items.actorRoles", contains(List.of("regency-office")));
        bound(nik).own().body("status", equalTo("BOUND"));
        lost.bind(invited(chair(), board.cooperative, board.nik("secretary"), "OFFICER"), board.nik("secretary"))
                .statusCode(202);
    }

    @Test
    void untyingWaitsForAProviderThatIsAwayAndLeavesWhatAnAdministratorWrote() {
        Newcomer lost = bound(nik);
        lost.providerBehaves("AWAY");
        post(
                        as(TestToken.of("ministry").roles("ministry")),
                        path("/" + binding(lost) + "/unbinding"),
                        reason("Salah orang"))
                .statusCode(204);

        lost.own().body("status", equalTo("UNBINDING"));
        lost.bind(invited(chair(), board.cooperative, board.nik("secretary"), "OFFICER"), board.nik("secretary"))
                .statusCode(409);
        lost.provider("{\"behaviour\": \"RIGHT\", \"attributes\": {\"person\": [\"" + "b".repeat(64) + "\"]}}");

        lost.eventually("UNBOUND");
        assertThat(lost.atProvider().getString("attributes.person[0]")).isEqualTo("b".repeat(64));
    }

    @Test
    void theAccountOfAnOfficerFollowsHisNumber() {
        Newcomer manager = bound(nik);
        String right = Board.newNik();

        correct(nik, right).statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(manager.atProvider().getString("attributes.person[0]"))
                        .isEqualTo(board.person(right)));
        manager.eventually("BOUND");
        get(as(TestToken.of(manager.account).person(board.person(right))), board.cooperative.path("/officers"))
                .statusCode(200);
    }

    @Test
    void anOpenInvitationFollowsTheNumberToo() {
        String code = invited(chair(), board.cooperative, nik, "OFFICER");
        String right = Board.newNik();

        correct(nik, right).statusCode(200);

        Newcomer.at("RIGHT").bind(code, nik).statusCode(422);
        Newcomer.at("RIGHT").bind(code, right).statusCode(202);
    }

    @Test
    void ofTwoAccountsOfOnePersonThatIsUntiedWhichWasTiedUnderTheWrongNumber() {
        String wrong = board.seat(Board.newNik(), "supervisor", "2024-06-02", "2025-06-01");
        execute("update officer_appointment set term_until = '2030-01-01' where person = ?", board.person(wrong));
        Newcomer second = bound(wrong);
        execute("update officer_appointment set term_until = '2025-06-01' where person = ?", board.person(wrong));
        Newcomer first = bound(nik);

        correct(wrong, nik).statusCode(200);

        second.eventually("UNBOUND");
        assertThat(second.atProvider().getString("attributes.person")).isNull();
        first.own().body("status", equalTo("BOUND"));
        assertThat(first.atProvider().getString("attributes.person[0]")).isEqualTo(board.person(nik));
    }

    @Test
    void theAccountOfAMemberFollowsTheLedgerAndNoOfficersDoes() {
        String memberId = UUID.randomUUID().toString();
        execute(
                "insert into roll_member values (?::uuid, ?, ?::uuid, ?, '2025-07-01')",
                id(),
                board.cooperative.village(),
                memberId,
                board.person(nik));
        Newcomer member = Newcomer.at("RIGHT");
        member.bind(invited(chair(), board.cooperative, nik, "MEMBER"), nik).statusCode(202);
        member.eventually("BOUND");
        String right = Board.newNik();
        var corrected = new Announcement(
                "koperasi.ledger.internal",
                "urn:koperasi:ledger:internal",
                "id.koperasi.ledger.member-corrected.v1",
                "cooperative/" + id(),
                1,
                "{\"cooperativeId\": \"%s\", \"memberId\": \"%s\", \"person\": \"%s\"}"
                        .formatted(id(), memberId, board.person(right)));

        corrected.send();
        corrected.send();

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(member.atProvider().getString("attributes.person[0]"))
                        .isEqualTo(board.person(right)));
        member.eventually("BOUND");
        assertThat(member.atProvider().getInt("writes")).isEqualTo(2);
        correct(nik, Board.newNik()).statusCode(200);
        member.own().body("status", equalTo("BOUND"));
    }

    @Test
    void anAnswerToAnOlderWishSaysNothing() {
        Newcomer manager = bound(nik);
        manager.providerBehaves("LATE");
        String first = Board.newNik();
        correct(nik, first).statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(rows(
                                "select 1::text from account_binding where account = ? and attempts > 0",
                                manager.account))
                        .hasSize(1));
        String second = Board.newNik();
        correct(first, second).statusCode(200);
        manager.providerBehaves("RIGHT");
        execute("update account_binding set next_attempt_at = now() where account = ?", manager.account);

        manager.eventually("BOUND");
        assertThat(manager.atProvider().getString("attributes.person[0]")).isEqualTo(board.person(second));
    }

    @Test
    void whoIsForgottenAndBelongsNowhereHasNoAccountAndNobodyKnowsWhichItWas() {
        Newcomer former = bound(nik);
        execute(
                "update officer_appointment set ended_on = '2026-01-01' where person = ? and cooperative_id = ?::uuid",
                board.person(nik),
                id());

        erase(nik).statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(rows(
                                "select status || coalesce(account, ' nobody') from account_binding where person = ?",
                                board.person(nik)))
                        .containsExactly("UNBOUND nobody"));
        assertThat(former.atProvider().getString("attributes.person")).isNull();
        former.own().statusCode(404);
    }

    @Test
    void whoIsForgottenInOneCooperativeStaysInAnother() {
        var other = new Board(references, "36.04");
        other.seat(nik, "manager", "2025-06-02", "2030-06-01");
        Newcomer manager = bound(nik);
        execute(
                "update officer_appointment set ended_on = '2026-01-01' where person = ? and cooperative_id = ?::uuid",
                board.person(nik),
                id());
        String code = invited(office("36.04"), other.cooperative, nik, "OFFICER");

        erase(nik).statusCode(200);

        manager.own().body("status", equalTo("BOUND"));
        Newcomer.at("RIGHT").bind(code, nik).statusCode(409).body("type", equalTo(PROBLEM + "person-has-account"));
    }

    @Test
    void aPersonIsToldWhichAccountsAreHis() {
        Newcomer manager = bound(nik);

        as(TestToken.of(manager.account).person(board.person(nik)))
                .get("/v1/own-records")
                .then()
                .statusCode(200)
                .body(
                        "cooperatives.collectMany { it.sections }.findAll { it.about == 'accounts' }.collectMany { it.rows }.account",
                        contains(manager.account));
    }

    @Test
    void readsEveryFieldItNeedsFromTheExamplesOfTheLedger() {
        Contracts.provesThatItReads(LedgerEvent.class, json);
    }

    private Newcomer bound(String person) {
        Newcomer newcomer = Newcomer.at("RIGHT");
        newcomer.bind(invited(chair(), board.cooperative, person, "OFFICER"), person)
                .statusCode(202);
        newcomer.eventually("BOUND");
        return newcomer;
    }

    private static String binding(Newcomer newcomer) {
        return newcomer.own().extract().path("bindingId");
    }

    private ValidatableResponse correct(String wrong, String right) {
        return post(office("36.03"), board.cooperative.path("/person-corrections"), """
                {"wrongNik": "%s", "rightNik": "%s", "reason": "Salah ketik", "evidence": "Surat Disdukcapil",
                 "correctedOn": "2026-03-02"}""".formatted(wrong, right));
    }

    private ValidatableResponse erase(String forgotten) {
        return post(
                as(TestToken.of("privacy")
                        .roles("regency-office", "see-personal-data")
                        .region("36.03")),
                board.cooperative.path("/person-erasures"),
                """
                {"nik": "%s", "reason": "Permohonan subjek data", "letterNumber": "470/31/2026", "letterOn": "2026-05-04"}""".formatted(forgotten));
    }

    private static String reason(String why) {
        return "{\"reason\": \"" + why + "\"}";
    }

    private RequestSpecification chair() {
        return holder(board.person(board.nik("chair")));
    }

    private String path(String rest) {
        return board.cooperative.path("/account-bindings" + rest);
    }

    private String id() {
        return board.cooperative.id().toString();
    }
}
