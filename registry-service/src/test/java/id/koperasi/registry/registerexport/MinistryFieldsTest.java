package id.koperasi.registry.registerexport;

import static id.koperasi.registry.Foundings.staff;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.registerimport.RegisterRoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the ministry's tables ask for beside what the registry lives on. Kabupaten 72.05 belongs to this test. */
@QuarkusTest
class MinistryFieldsTest {

    private static final String REGION = "72.05";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @Test
    void whatACooperativeSaysOfItselfIsToldAnewHandedOutAndTakenBack() {
        String told = """
                {"profile": {"address": "Jl. Raya 1", "postalCode": "95411", "management": "SHARIA"},
                 "because": {"reason": "Pindah kantor", "evidence": "Surat 1/2026"}}""";
        post(holder(chair), cooperative.path("/profile/changes"), told)
                .statusCode(200)
                .body("before.address", nullValue())
                .body("now.postalCode", equalTo("95411"));
        post(holder(chair), cooperative.path("/profile/changes"), told)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "profile-says-so-already"));
        post(holder(chair), cooperative.path("/profile/changes"), told.replace("95411", "9541"))
                .statusCode(400);
        post(holder(cooperative.officer("supervisor")), cooperative.path("/profile/changes"), told)
                .statusCode(403);
        post(office("36.04"), cooperative.path("/profile/changes"), told.replace("Raya 1", "Raya 2"))
                .statusCode(404);

        assertThat(row("profil_koperasi", cooperative.id().toString())).contains(",Jl. Raya 1,95411,", ",Syariah,");
        String line = cooperative.village() + ",Koperasi Lain Alamat,15530,Konvensional,AHU";
        String named = line.replace("Koperasi Lain Alamat", name()).replace(",15530", ",\"Jl. Lain 9\",15530");
        String heading = "kode_wilayah,nama_koperasi,alamat_lengkap,kode_pos,pola_pengelolaan,sumber_persetujuan\n";
        // A register fills what nobody told, and changes nothing that was.
        assertThat(RegisterRoundTrip.send(REGION, heading + named)).isEqualTo("DONE 1 0 0 0");
        assertThat(RegisterRoundTrip.send(REGION, heading + named)).isEqualTo("DONE 0 1 0 0");
        get(holder(chair), cooperative.path("/profile"))
                .body("address", equalTo("Jl. Raya 1"))
                .body("management", equalTo("SHARIA"))
                .body("approvedBy", equalTo("AHU"));
        // What cannot be understood of a profile is left out, and the row is none the worse for it.
        assertThat(RegisterRoundTrip.send(REGION, heading + named.replace("Konvensional", "Entah")))
                .isEqualTo("DONE 0 1 0 0");
        get(holder(chair), cooperative.path("/profile/changes")).body("items", hasSize(1));
    }

    @Test
    void landHasAStatusAndDocuments() {
        String facility = post(office(REGION), cooperative.path("/facilities"), """
                {"kind": "LAND", "name": "Lahan", "ownership": "VILLAGE", "electricity": "NOT_SURVEYED",
                 "internet": "NOT_SURVEYED", "water": "NOT_SURVEYED", "landStatus": "BEING_VERIFIED",
                 "surveyedOn": "2026-01-31", "surveyedBy": "Dinas"}""")
                .statusCode(201)
                .body("description.landStatus", equalTo("BEING_VERIFIED"))
                .extract()
                .path("facilityId");
        String paper = Minutes.handedIn(cooperative, chair);
        String path = cooperative.path("/facilities/" + facility + "/documents");

        post(holder(chair), path, "{\"paperId\": \"%s\"}".formatted(paper))
                .statusCode(201)
                .body("documents.paperId", contains(paper));
        post(holder(chair), path, "{\"paperId\": \"%s\"}".formatted(paper))
                .statusCode(201)
                .body("documents", hasSize(1));
        post(holder(chair), path, "{\"paperId\": \"%s\"}".formatted(facility))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "document-unknown"));
        assertThat(row("aset_koperasi", facility)).contains(",Sedang Diverifikasi,", "," + paper + ",");
    }

    @Test
    void aPlannedOutletOpensOnceAsAUnitOfItsKind() {
        String path = cooperative.path("/planned-outlets");
        String plan =
                "{\"function\": \"CLINIC\", \"name\": \"Klinik\", \"plannedFor\": \"2026-12-31\", \"filledBy\": \"Dinas\"}";
        String outlet =
                post(holder(chair), path, plan).statusCode(201).extract().path("outletId");
        post(holder(chair), path, plan.replace("Klinik", "KLINIK"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "outlet-planned-already"));
        assertThat(row("gerai_koperasi", outlet)).contains(",CLINIC,Belum Aktif,,Dinas,");

        String other = unit("GROCERIES", "47112");
        post(holder(chair), path + "/" + outlet + "/opening", "{\"unitId\": \"%s\"}".formatted(other))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "outlet-no-such-unit"));
        String unit = unit("CLINIC", "86103");
        post(holder(chair), path + "/" + outlet + "/opening", "{\"unitId\": \"%s\"}".formatted(unit))
                .statusCode(200)
                .body("state", equalTo("OPENED"));
        post(holder(chair), path + "/" + outlet + "/dropping", "{\"droppedOn\": \"2026-02-01\", \"reason\": \"Batal\"}")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "outlet-plan-settled"));
        String again = post(holder(chair), path, plan.replace("Klinik", "Klinik 2"))
                .statusCode(201)
                .extract()
                .path("outletId");
        post(holder(chair), path + "/" + again + "/opening", "{\"unitId\": \"%s\"}".formatted(unit))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "outlet-unit-taken"));
        post(
                        office(REGION),
                        path + "/" + again + "/corrections",
                        "{\"plan\": %s, \"because\": {\"reason\": \"Salah nama\", \"evidence\": \"Surat 2\"}}"
                                .formatted(plan.replace("Klinik", "Klinik Dua")))
                .statusCode(200)
                .body("before.name", equalTo("Klinik 2"));
        get(office(REGION), path + "/" + again + "/corrections").body("items", hasSize(1));
        assertThat(export("gerai_koperasi").lines().filter(line -> line.contains(outlet)))
                .isEmpty();
        assertThat(row("gerai_koperasi", unit)).contains(",CLINIC,Aktif,,Dinas,");
    }

    @Test
    void aRequestForAPartnershipGoesForwardOnly() {
        String path = cooperative.path("/partnership-requests");
        String asked = "{\"business\": \"Bisnis LPG 3kg\", \"financed\": true, \"requestedOn\": \"2026-01-10\"}";
        String request =
                post(holder(chair), path, asked).statusCode(201).extract().path("requestId");
        post(holder(chair), path, asked.replace("LPG", "lpg"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "partnership-request-open"));
        assertThat(row("pengajuan_kemitraan", request))
                .contains(",Requested,Bisnis LPG 3kg,", ",Kemitraan dan Pembiayaan,");

        String step = path + "/" + request + "/steps";
        post(office(REGION), step, "{\"status\": \"VERIFIED\", \"reachedOn\": \"2026-01-09\"}")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        post(holder(chair), step, "{\"status\": \"VERIFIED\", \"reachedOn\": \"2026-01-20\"}")
                .statusCode(403);
        post(office(REGION), step, "{\"status\": \"VERIFIED\", \"reachedOn\": \"2026-01-20\"}")
                .statusCode(200);
        post(office(REGION), step, "{\"status\": \"PROCESSED\", \"reachedOn\": \"2026-01-21\"}")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "partnership-request-past"));
        post(office(REGION), step, "{\"status\": \"REJECTED\", \"reachedOn\": \"2026-01-21\"}")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "partnership-request-needs-reason"));
        String partnership = post(holder(chair), cooperative.path("/partnerships"), """
                {"kind": "SUBSIDISED_GOODS", "partner": "Pertamina", "commodity": "LPG 3kg", "from": "2026-01-25",
                 "agreementNumber": "PKS-9"}""")
                .statusCode(201)
                .extract()
                .path("partnershipId");
        post(
                        office(REGION),
                        step,
                        "{\"status\": \"APPROVED\", \"reachedOn\": \"2026-01-25\", \"partnershipId\": \"%s\"}"
                                .formatted(partnership))
                .statusCode(200)
                .body("partnershipId", equalTo(partnership));
        get(holder(chair), path + "/" + request).body("steps.status", contains("REQUESTED", "VERIFIED", "APPROVED"));
        assertThat(row("pengajuan_kemitraan", request)).contains(",Approved,LPG 3kg,", "Pembiayaan");
        assertThat(export("pengajuan_kemitraan")
                        .lines()
                        .filter(line -> line.contains(request) || line.contains(partnership)))
                .as("one line, under the reference it had from the start")
                .hasSize(1);
    }

    @Test
    void aPotentialHasAreaPeopleAndValue() {
        String potential = post(
                        office(REGION), "/v1/potentials", """
                {"villageCode": "%s", "commodity": "Cengkeh %s", "size": 12.5, "unit": "ton", "source": "Profil desa",
                 "year": 2025, "areaHectares": 40.25, "people": 125, "value": 1000000000}""".formatted(cooperative.village(), cooperative.id()))
                .statusCode(201)
                .body("people", equalTo(125))
                .extract()
                .path("potentialId");
        assertThat(row("referensi_komoditas_desa", potential)).contains(",40.25 ha,12.50 ton,125,1000000000");
    }

    private String unit(String function, String kbli) {
        return post(holder(chair), cooperative.path("/business-units"), """
                {"function": "%s", "name": "%s", "kbli": "%s", "openedOn": "2026-01-24"}""".formatted(function, function, kbli))
                .statusCode(201)
                .extract()
                .path("unitId");
    }

    private String name() {
        return TestCooperative.rows(
                        "select name from cooperative where id = ?::uuid",
                        cooperative.id().toString())
                .getFirst();
    }

    private static String row(String table, String id) {
        return export(table)
                .lines()
                .filter(line -> line.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static String export(String table) {
        return staff("regency-office", REGION)
                .accept("text/csv")
                .get("/v1/exports/" + table + "?region=" + REGION)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
