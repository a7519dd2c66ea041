package id.koperasi.training.ownrecord;

import static id.koperasi.training.Scene.as;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.testing.OwnRecordRules;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataResourceTest {

    @Test
    void aPersonReadsWhatIsHeldOnHimAndNothingOfOthers() {
        String region = newRegency();
        UUID cooperative = cooperative(region + ".01.2001");
        String chair = officer(cooperative, "chair");
        String other = officer(cooperative(region + ".01.2002"), "chair");
        String session = session(region, 5);
        inviteChairs(session, region).statusCode(200);
        String invitation = invitationOf(session, chair);
        Scene.confirm(office(region), session, invitation).statusCode(200);
        post(office(region), session + "/action-plans", """
                        {"invitationId": "%s", "actions": [{"what": "Membuka rekening", "dueOn": "2025-12-01"}]}""".formatted(invitation))
                .statusCode(200);

        String told = person(chair)
                .get("/v1/own-records")
                .then()
                .statusCode(200)
                .body("cooperatives.cooperativeId", contains(cooperative.toString()))
                .body("cooperatives[0].sections.about", containsInAnyOrder("offices", "invitations", "plans"))
                .body("cooperatives[0].sections.find { it.about == 'invitations' }.rows.name", contains("Siti Aminah"))
                .body("cooperatives[0].sections.find { it.about == 'plans' }.rows.what", contains("Membuka rekening"))
                .extract()
                .asString();

        assertThat(told).contains(invitation).doesNotContain(invitationOf(session, other));
        assertThat(rows("select operation from audit_entry where object = ?", "person/" + chair))
                .containsExactly("showOwnData");
        person(Scene.newPerson()).get("/v1/own-records").then().body("cooperatives", hasSize(0));
        as(TestToken.of("nobody").roles("ministry"))
                .get("/v1/own-records")
                .then()
                .statusCode(403);
    }

    @Test
    void everyColumnThatKnowsPersonsIsTold() {
        OwnRecordRules.check("training", Map.of("audit_entry.person", "what he did, and not what is held on him"));
    }
}
