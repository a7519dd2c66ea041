package id.koperasi.funding.nomination;

import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NominationResourceTest {

    @Test
    void anOfficeNominatesACooperativeOfItsRegionOnceAndSaysWhy() {
        var cooperative = new ToldCooperative("36.03.44.2001").formed("2025-06-02");
        awaitMet(cooperative, "2025-10-01", "legal-entity");

        nominate(office("regency-office", "36.03"), cooperative, "2025-09-10")
                .then()
                .statusCode(201)
                .body("nominatedBy", equalTo("REGENCY"));
        nominate(office("regency-office", "36.03"), cooperative, "2025-09-11")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:nomination-recorded"));
        nominate(office("province-office", "36"), cooperative, "2025-09-11")
                .then()
                .statusCode(201);
        nominate(office("regency-office", "36.73"), cooperative, "2025-09-11")
                .then()
                .statusCode(404);
        nominate(office("province-office", "36"), cooperative, "2999-01-01")
                .then()
                .statusCode(422);
        nominate(ministry(), cooperative, "2025-09-11").then().statusCode(403);

        String own = "/v1/cooperatives/" + cooperative.id() + "/nominations";
        ministry().get(own).then().body("nominatedBy", equalTo(List.of("REGENCY", "PROVINCE")));
        office("regency-office", "36.73").get(own).then().statusCode(404);
        String all = "/v1/programmes/LPDB-PILOT/nominations";
        office("regency-office", "36.03")
                .get(all)
                .then()
                .body("items.cooperativeId", hasItem(cooperative.id().toString()));
        office("regency-office", "36.73").get(all).then().statusCode(200).body("items", hasSize(0));
    }

    private static Response nominate(RequestSpecification who, ToldCooperative cooperative, String day) {
        return post(who, "/v1/cooperatives/" + cooperative.id() + "/nominations", """
                {"programmeCode": "LPDB-PILOT", "reason": "Pengurus lengkap dan terlatih.", "nominatedOn": "%s"}""".formatted(day));
    }
}
