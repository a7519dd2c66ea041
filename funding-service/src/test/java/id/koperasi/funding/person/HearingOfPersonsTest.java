package id.koperasi.funding.person;

import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfPersonsTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(PersonEvent.class, json);
    }

    @Test
    void underHisRightReferenceSomebodyHasHisOfficeHisCertificateAndWhatHeDid() {
        var cooperative = new ToldCooperative("53.07.02.2001").formed("2025-06-02");
        String wrong = cooperative.chair();
        String right = ToldCooperative.person();
        cooperative.appointed(wrong, "chair").certified(wrong, "chair", "2025-09-22");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified");
        String passport = "/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT";
        assertThat(person(right).get(passport).statusCode()).isEqualTo(403);

        cooperative
                .corrected(wrong, right)
                .appointed(cooperative.treasurer(), "treasurer")
                .certified(right, "chair", "2025-12-01")
                .certified(cooperative.treasurer(), "treasurer", "2025-09-22");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified", "treasurer-certified");
        assertThat(person(right).get(passport).statusCode()).isEqualTo(200);
        assertThat(person(wrong).get(passport).statusCode()).isEqualTo(403);
    }
}
