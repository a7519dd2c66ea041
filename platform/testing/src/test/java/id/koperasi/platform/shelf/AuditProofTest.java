package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.auditor;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.nationalAuditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The trail tells whoever is entitled, of his region, and each question is in it. */
@QuarkusTest
class AuditProofTest {

    private final UUID tenant = UUID.randomUUID();

    @Test
    void anAuditorFindsWhatWasDoneAndSeenInHisRegionAndNowhereElse() {
        add(asClerk(), tenant, "k", "left").then().statusCode(201);
        as(TestToken.of("clerk").roles("clerk", "see-personal-data").region("36.03"))
                .get("/v1/tenants/" + tenant + "/shelves/owner")
                .then()
                .statusCode(200);

        search("36", "/v1/audited-acts", "tenant", tenant.toString())
                .statusCode(200)
                .body("items.operation", contains("addShelf", "showOwner"))
                .body("items[0].actor", equalTo("clerk"))
                .body("items[0].region", equalTo(ShelfResource.REGION))
                .body("items[0].afterDigest", notNullValue());
        search("36", "/v1/data-accesses", "subject", "owner/" + tenant)
                .statusCode(200)
                .body("items.operation", contains("showOwner"))
                .body("items[0].purpose", equalTo("to call him"))
                .body("items[0].fields", contains("Nik 36************01"));
        search("36", "/v1/data-accesses", "subject", "owner/" + tenant)
                .body("items.operation", contains("showOwner")); // and not the search before
        for (String elsewhere : new String[] {"37", "36.04", "3"}) {
            search(elsewhere, "/v1/audited-acts", "tenant", tenant.toString()).body("items", hasSize(0));
            search(elsewhere, "/v1/data-accesses", "subject", "owner/" + tenant).body("items", hasSize(0));
        }
        assertThat(count(
                        "select count(*) from audit_entry where operation = 'listDataAccesses' and object = ?"
                                + " and purpose like '700/%: Surat tugas 700/12/2026'",
                        "owner/" + tenant))
                .as("each search is written down")
                .isEqualTo(5);
    }

