package id.koperasi.registry.accessgrant;

import static id.koperasi.registry.GivenAccess.approve;
import static id.koperasi.registry.GivenAccess.approver;
import static id.koperasi.registry.GivenAccess.preparer;
import static id.koperasi.registry.GivenAccess.preparerByAnotherAccount;
import static id.koperasi.registry.GivenAccess.withdraw;
import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestGrant;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.GivenAccess;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two people give access by a letter, one takes it back, and it opens what it says while it counts. */
@QuarkusTest
class AccessGrantResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String TRAIL = "/v1/audited-acts?purpose=Pengaduan&from=2026-01-01T00:00:00Z";

    private final String account = "auditor-" + UUID.randomUUID();
    private final LocalDate today = TestGrant.today();

    @Test
    void accessCountsOnceASecondPersonHasApprovedIt() {
        GivenAccess access = GivenAccess.to(account).region("36.04");
        String id = access.prepare(preparer())
                .statusCode(201)
                .body("state", equalTo("PREPARED"))
                .body("approvedBy", nullValue())
                .extract()
                .path("grantId");
        get(access.auditor(), TRAIL).statusCode(403).body("type", equalTo(PROBLEM + "no-access-grant"));
        get(access.auditor(), "/v1/own-access-grants").statusCode(200).body("items", hasSize(0));
        assertThat(announced(id)).isEmpty();

        approve(approver(), id)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("preparedBy", equalTo("ministry-1"))
                .body("approvedBy", equalTo("ministry-2"));

        get(access.auditor(), TRAIL).statusCode(200);
        get(access.auditor(), "/v1/own-access-grants").body("items.grantId", contains(id));
        get(access.auditor(), "/v1/access-grants").statusCode(403);
        get(preparer(), "/v1/access-grants/" + id).statusCode(200).body("letterNumber", equalTo(access.letterNumber()));
        assertThat(announced(id)).containsExactly("id.koperasi.registry.access-granted.v1");
        approve(approver(), id).statusCode(409).body("type", equalTo(PROBLEM + "access-approved-already"));
        assertThat(rows(
                        "select operation || ' ' || actor from audit_entry where object like ? order by position",
                        "/v1/access-grants/" + id + "%"))
                .containsExactly("prepareAccessGrant ministry-1", "approveAccessGrant ministry-2");
    }

    @Test
    void nobodyApprovesWhatHePreparedAndNobodyGivesHimselfAccess() {
        String id = GivenAccess.to(account).prepared();

        approve(preparer(), id).statusCode(403).body("type", equalTo(PROBLEM + "access-prepared-by-you"));
        approve(preparerByAnotherAccount(), id)
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "access-prepared-by-you"));
        approve(as(TestToken.of("ministry-3").roles("ministry")), id)
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "access-signer-unknown"));
        approve(as(TestToken.of(account).roles("ministry").person("c".repeat(64))), id)
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "access-for-yourself"));
        approve(office("36"), id).statusCode(403).body("type", equalTo(PROBLEM + "not-permitted"));
        GivenAccess.to("ministry-1")
                .prepare(preparer())
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "access-for-yourself"));

        get(as(TestToken.of(account).roles("auditor")), TRAIL).statusCode(403);
        get(preparer(), "/v1/access-grants/" + id).body("state", equalTo("PREPARED"));
        assertThat(announced(id)).isEmpty();
    }

    @Test
    void accessThatIsTakenBackEndsAtOnceAndOnce() {
        GivenAccess access = GivenAccess.to(account);
        String id = access.prepared();
        approve(approver(), id).statusCode(200);
        String token = access.token().sign();
        withToken(token).statusCode(200);

        withdraw(preparer(), id)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("ministry-1"))
                .body("withdrawalReason", equalTo("Penugasan berakhir"));

        withToken(token).statusCode(403).body("type", equalTo(PROBLEM + "no-access-grant"));
        withdraw(approver(), id).statusCode(409).body("type", equalTo(PROBLEM + "access-withdrawn-already"));
        approve(approver(), id).statusCode(409).body("type", equalTo(PROBLEM + "access-withdrawn-already"));
        assertThat(announced(id))
                .containsExactly("id.koperasi.registry.access-granted.v1", "id.koperasi.registry.access-withdrawn.v1");
        get(access.auditor(), "/v1/own-access-grants").body("items.state", contains("WITHDRAWN"));

        String never = GivenAccess.to(account).prepared();
        withdraw(approver(), never).statusCode(200);
        approve(approver(), never).statusCode(409);
        assertThat(announced(never)).isEmpty();
        access.approved(); // the letter is free again once it was taken back
        get(access.auditor(), TRAIL).statusCode(200);
    }

    private static ValidatableResponse withToken(String token) {
        return given().auth().oauth2(token).get(TRAIL).then();
    }

    @Test
    void ofApprovalAndWithdrawalAtOneMomentOneComesFirst() throws Exception {
        GivenAccess access = GivenAccess.to(account);
        String id = access.prepared();
        Callable<Integer> approval = () -> approve(approver(), id).extract().statusCode();
        Callable<Integer> withdrawal = () -> withdraw(preparer(), id).extract().statusCode();
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var done : both.invokeAll(List.of(approval, withdrawal, approval, withdrawal))) {
                assertThat(done.get()).isIn(200, 409);
            }
        }

        get(preparer(), "/v1/access-grants/" + id).body("state", equalTo("WITHDRAWN"));
        get(access.auditor(), TRAIL).statusCode(403);
        assertThat(announced(id).size()).isIn(0, 2);
    }

    @Test
    void aLetterCountsOnItsDaysOnly() {
        GivenAccess.to(account).days(today.plusDays(1), today.plusDays(9)).approved();
        get(as(TestToken.of(account).roles("auditor")), TRAIL).statusCode(403);
        get(as(TestToken.of(account).roles("auditor")), "/v1/own-access-grants?asOf=" + today)
                .body("items", hasSize(0));

        GivenAccess.to(account).days(today.minusDays(9), today).approved();
        get(as(TestToken.of(account).roles("auditor")), TRAIL).statusCode(200);

        String over = GivenAccess.to(account + "-over")
                .days(today.minusDays(9), today)
                .prepared();
        TestCooperative.execute(
                "update access_letter set valid_until = ?::date where id = ?::uuid",
                today.minusDays(1).toString(),
                over);
        approve(approver(), over).statusCode(422).body("type", equalTo(PROBLEM + "access-over"));
    }

    @Test
    void aLetterSaysHowFarAndHowLong() {
        refused(GivenAccess.to(account).days(today, today.plusYears(1)), 422, "access-too-long");
        GivenAccess.to(account)
                .days(today, today.plusYears(1).minusDays(1))
                .prepare(preparer())
                .statusCode(201);
        refused(GivenAccess.to(account).days(today, today.minusDays(1)), 422, "date-out-of-order");
        refused(GivenAccess.to(account).days(today.minusDays(9), today.minusDays(1)), 422, "access-over");
        refused(GivenAccess.to(account).region("99"), 422, "access-region-unknown");
        refused(GivenAccess.to(account).region("ID"), 422, "access-scope-not-named");
        refused(GivenAccess.to(account).cooperative(UUID.randomUUID()), 404, "not-found");
        refused(GivenAccess.to(account).letter("surat\u00e9"), 400, "invalid-request");
        for (String scope : List.of("NATION\", \"regionCode\": \"36", "REGION", "COOPERATIVE")) {
            post(preparer(), "/v1/access-grants", """
                            {"letterNumber": "1", "purpose": "Audit", "holder": "x", "kind": "AUDIT", "scope": "%s",
                             "personalData": false, "validFrom": "%s", "validUntil": "%s"}""".formatted(scope, today, today))
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "access-scope-not-named"));
        }
        GivenAccess once = GivenAccess.to(account).region("36");
        once.prepared();
        refused(once, 409, "access-on-record-already");
        once.region("35").prepare(preparer()).statusCode(201);
    }

    private static void refused(GivenAccess access, int status, String code) {
        access.prepare(preparer()).statusCode(status).body("type", equalTo(PROBLEM + code));
    }

    @Test
    void theMinistryListsByHolderByRegionAndByDayAndGoesOnWhereItStopped() {
        TestCooperative cooperative = TestCooperative.formedIn("36.04");
        String nation = GivenAccess.to(account).prepared();
        String above = GivenAccess.to(account).region("36").prepared();
        String within = GivenAccess.to(account).region(cooperative.village()).prepared();
        String one = GivenAccess.to(account).cooperative(cooperative.id()).prepared();
        String beside = GivenAccess.to(account).region("36.03").prepared();
        approve(approver(), within).statusCode(200);

        list("").body("items.grantId", contains(nation, above, within, one, beside));
        list("&region=36.04")
                .body("items.grantId", contains(nation, above, within, one))
                .body("items.grantId", not(hasItem(beside)));
        list("&region=ID").body("items.grantId", hasSize(5));
        list("&asOf=" + today).body("items.grantId", contains(within));
        list("&asOf=" + today.minusDays(1)).body("items", hasSize(0));
        withdraw(preparer(), within).statusCode(200);
        list("&asOf=" + today).body("items", hasSize(0));

        String next = list("&limit=3")
                .body("items.grantId", contains(nation, above, within))
                .extract()
                .path("nextCursor");
        list("&limit=3&after=" + next).body("items.grantId", contains(one, beside));
        get(office("36"), "/v1/access-grants?holder=" + account).statusCode(403);
        get(as(TestToken.of("another-" + account).roles("auditor")), "/v1/own-access-grants")
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private ValidatableResponse list(String more) {
        return get(preparer(), "/v1/access-grants?holder=" + account + more).statusCode(200);
    }

    /** Of one cooperative nothing of another is seen, and the role opens nothing outside of a letter. */
    @Test
    void anAuditorOfOneCooperativeReadsThatOneAndEachReadBearsTheLetter() {
        TestCooperative own = TestCooperative.formedIn("36.04");
        TestCooperative other = TestCooperative.formedIn("36.04");
        GivenAccess access = GivenAccess.to(account).cooperative(own.id()).approved();

        get(access.auditor(), own.path("")).statusCode(200);
        String hidden =
                get(access.auditor(), other.path("")).statusCode(404).extract().asString();
        String absent = get(access.auditor(), "/v1/cooperatives/" + UUID.randomUUID())
                .statusCode(404)
                .extract()
                .asString();

        assertThat(hidden).isEqualTo(absent);
        assertThat(rows(
                        "select object from audit_entry where actor = ? and purpose = ? order by position limit 2",
                        account,
                        access.letterNumber()))
                .containsExactly(own.path(""), other.path(""));
        post(access.auditor(), own.path("/suspension"), "{}").statusCode(403);
    }

    private static List<String> announced(String grantId) {
        return rows("select type from outbox where aggregateid = ? order by sequence", "access-grant/" + grantId);
    }
}
