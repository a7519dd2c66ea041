package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
                                + " and purpose = 'Surat tugas 700/12/2026'",
                        "owner/" + tenant))
                .as("each search is written down")
                .isEqualTo(5);
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
        search(TestToken.of("auditor").roles("national-auditor"), "/v1/audited-acts", "actor", "mover-" + tenant)
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

    private static TestToken auditor(String region) {
        return TestToken.of("auditor").roles("auditor").region(region);
    }
}