    /** What a thing was before a change is what it was after the one before, under the key of the service. */
    @Test
    void whoAsksAboutAThingIsToldWhatItWasBeforeEachChange() {
        String shelf = add(asClerk(), tenant, "k", "left")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String thing = shelf.substring(shelf.indexOf("/v1/"));
        for (String digest : new String[] {"01", "02"}) {
            Proof.execute("""
                    insert into audit_entry (actor, roles, operation, region, tenant, object, after_digest)
                    values ('clerk', '{}', 'move', '36.03.10.2001', ?, ?, decode(repeat(?, 32), 'hex'))""", tenant, thing + "/moves", digest);
        }
        Proof.execute("""
                insert into audit_entry (actor, roles, operation, region, tenant, object, after_digest)
                values ('clerk', '{}', 'move', '36.03.10.2001', ?, ?, decode(repeat('03', 32), 'hex'))""", tenant, thing + "0");

        var found = search("36", "/v1/audited-acts", "object", thing).statusCode(200);
        found.body("items.operation", contains("addShelf", "move", "move")).body("items[0].beforeDigest", nullValue());
        String made = found.extract().path("items[0].afterDigest");
        found.body("items[1].beforeDigest", equalTo(made)).body("items[2].beforeDigest", equalTo("01".repeat(32)));
        as(auditor("36"))
                .queryParam("purpose", "Surat tugas 700/12/2026")
                .queryParam("from", "2025-01-01T00:00:00Z")
                .queryParam("object", thing)
                .queryParam("limit", 1)
                .get("/v1/audited-acts")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whoHoldsAReplyLearnsWhetherItWasGiven() {
        String reply = add(asClerk(), tenant, "k", "left")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        var act = search("36", "/v1/audited-acts", "tenant", tenant.toString()).extract();
        String moment = act.path("items[0].recordedAt");
        int position = act.path("items[0].position");

        compare("36", moment, position, reply).statusCode(200).body("same", equalTo(true));
        compare("36", moment, position, reply.replace("left", "right"))
                .statusCode(200)
                .body("same", equalTo(false));
        compare("37", moment, position, reply).statusCode(404);
        compare("36", moment, position + 1, reply).statusCode(404);
    }

    private static ValidatableResponse compare(String region, String moment, int position, String text) {
        return as(auditor(region))
                .contentType("application/json")
                .body(Map.of("recordedAt", moment, "position", position, "text", text))
                .post("/v1/reply-comparisons")
                .then();
    }

    /** After a breach: whose data somebody saw, which of them and when. */
    @Test
    void whatAnAccountAProgramOrAnAddressSawIsATable() {
        String thief = "thief-" + tenant;
        for (int i = 0; i < 3; i++) {
            as(TestToken.of(thief).roles("clerk", "see-personal-data").region("36.03"))
                    .get("/v1/tenants/" + tenant + "/shelves/owner")
                    .then()
                    .statusCode(200);
        }
        as(TestToken.of("honest-" + tenant).roles("clerk", "see-personal-data").region("36.03"))
                .get("/v1/tenants/" + tenant + "/shelves/owner")
                .then()
                .statusCode(200);

        assertThat(exposures("actor", thief)
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo("Whose,Tenant,Region,Field,Account,First,Last,Times");
        assertThat(exposures("actor", thief).extract().asString())
                .contains("owner/" + tenant + "," + tenant + "," + ShelfResource.REGION + ",Nik 36************01,"
                        + thief)
                .contains(",3\r\n")
                .doesNotContain("honest");
        assertThat(exposures("address", "127.0.0.1").extract().asString())
                .contains("owner/" + tenant)
                .contains("honest-" + tenant);
        assertThat(exposures("client", "no-program").extract().asString().lines())
                .hasSize(1);
        exposures("operation", "showOwner")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:nobody-suspected"));
        assertThat(count(
                        "select count(*) from audit_entry where operation = 'listExposures' and object = ?",
                        "seen-by/" + thief))
                .isEqualTo(2);
        as(auditor("36"))
                .queryParam("purpose", "Surat tugas 700/12/2026")
                .queryParam("from", "2025-01-01T00:00:00Z")
                .queryParam("actor", thief)
                .get("/v1/exposures")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse exposures(String filter, String value) {
        return as(nationalAuditor())
                .header("Accept", "text/csv")
                .header("Accept-Language", "en")
                .queryParam("purpose", "Insiden 7/2026")
                .queryParam("from", "2025-01-01T00:00:00Z")
                .queryParam(filter, value)
                .get("/v1/exposures")
                .then();
    }

    /** What names no tenant belongs where its actor is in charge; what he does for the nation is the nation's to see. */
    @Test
    void whatNamesNoTenantIsFoundWhereItsActorIsInCharge() {
        TestToken mover = TestToken.of("mover-" + tenant).roles("operator");
        as(mover.region("36.03")).post("/v1/key-rotations").then().statusCode(200);
        search("36", "/v1/audited-acts", "actor", "mover-" + tenant)
                .body("items.operation", contains("rotateKeys"))
                .body("items[0].region", equalTo("36.03"));
        search("37", "/v1/audited-acts", "actor", "mover-" + tenant).body("items", hasSize(0));

        as(TestToken.of("mover-" + tenant).roles("operator"))
                .post("/v1/key-rotations")
                .then()
                .statusCode(200);
        search("36", "/v1/audited-acts", "actor", "mover-" + tenant).body("items", hasSize(1));
        search(nationalAuditor(), "/v1/audited-acts", "actor", "mover-" + tenant)
                .body("items", hasSize(2));
    }

    @Test
    void whoLooksAtTooMuchIsToldSo() {
        String operation = "slow-" + tenant;
        Proof.execute(
                "insert into audit_entry (actor, roles, operation, tenant) values ('clerk', '{}', ?, ?)",
                operation,
                tenant);
        try {
            Proof.execute("""
                    create or replace function tenant_region(asked uuid) returns text
                        language sql stable return (select null::text from pg_sleep(3))""");
            search("36", "/v1/audited-acts", "operation", operation)
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:audit-search-too-wide"));
        } finally {
            Proof.execute("""
                    create or replace function tenant_region(asked uuid) returns text
                        language sql stable return null::text""");
        }
        search("36", "/v1/audited-acts", "operation", operation).statusCode(200);
    }

    @Test
    void nobodySearchesWithoutAReasonOrWithoutTheRole() {
        as(auditor("36"))
                .queryParam("from", "2026-01-01T00:00:00Z")
                .get("/v1/audited-acts")
                .then()
                .statusCode(400);
        asClerk()
                .queryParam("from", "2026-01-01T00:00:00Z")
                .queryParam("purpose", "curious")
                .get("/v1/audited-acts")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse search(String region, String path, String filter, String value) {
        return search(auditor(region), path, filter, value);
    }

    private static ValidatableResponse search(TestToken auditor, String path, String filter, String value) {
        return as(auditor)
                .queryParam("purpose", "Surat tugas 700/12/2026")
                .queryParam("from", "2025-01-01T00:00:00Z")
                .queryParam(filter, value)
                .get(path)
                .then();
    }
}
