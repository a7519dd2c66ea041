package id.koperasi.funding.application;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A programme for pilots, and a letter that is taken back. */
@QuarkusTest
class WithdrawnPilotTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void nobodySignsAsAPilotWhoIsNoneAnyMoreAndWhoHasSignedIsPaid() {
        programme.receive("900000000", "2025-09-01");
        Case signed = qualified("36.03.75.2001").agreed();
        Case approved = qualified("36.03.75.2002").approved();
        withdrawn(signed, "2025-10-16");
        withdrawn(approved, "2025-10-11");

        approved.sign(Case.treasurer())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:criteria-not-met"))
                .body("criteria.code", equalTo(List.of("pilot-designated")));
        signed.prepare(STALL, "1000").then().statusCode(201);
        withdrawn(signed, "2025-10-14");
        signed.prepare(STALL, "1000")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:criteria-not-met"));
    }

    private Case qualified(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000");
    }

    private static void withdrawn(Case loan, String day) {
        ToldCooperative cooperative = loan.cooperative();
        cooperative.pilotWithdrawn(UUID.randomUUID(), "500.3/117/2025", day);
        await().untilAsserted(() -> assertThat(met(cooperative, day)).doesNotContain("pilot-designated"));
    }
}
