package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.grant.GrantEvent;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.platform.testing.TestGrant;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads by a letter reads what it covers while it counts, and each read bears its number. */
@QuarkusTest
class GrantProofTest {

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String NOTES = "notes";

    private final UUID tenant = UUID.randomUUID();
    private final String account = "auditor-" + tenant;
    private final LocalDate today = TestGrant.today();
    private String shelf = "";

    @Inject
    ObjectMapper json;

    @BeforeEach
    void aShelfIsThere() {
        shelf = "/v1/tenants/" + tenant + "/shelves/"
                + add(asClerk(), tenant, "k", "left")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @Test
    void whatTheRegistryTellsIsRead() {
        Contracts.provesThatItReads(GrantEvent.class, json);
    }

    @Test
    void theRoleAloneOpensNothingAndNeitherDoesTheLetterAlone() {
        as(TestToken.of(account).roles("auditor").region("36"))
                .get(shelf)
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "no-access-grant"));

        TestGrant.to(account).region("36").heardBy(NOTES);

        as(TestToken.of(account).region("36"))
                .get(shelf)
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "not-permitted"));
        as(TestToken.of(account).roles("investigator")).get(shelf).then().statusCode(403);
        as(TestToken.of("another-" + tenant).roles("auditor")).get(shelf).then().statusCode(403);
        as(TestToken.of(account).roles("auditor")).get(shelf).then().statusCode(200);
        add(as(TestToken.of(account).roles("auditor")), tenant, "k-2", "right")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "not-permitted"));
    }

    @Test
    void whatALetterDoesNotCoverAnswersLikeWhatDoesNotExist() {
        TestGrant own = TestGrant.to(account).region("36.03").heardBy(NOTES);
        as(own.token()).get(shelf).then().statusCode(200);
        for (String region : new String[] {"36.04", "36.0", "3", "36.03.10.200"}) {
            TestGrant foreign = TestGrant.to(account + region).region(region).heardBy(NOTES);
            hidden(foreign.token());
        }
        as(TestGrant.to(account + "-one").tenant(tenant).heardBy(NOTES).token())
                .get(shelf)
                .then()
                .statusCode(200);
        hidden(TestGrant.to(account + "-other")
                .tenant(UUID.randomUUID())
                .heardBy(NOTES)
                .token());
        as(TestGrant.to(account + "-nation").investigation().heardBy(NOTES).token())
                .get(shelf)
                .then()
                .statusCode(200);
    }

    private void hidden(TestToken token) {
        Response hidden = as(token).get(shelf);
        Response absent = as(token).get("/v1/tenants/" + tenant + "/shelves/" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asByteArray()).isEqualTo(absent.asByteArray());
    }

    @Test
    void aLetterCountsFromItsFirstDayToItsLast() {
        counts(today.minusDays(30), today.minusDays(1), 403);
        counts(today.plusDays(1), today.plusDays(30), 403);
        counts(today.minusDays(30), today, 200);
        counts(today, today.plusDays(30), 200);
    }

    private void counts(LocalDate first, LocalDate last, int status) {
        TestGrant grant = TestGrant.to(account + first + last).days(first, last).heardBy(NOTES);
        as(grant.token()).get(shelf).then().statusCode(status);
    }

    @Test
    void aLetterThatIsWithdrawnOpensNothingToATokenThatIsStillGood() {
        TestGrant grant = TestGrant.to(account).region("36").heardBy(NOTES);
        String token = grant.token().sign();
        get(token).statusCode(200);

        grant.withdrawnBefore(NOTES);

        get(token).statusCode(403).body("type", equalTo(PROBLEM + "no-access-grant"));
        grant.granted().send(); // heard a second time
        TestGrant.to("marker-" + account).heardBy(NOTES);
        get(token).statusCode(403);
    }

    private ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get(shelf).then();
    }

    /** Also where the stream was begun anew, so that no mark says that the first was heard. */
    @Test
    void aWithdrawalThatIsHeardFirstStays() {
        TestGrant grant = TestGrant.to(account).region("36");
        var anew = grant.withdrawn();
        new Announcement(anew.topic(), anew.source(), anew.type(), anew.subject() + "/anew", 1, anew.data()).send();
        Proof.eventually(() -> assertThat(count(
                        "select count(*) from access_grant where id = ? and withdrawn_at is not null", grant.id()))
                .isEqualTo(1));
        grant.heardBy(NOTES);
        Proof.eventually(() -> assertThat(
                        count("select count(*) from inbox_mark where subject = ?", "access-grant/" + grant.id()))
                .isEqualTo(1));

        as(grant.token()).get(shelf).then().statusCode(403);
    }

    /** Within its stream it waits for what came before it, and opens nothing meanwhile. */
    @Test
    void aWithdrawalThatOvertakesItsGrantLeavesNoTimeBetween() {
        TestGrant grant = TestGrant.to(account).region("36");
        grant.withdrawn().send();
        as(grant.token()).get(shelf).then().statusCode(403);

        grant.granted().send();

        Proof.eventually(() -> assertThat(count(
                        "select count(*) from access_grant where id = ? and withdrawn_at is not null", grant.id()))
                .isEqualTo(1));
        as(grant.token()).get(shelf).then().statusCode(403);
    }

    @Test
    void whoHoldsSeveralNamesOneAndReadsByThatAlone() {
        TestGrant here =
                TestGrant.to(account).letter("700/1/" + tenant).region("36").heardBy(NOTES);
        TestGrant there =
                TestGrant.to(account).letter("700/2/" + tenant).region("37").heardBy(NOTES);

        as(here.token())
                .get(shelf)
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "access-grant-not-named"))
                .body("accessGrants.letterNumber", containsInAnyOrder(here.letterNumber(), there.letterNumber()))
                .body(
                        "accessGrants.grantId",
                        containsInAnyOrder(here.id().toString(), there.id().toString()));
        by(here, here.letterNumber()).get(shelf).then().statusCode(200);
        by(here, here.id().toString()).get(shelf).then().statusCode(200);
        by(here, there.letterNumber()).get(shelf).then().statusCode(404);
        by(here, "700/3/" + tenant)
                .get(shelf)
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "no-access-grant"));

        TestGrant again =
                TestGrant.to(account).letter(here.letterNumber()).region("38").heardBy(NOTES);
        by(here, here.letterNumber())
                .get(shelf)
                .then()
                .statusCode(400)
                .body(
                        "accessGrants.grantId",
                        containsInAnyOrder(here.id().toString(), again.id().toString()));
        by(again, again.id().toString()).get(shelf).then().statusCode(404);
    }

    private static RequestSpecification by(TestGrant grant, String named) {
        return as(grant.token()).header("Access-Grant", named);
    }

    @Test
    void aGrantOfSomebodyElseOpensNothing() {
        TestGrant grant = TestGrant.to(account).region("36").heardBy(NOTES);

        for (String named : new String[] {grant.letterNumber(), grant.id().toString()}) {
            as(TestToken.of("another-" + tenant).roles("auditor"))
                    .header("Access-Grant", named)
                    .get(shelf)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo(PROBLEM + "no-access-grant"));
        }
    }

    /** Another right opens what it opens without a letter; named, the letter is all he has. */
    @Test
    void whoHoldsMoreThanALetterReadsByItWhenHeNamesIt() {
        TestGrant grant = TestGrant.to(account).region("37").heardBy(NOTES);
        TestToken both = TestToken.of(account).roles("auditor", "clerk").region("36");

        as(both).get(shelf).then().statusCode(200);
        assertThat(recorded(grant)).isZero();
        as(both).header("Access-Grant", grant.letterNumber()).get(shelf).then().statusCode(404);
        assertThat(recorded(grant)).isEqualTo(1);
    }

    @Test
    void everyReadIsWrittenDownWithItsLetterWhatItFoundOrNot() {
        TestGrant grant = TestGrant.to(account).tenant(tenant).heardBy(NOTES);
        as(grant.token()).get(shelf).then().statusCode(200);
        as(grant.token())
                .get("/v1/tenants/" + tenant + "/shelves/" + UUID.randomUUID())
                .then()
                .statusCode(404);

        assertThat(recorded(grant)).isEqualTo(2);
        assertThat(rows(
                        "select operation || ' ' || object || ' ' || tenant from audit_entry where actor = ? and object = ?",
                        account,
                        shelf))
                .containsExactly("showShelf " + shelf + " " + tenant);

        as(grant.token())
                .queryParam("purpose", "Pengaduan")
                .queryParam("from", "2025-01-01T00:00:00Z")
                .queryParam("actor", account)
                .get("/v1/audited-acts")
                .then()
                .statusCode(200)
                .body("items.purpose", equalTo(List.of(grant.letterNumber(), grant.letterNumber())));
        assertThat(rows("select purpose from audit_entry where actor = ? and operation = 'listAuditedActs'", account))
                .as("a search is written down once")
                .containsExactly(grant.letterNumber() + ": Pengaduan");
    }

    private long recorded(TestGrant grant) {
        return count(
                "select count(*) from audit_entry where actor = ? and purpose = ? and operation = 'showShelf'",
                account,
                grant.letterNumber());
    }

    @Test
    void personalDataAreShownWhereRoleAndLetterBothAllowIt() {
        String owner = "/v1/tenants/" + tenant + "/shelves/owner";
        TestGrant masked = TestGrant.to(account).region("36").heardBy(NOTES);
        as(masked.token().roles("see-personal-data")).get(owner).then().statusCode(403);

        TestGrant plain =
                TestGrant.to(account + "-plain").region("36").withPersonalData().heardBy(NOTES);
        as(plain.token()).get(owner).then().statusCode(403);
        as(plain.token().roles("see-personal-data")).get(owner).then().statusCode(200);
        assertThat(rows(
                        "select purpose from audit_entry where actor = ? and cardinality(fields) > 0",
                        account + "-plain"))
                .containsExactly(plain.letterNumber() + ": to call him");
    }

    /** What the whole trail is asked for is asked by who may see it all: a part of it would look like one that is broken. */
    @Test
    void theWholeTrailIsForALetterOfTheNation() {
        TestGrant part = TestGrant.to(account).region("36").heardBy(NOTES);
        TestGrant whole = TestGrant.to(account).heardBy(NOTES);

        as(part.token())
                .header("Access-Grant", part.letterNumber())
                .queryParam("purpose", "Insiden 7/2026")
                .get("/v1/trail-verifications")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "no-access-grant"));
        as(whole.token())
                .queryParam("purpose", "Insiden 7/2026")
                .get("/v1/trail-verifications")
                .then()
                .statusCode(200);
    }

    /** What a teller of grants leaves out makes none of the nation, and the holder writes none himself. */
    @Test
    void noGrantIsMadeByOmissionOrByItsHolder() throws Exception {
        assertThatThrownBy(() -> Proof.execute("""
                        insert into access_grant (id, letter_number, holder, kind, scope, personal_data, valid_from, valid_until)
                        values (gen_random_uuid(), '1', 'x', 'AUDIT', 'REGION', false, current_date, current_date)""")).hasMessageContaining("access_grant_scope_whole");
        try (var connection = Proof.runtime(NOTES);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('koperasi.caller', 'x', false)");
            assertThatThrownBy(() -> statement.execute("""
                            insert into access_grant (id, letter_number, holder, kind, scope, personal_data, valid_from,
                                                      valid_until)
                            values (gen_random_uuid(), '1', 'x', 'AUDIT', 'NATION', false, current_date, current_date)""")).hasMessageContaining("row-level security");
        }
    }

    @Test
    void nobodySeesWhoHoldsLetters() throws Exception {
        TestGrant grant = TestGrant.to(account).heardBy(NOTES);
        try (var connection = Proof.runtime(NOTES);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('koperasi.caller', 'another', false)");
            var seen = statement.executeQuery("select count(*) from access_grant where id = '" + grant.id() + "'");
            seen.next();
            assertThat(seen.getLong(1)).isZero();
        }
        assertThat(rows("select holder from access_grant where id = ?", grant.id()))
                .hasSize(1);
    }
}
