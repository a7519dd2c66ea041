package id.koperasi.registry.onboarding;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static id.koperasi.registry.onboarding.Newcomer.invitation;
import static id.koperasi.registry.onboarding.Newcomer.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.registry.Board;
import id.koperasi.registry.signin.IdentityProvider;
import id.koperasi.registry.signin.SignInConfigTest;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    private Board board;
    private String nik;

    @BeforeEach
    void somebodyManagesTheCooperative() {
        board = new Board(references, "36.03");
        nik = board.seat(Board.newNik(), "manager", "2025-06-02", "2030-06-01");
    }

    @Test
    void aCodeIsShownOnceAndNeitherItNorTheNumberIsKept() {
        String code = invited(chair(), board.cooperative, nik, "OFFICER");

        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        String listed = get(chair(), path(""))
                .statusCode(200)
                .body("items.state", contains("OPEN"))
                .body("items.purpose", contains("OFFICER"))
                .body("items.name", contains("Seseorang"))
                .body("items[0].endedAt", nullValue())
                .extract()
                .asString();
        assertThat(listed).doesNotContain(code, nik, board.person(nik), "code");
        assertThat(rows("select i::text from account_invitation i where cooperative_id = ?::uuid", id()))
                .singleElement()
                .asString()
                .doesNotContain(code, code.replace("-", ""), nik)
                .contains(board.person(nik));
        Instant invited = Instant.parse(get(chair(), path("")).extract().path("items[0].invitedAt"));
        assertThat(Instant.parse(get(chair(), path("")).extract().path("items[0].expiresAt")))
                .isEqualTo(invited.plus(Duration.ofDays(14)));
        assertThat(rows(
                        "select operation from audit_entry where tenant = ?::uuid and operation = 'inviteAccount'",
                        id()))
                .hasSize(1);
    }

    @Test
    void whoeverRepeatsHisRequestGetsTheSameCodeAndNobodyElse() {
        String key = UUID.randomUUID().toString();
        String first = invite(chair(), key).statusCode(201).extract().asString();

        invite(chair(), key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));

        invite(holder(board.person(board.nik("secretary"))), key)
                .statusCode(201)
                .body(not(equalTo(first)));
        assertThat(rows(
                        "select status from account_invitation where cooperative_id = ?::uuid order by invitation_id",
                        id()))
                .containsExactly("WITHDRAWN", "OPEN");
    }

    @Test
    void aNewOneEndsTheFormerAndAnOpenOneIsTakenBack() {
        String former = invited(chair(), board.cooperative, nik, "OFFICER");
        invited(holder(board.person(board.nik("treasurer"))), board.cooperative, nik, "OFFICER");

        Newcomer.at("RIGHT")
                .bind(former, nik)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "invitation-does-not-fit"));
        get(chair(), path("")).body("items.state", contains("WITHDRAWN", "OPEN"));
        String open = get(chair(), path("")).extract().path("items[1].invitationId");
        post(chair(), path("/" + open + "/withdrawal"), "").statusCode(200).body("state", equalTo("WITHDRAWN"));
        post(chair(), path("/" + open + "/withdrawal"), "")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "account-invitation-ended"))
                .body("state", equalTo("WITHDRAWN"));
        get(chair(), path("/" + open)).body("state", equalTo("WITHDRAWN"));
        post(chair(), path("/" + UUID.randomUUID() + "/withdrawal"), "").statusCode(404);
    }

    @Test
    void whoIsInvitedInTwoCooperativesHasTwo() {
        var other = new Board(references, "36.03");
        other.seat(nik, "manager", "2025-06-02", "2030-06-01");

        invited(chair(), board.cooperative, nik, "OFFICER");
        invited(office("36.03"), other.cooperative, nik, "OFFICER");

        get(chair(), path("")).body("items.state", contains("OPEN"));
    }

    @Test
    void officersInviteAndTheOfficeOfTheRegionOfficersAlone() {
        String member = Board.newNik();
        String memberId = onRoll(member);

        invited(office("36.03"), board.cooperative, nik, "OFFICER");
        invite(office("36.03"), member, "MEMBER")
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "members-are-invited-by-their-cooperative"));
        invited(holder(board.person(board.nik("secretary"))), board.cooperative, member, "MEMBER");
        get(chair(), path("")).body("items.memberId", contains(null, memberId));

        invite(holder(board.person(board.nik("supervisor"))), nik, "OFFICER").statusCode(403);
        invite(holder(board.person(nik)), nik, "OFFICER").statusCode(403);
        invite(office("36.71"), nik, "OFFICER").statusCode(404);
        var other = new Board(references, "36.04");
        ValidatableResponse foreign =
                invite(holder(other.person(other.nik("chair"))), nik, "OFFICER").statusCode(404);
        foreign.body("type", equalTo(PROBLEM + "not-found"));
        get(holder(other.person(other.nik("chair"))), path("")).statusCode(404);
        invite(chair(), other.nik("chair"), "OFFICER")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "invited-holds-no-office"));
    }

    @Test
    void onlyWhoIsOnRecordIsInvited() {
        invite(chair(), Board.newNik(), "MEMBER")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "invited-is-no-member"));
        invite(chair(), "3603010101709", "OFFICER")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-a-citizens-number"));
        String former = Board.newNik();
        board.seat(former, "supervisor", "2024-06-02", "2025-06-01");
        invite(chair(), former, "OFFICER").statusCode(422);
        String left = Board.newNik();
        onRoll(left);
        execute("update roll_member set left_on = '2026-01-01' where person = ?", board.person(left));
        invite(chair(), left, "MEMBER").statusCode(422);
        get(chair(), path("")).body("items", hasSize(0));
    }

    @Test
    void whereNoProviderIsConnectedNobodyIsInvitedAndNothingIsTied() {
        QuarkusMock.installMockForType(SignInConfigTest.notConnected(), IdentityProvider.class);

        invite(chair(), nik, "OFFICER").statusCode(409).body("type", equalTo(PROBLEM + "accounts-not-tied-here"));
        Newcomer.at("RIGHT")
                .bind("2222-2222-2222", nik)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "accounts-not-tied-here"));
    }

    private String onRoll(String member) {
        String memberId = UUID.randomUUID().toString();
        execute(
                "insert into roll_member values (?::uuid, ?, ?::uuid, ?, '2025-07-01')",
                id(),
                board.cooperative.village(),
                memberId,
                board.person(member));
        return memberId;
    }

    private ValidatableResponse invite(RequestSpecification caller, String key) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(invitation(nik, "OFFICER"))
                .post(path(""))
                .then();
    }

    private ValidatableResponse invite(RequestSpecification caller, String invitedNik, String purpose) {
        return post(caller, path(""), invitation(invitedNik, purpose));
    }

    private RequestSpecification chair() {
        return holder(board.person(board.nik("chair")));
    }

    private String path(String rest) {
        return board.cooperative.path("/account-invitations" + rest);
    }

    private String id() {
        return board.cooperative.id().toString();
    }
}
