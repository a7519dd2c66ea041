package id.koperasi.registry.onboarding;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static id.koperasi.registry.onboarding.Newcomer.BINDINGS;
import static id.koperasi.registry.onboarding.Newcomer.body;
import static id.koperasi.registry.onboarding.Newcomer.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever guesses, comes late, comes twice or at once with another; and a provider that refuses, is late, or lies. */
@QuarkusTest
class BindingResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String NO_CODE = "2345-6789-ABC" + check("23456789ABC");

    @Inject
    PersonReferences references;

    private Board board;
    private String nik;
    private String code;

    @BeforeEach
    void somebodyIsInvited() {
        board = new Board(references, "36.03");
        nik = board.seat(Board.newNik(), "manager", "2025-06-02", "2030-06-01");
        code = invite();
    }

    @Test
    void theAccountIsHisOnceTheProviderSaysSo() {
        Newcomer newcomer = Newcomer.at("RIGHT");
        get(newcomer.signedIn(), board.cooperative.path("/officers")).statusCode(403);
        newcomer.own().statusCode(404);

        newcomer.bind(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '), nik)
                .statusCode(202)
                .body("status", equalTo("PENDING"))
                .body("cooperativeId", equalTo(id()));

        newcomer.eventually("BOUND").body("confirmedAt", notNullValue());
        assertThat(newcomer.atProvider().getString("attributes.person[0]")).isEqualTo(board.person(nik));
        assertThat(newcomer.atProvider().getString("attributes.region[0]")).isEqualTo("36.03");
        assertThat(newcomer.atProvider().getString("firstName")).isEqualTo("Siti");
        assertThat(newcomer.atProvider().getInt("writes")).isEqualTo(1);
        get(as(TestToken.of(newcomer.account).person(board.person(nik))), board.cooperative.path("/officers"))
                .statusCode(200);
        get(chair(), board.cooperative.path("/account-invitations")).body("items[0].state", equalTo("USED"));
        assertThat(rows("select b::text from account_binding b where account = ?", newcomer.account))
                .singleElement()
                .asString()
                .doesNotContain(nik, code)
                .contains(board.person(nik));
        assertThat(rows(
                        "select tenant::text || ' ' || operation from audit_entry where actor = ? order by position",
                        newcomer.account))
                .containsExactly(id() + " bindAccount");
        assertThat(rows("select account from account_binding_try where account = ?", newcomer.account))
                .isEmpty();
    }

    @Test
    void aRepeatedRequestGetsTheFirstReplyAndCountsOnce() {
        Newcomer newcomer = Newcomer.at("AWAY");
        String key = UUID.randomUUID().toString();
        String first =
                send(newcomer, key, body(code, nik)).statusCode(202).extract().asString();

        send(newcomer, key, body(code, nik))
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        send(newcomer, key, body(NO_CODE, nik))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "idempotency-key-reused"));
        assertThat(rows("select 1::text from account_binding where account = ?", newcomer.account))
                .hasSize(1);
    }

    @Test
    void whatDidNotFitIsToldToNobody() {
        String other = board.nik("treasurer");
        String refused =
                Newcomer.at("RIGHT").bind(code, other).statusCode(422).extract().asString();

        assertThat(refused).contains("invitation-does-not-fit");
        refusedAlike(refused, NO_CODE, nik);
        refusedAlike(refused, NO_CODE, other);
        execute(
                "update account_invitation set invited_at = invited_at - interval '15 days', expires_at = expires_at - interval '15 days' where cooperative_id = ?::uuid",
                id());
        refusedAlike(refused, code, nik);
        get(chair(), board.cooperative.path("/account-invitations")).body("items[0].state", equalTo("EXPIRED"));
        String withdrawn = invite();
        String invitation = get(chair(), board.cooperative.path("/account-invitations"))
                .body("items.state", equalTo(List.of("EXPIRED", "OPEN")))
                .extract()
                .path("items[1].invitationId");
        post(chair(), board.cooperative.path("/account-invitations/" + invitation + "/withdrawal"), "")
                .statusCode(200);
        refusedAlike(refused, withdrawn, nik);
        String used = invite();
        Newcomer.at("RIGHT").bind(used, nik).statusCode(202);
        refusedAlike(refused, used, nik);
    }

    private static void refusedAlike(String refused, String code, String nik) {
        Newcomer.at("RIGHT").bind(code, nik).statusCode(422).body(equalTo(refused));
    }

    @Test
    void aSlipOfTheFingerIsToldAndIsNoGuess() {
        Newcomer newcomer = Newcomer.at("AWAY");
        String slip = (code.charAt(0) == '2' ? "3" : "2") + code.substring(1);

        for (int i = 0; i < 7; i++) {
            newcomer.bind(slip, nik).statusCode(422).body("type", equalTo(PROBLEM + "invitation-code-mistyped"));
        }
        newcomer.bind(code, "3603010101709").statusCode(422).body("type", equalTo(PROBLEM + "not-a-citizens-number"));

        newcomer.bind(code, nik).statusCode(202);
    }

    @Test
    void twoAccountsAtOnceAndOneOfThemHasIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            String raced = Board.newNik();
            board.seat(raced, "supervisor", "2025-06-02", "2030-06-01");
            String racedCode = invited(chair(), board.cooperative, raced, "OFFICER");

            List<Integer> statuses = atOnce(
                    6,
                    () -> Newcomer.at("AWAY").bind(racedCode, raced).extract().statusCode());

            assertThat(statuses).containsExactly(202, 422, 422, 422, 422, 422);
            assertThat(rows("select 1::text from account_binding where person = ?", board.person(raced)))
                    .hasSize(1);
        }
    }

    @Test
    void oneAccountWithTwoCodesAtOnceBecomesOnePersons() throws Exception {
        String second = board.nik("secretary");
        String secondCode = invited(chair(), board.cooperative, second, "OFFICER");
        Newcomer newcomer = Newcomer.at("AWAY");
        var codes = Collections.synchronizedList(new ArrayList<>(List.of(body(code, nik), body(secondCode, second))));

        List<Integer> statuses = atOnce(
                2,
                () -> post(newcomer.signedIn(), BINDINGS, codes.removeFirst())
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactly(202, 409);
        assertThat(rows("select 1::text from account_binding where account = ?", newcomer.account))
                .hasSize(1);
        assertThat(rows("select status from account_invitation where cooperative_id = ?::uuid order by status", id()))
                .as("the other invitation was not used up")
                .containsExactly("OPEN", "USED");
    }

    @Test
    void fiveWrongTriesOfAnAccountAndItWaitsForTheRestOfTheHour() {
        Newcomer guesser = Newcomer.at("RIGHT");
        for (int i = 0; i < 5; i++) {
            guesser.bind(NO_CODE, nik).statusCode(422);
        }

        int wait = guesser.bind(code, nik)
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo(PROBLEM + "too-many-binding-tries"))
                .extract()
                .path("retryAfterSeconds");
        assertThat(wait).isBetween(3_500, 3_601);
        assertThat(rows(
                        "select object || ' ' || purpose from audit_entry where actor = ? and purpose is not null",
                        guesser.account))
                .containsExactly("account/" + guesser.account + " terkunci setelah percobaan yang salah");
        get(chair(), board.cooperative.path("/account-invitations")).body("items[0].state", equalTo("OPEN"));

        execute(
                "update account_binding_try set tried_at = array(select t - interval '61 minutes' from unnest(tried_at) as t) where account = ?",
                guesser.account);
        guesser.bind(code, nik).statusCode(202);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanFive() throws Exception {
        Newcomer guesser = Newcomer.at("RIGHT");

        List<Integer> statuses =
                atOnce(8, () -> guesser.bind(NO_CODE, nik).extract().statusCode());

        assertThat(statuses).containsExactly(422, 422, 422, 422, 422, 429, 429, 429);
    }

    @Test
    void fiveWhoHaveTheCodeAndGuessAtTheNumberLockTheInvitation() {
        String refused = "";
        for (int i = 0; i < 5; i++) {
            refused = Newcomer.at("RIGHT")
                    .bind(code, Board.newNik())
                    .statusCode(422)
                    .extract()
                    .asString();
        }

        refusedAlike(refused, code, nik);
        String invitation = get(chair(), board.cooperative.path("/account-invitations"))
                .body("items[0].state", equalTo("LOCKED"))
                .extract()
                .path("items[0].invitationId");
        assertThat(board.cooperative.announced("account-invitation-locked"))
                .singleElement()
                .asString()
                .contains(invitation)
                .doesNotContain(board.person(nik), nik);
        assertThat(rows("select tenant::text from audit_entry where object = ?", "account-invitation/" + invitation))
                .containsExactly(id());
        Newcomer.at("RIGHT").bind(invite(), nik).statusCode(202);
    }

    @Test
    void guessesAtOnceOfManyAccountsLockTheInvitationAsWell() throws Exception {
        List<Integer> statuses = atOnce(
                8,
                () -> Newcomer.at("RIGHT").bind(code, Board.newNik()).extract().statusCode());

        assertThat(statuses).containsOnly(422);
        assertThat(rows("select status || ' ' || tries from account_invitation where cooperative_id = ?::uuid", id()))
                .containsExactly("LOCKED 5");
        assertThat(board.cooperative.announced("account-invitation-locked")).hasSize(1);
    }

    @Test
    void anAccountIsOnePersonsAndAPersonHasOneAccount() {
        Newcomer newcomer = Newcomer.at("AWAY");
        post(as(TestToken.of("known").person(board.person(nik))), BINDINGS, body(code, nik))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "account-is-somebodys"));
        newcomer.bind(code, nik).statusCode(202);
        String other = board.nik("secretary");
        String otherCode = invited(chair(), board.cooperative, other, "OFFICER");

        newcomer.bind(otherCode, other).statusCode(409).body("type", equalTo(PROBLEM + "account-is-somebodys"));
        String again = invite();
        Newcomer.at("AWAY").bind(again, nik).statusCode(409).body("type", equalTo(PROBLEM + "person-has-account"));
        assertThat(rows(
                        "select status from account_invitation where cooperative_id = ?::uuid order by invitation_id",
                        id()))
                .as("a refused one is not used up")
                .containsExactly("USED", "OPEN", "OPEN");
        RestAssured.given()
                .header("Idempotency-Key", "x")
                .contentType("application/json")
                .body(body(again, nik))
                .post(BINDINGS)
                .then()
                .statusCode(401);
        RestAssured.given().get(BINDINGS + "/own").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSING", "LATE", "LYING", "AWAY", "GARBAGE"})
    void theProviderIsToldUntilItHoldsIt(String behaviour) {
        Newcomer newcomer = Newcomer.at(behaviour);
        newcomer.bind(code, nik).statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(rows(
                                "select 1::text from account_binding where account = ? and attempts > 1",
                                newcomer.account))
                        .hasSize(1));
        newcomer.own().body("status", equalTo("PENDING")).body("confirmedAt", nullValue());
        assertThat(newcomer.atProvider().getString("attributes.person")).isNull();

        newcomer.providerBehaves("RIGHT");
        newcomer.eventually("BOUND");
        assertThat(newcomer.atProvider().getString("attributes.person[0]")).isEqualTo(board.person(nik));
    }

    @Test
    void anInstanceThatDiedAfterItTookTheTaskLeavesItToAnother() {
        Newcomer newcomer = Newcomer.at("AWAY");
        newcomer.bind(code, nik).statusCode(202);
        execute(
                "update account_binding set attempts = attempts + 1, next_attempt_at = now() + interval '1 hour' where account = ?",
                newcomer.account);
        newcomer.providerBehaves("RIGHT");
        newcomer.own().body("status", equalTo("PENDING"));

        execute("update account_binding set next_attempt_at = now() where account = ?", newcomer.account);

        newcomer.eventually("BOUND");
    }

    @Test
    void anInstanceThatDiedAfterTheProviderKeptItLeavesNothingToWrite() {
        Newcomer newcomer = Newcomer.at("RIGHT");
        newcomer.provider("{\"attributes\": {\"person\": [\"" + board.person(nik) + "\"]}}");

        newcomer.bind(code, nik).statusCode(202);

        newcomer.eventually("BOUND");
        assertThat(newcomer.atProvider().getString("writes")).isNull();
    }

    @Test
    void whomAnAdministratorMadeItStaysAndTheOfficeSeesWhy() {
        Newcomer newcomer = Newcomer.at("RIGHT");
        newcomer.provider("{\"attributes\": {\"person\": [\"" + "a".repeat(64) + "\"]}}");
        newcomer.bind(code, nik).statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> get(
                                id.koperasi.registry.TestCooperative.office("36.03"),
                                board.cooperative.path("/account-bindings"))
                        .body("items[0].status", equalTo("PENDING"))
                        .body("items[0].lastAnswer", equalTo("somebody else's")));
        assertThat(newcomer.atProvider().getString("attributes.person[0]")).isEqualTo("a".repeat(64));
    }

    private String invite() {
        return invited(chair(), board.cooperative, nik, "OFFICER");
    }

    private RequestSpecification chair() {
        return holder(board.person(board.nik("chair")));
    }

    private String id() {
        return board.cooperative.id().toString();
    }

    private static ValidatableResponse send(Newcomer newcomer, String key, String body) {
        return newcomer.signedIn()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(BINDINGS)
                .then();
    }

    private static <T extends Comparable<T>> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(one -> work).toList());
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            Collections.sort(results);
            return results;
        }
    }

    /** The last letter that makes a code of these. */
    private static char check(String letters) {
        return "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
                .chars()
                .mapToObj(last -> letters + (char) last)
                .filter(whole -> InvitationCode.read(whole).isPresent())
                .findFirst()
                .orElseThrow()
                .charAt(letters.length());
    }
}
