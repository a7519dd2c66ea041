package id.koperasi.funding.passport;

import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.met;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.passport;
import static id.koperasi.funding.told.Asking.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassportResourceTest {

    @Test
    void showsTheEventBehindEveryCriterionAndOpensEveryGate() {
        var cooperative = new ToldCooperative("36.03.11.2001").qualified();
        awaitQualified(cooperative);

        passport(cooperative, "2025-10-01")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("gates.apply", equalTo(true))
                .body("gates.agree", equalTo(true))
                .body("gates.disburse", equalTo(true))
                .body("criteria.find { it.code == 'nib' }.since", equalTo("2025-06-20"))
                .body("criteria.find { it.code == 'nib' }.evidence.text", equalTo("NIB-1"))
                .body(
                        "criteria.find { it.code == 'nib' }.evidence.eventType",
                        equalTo("id.koperasi.registry.identity-number-recorded.v1"))
                .body("criteria.find { it.code == 'nib' }.evidence.eventId", matchesPattern("[0-9a-f-]{36}"))
                .body("criteria.find { it.code == 'government-consent' }.evidence.text", equalTo("BA-12/2025"));
    }

    @Test
    void theDayBeforeAnEventItWasNotMet() {
        var cooperative =
                new ToldCooperative("36.03.11.2002").formed("2025-06-02").number("NIB", "2025-06-20");

        awaitMet(cooperative, "2025-06-20", "legal-entity", "nib");
        assertThat(met(cooperative, "2025-06-19")).containsExactly("legal-entity");
        assertThat(met(cooperative, "2025-06-01")).isEmpty();
        passport(cooperative, "2024-12-31")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:programme-not-in-force"));
    }

    @Test
    void ofMinutesThatAreCorrectedTheLastWordCounts() {
        UUID meeting = UUID.randomUUID();
        String borrowing = """
                {"decision": "BORROWING", "limit": %s, "inFavour": 41, "against": 2, "abstained": 1}""";
        var cooperative = new ToldCooperative("36.03.11.2019")
                .formed("2025-06-02")
                .minutes(meeting, borrowing.formatted("500000000"), "2025-09-25");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "members-consent");

        cooperative.minutes(meeting, "", "2025-09-25");
        awaitMet(cooperative, "2025-10-01", "legal-entity");
        cooperative.minutes(meeting, borrowing.formatted("450000000"), "2025-09-25");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "members-consent");
    }

    @Test
    void aCertificateCountsForWhoIsInOfficeAndNotForWhoWas() {
        var cooperative = new ToldCooperative("36.03.11.2003").formed("2025-06-02");
        cooperative.appointed(cooperative.chair(), "chair").certified(cooperative.chair(), "chair", "2025-09-22");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "chair-certified");

        String successor = ToldCooperative.person();
        cooperative.ended(cooperative.chair(), "chair", "2025-11-01").appointed(successor, "chair");

        awaitMet(cooperative, "2025-11-01", "legal-entity");
        awaitMet(cooperative, "2025-10-31", "legal-entity", "chair-certified");
        assertThat(met(cooperative, "2025-09-21")).containsExactly("legal-entity");
    }

    @Test
    void aCertificateThatWasRevokedCountsUntilThenOrNeverDid() {
        var cooperative = new ToldCooperative("52.08.11.2001").formed("2025-06-02");
        String chair = cooperative.chair();
        String treasurer = cooperative.treasurer();
        UUID lost = UUID.randomUUID();
        UUID again = UUID.randomUUID();
        UUID absent = UUID.randomUUID();
        cooperative
                .appointed(chair, "chair")
                .appointed(treasurer, "treasurer")
                .certified(lost, chair, "chair", "2025-09-22")
                .certified(absent, treasurer, "treasurer", "2025-09-22");
        awaitMet(cooperative, "2025-10-10", "legal-entity", "chair-certified", "treasurer-certified");

        cooperative.revoked(lost, chair, "LOST", "2025-10-06").revoked(absent, treasurer, "NOT_PRESENT", "2025-10-06");
        awaitMet(cooperative, "2025-10-06", "legal-entity");
        assertThat(met(cooperative, "2025-10-05")).containsExactlyInAnyOrder("legal-entity", "chair-certified");
        ministry()
                .get("/v1/passport-gaps?programme=LPDB-PILOT&asOf=2025-10-06&region=52.08.11")
                .then()
                .body("criteria.find { it.code == 'chair-certified' }.lacking", equalTo(1));
        ministry()
                .get("/v1/cooperatives/%s/passport-stretches?programme=LPDB-PILOT&from=2025-09-21&until=2025-10-10"
                        .formatted(cooperative.id()))
                .then()
                .body("from", equalTo(List.of("2025-09-21", "2025-09-22", "2025-10-06")));

        cooperative
                .revoked(again, chair, "WRONG_DATA", "2025-10-12")
                .certified(again, chair, "chair", "2025-10-08")
                .certified(chair, "chair", "2025-10-15");
        awaitMet(cooperative, "2025-10-15", "legal-entity", "chair-certified");
        assertThat(met(cooperative, "2025-10-14")).containsExactly("legal-entity");
        assertThat(met(cooperative, "2025-10-11")).containsExactlyInAnyOrder("legal-entity", "chair-certified");
        assertThat(met(cooperative, "2025-10-07")).containsExactly("legal-entity");
    }

    /** Several offices may name a pilot; whoever takes his letter back ends nothing of another's. */
    @Test
    void aPilotIsNoneFromTheDayOnWhichItsLastLetterIsTakenBack() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var cooperative = new ToldCooperative("36.03.11.2041")
                .formed("2025-06-02")
                .pilot("2025-09-01") // told before letters had ids: the same letter
                .pilot(first, "500.3/117/2025", "2025-09-01")
                .pilot(second, "B-7/2025", "2025-09-20");
        awaitMet(cooperative, "2025-09-20", "legal-entity", "pilot-designated");

        cooperative.pilotWithdrawn(first, "500.3/117/2025", "2025-09-15");
        awaitMet(cooperative, "2025-09-15", "legal-entity");
        assertThat(met(cooperative, "2025-09-14")).containsExactlyInAnyOrder("legal-entity", "pilot-designated");
        assertThat(met(cooperative, "2025-09-20")).containsExactlyInAnyOrder("legal-entity", "pilot-designated");
        cooperative.pilotWithdrawn(second, "B-7/2025", "2025-10-01");
        awaitMet(cooperative, "2025-10-01", "legal-entity");
        ministry()
                .get("/v1/cooperatives/%s/passport-stretches?programme=LPDB-PILOT&from=2025-08-31&until=2025-10-10"
                        .formatted(cooperative.id()))
                .then()
                .body("from", equalTo(List.of("2025-08-31", "2025-09-01", "2025-09-15", "2025-09-20", "2025-10-01")));

        cooperative.pilot(second, "B-7/2025", "2025-09-25").pilotWithdrawn(second, "B-7/2025", "2025-10-05");
        awaitMet(cooperative, "2025-10-04", "legal-entity", "pilot-designated");
        assertThat(met(cooperative, "2025-09-24")).containsExactly("legal-entity");
        assertThat(met(cooperative, "2025-10-05")).containsExactly("legal-entity");
        cooperative.pilotAfterAll(first, "500.3/117/2025");
        awaitMet(cooperative, "2025-10-05", "legal-entity", "pilot-designated");
    }

    /** The registry rates a plan once; whatever it tells of it later corrects that rating, its day included. */
    @Test
    void ofARatingThatIsCorrectedTheLastWordCountsWhicheverDayItNames() {
        UUID plan = UUID.randomUUID();
        var cooperative =
                new ToldCooperative("36.03.11.2004").formed("2025-06-02").rated(plan, "ADEQUATE", "2025-08-01");
        awaitMet(cooperative, "2025-08-01", "legal-entity", "business-plan-rated");

        cooperative.rated(plan, "WEAK", "2025-07-15");
        awaitMet(cooperative, "2025-08-20", "legal-entity");

        cooperative.rated(plan, "STRONG", "2025-08-15");
        awaitMet(cooperative, "2025-08-15", "legal-entity", "business-plan-rated");
        assertThat(met(cooperative, "2025-08-14")).containsExactly("legal-entity");
    }

    @Test
    void theMembersConsentMustCoverTheAmount() {
        var cooperative =
                new ToldCooperative("36.03.11.2005").formed("2025-06-02").borrowing("500000000", "2025-09-25");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "members-consent");

        String address = "/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT&amount=";
        ministry()
                .get(address + "500000000")
                .then()
                .body("criteria.find { it.code == 'members-consent' }.met", equalTo(true));
        ministry()
                .get(address + "500000001")
                .then()
                .body("criteria.find { it.code == 'members-consent' }.met", equalTo(false))
                .body("criteria.find { it.code == 'members-consent' }.since", nullValue())
                .body("criteria.find { it.code == 'members-consent' }.who", equalTo("chair"));
    }

    @Test
    void asksAKelurahanForTheRegencysConsentAndADesaForTheVillageHeads() {
        var desa = new ToldCooperative("36.03.11.2006").formed("2025-06-02");
        var kelurahan = new ToldCooperative("36.03.11.1006").formed("2025-06-02");
        awaitMet(desa, "2025-10-01", "legal-entity");
        awaitMet(kelurahan, "2025-10-01", "legal-entity");

        String who = "criteria.findAll { it.code == 'government-consent' }.who";
        passport(desa, "2025-10-01").then().body(who, equalTo(List.of("village-head")));
        passport(kelurahan, "2025-10-01").then().body(who, equalTo(List.of("regency-office")));
    }

    @Test
    void isForeignToOtherRegionsAndToOtherChairs() {
        var cooperative = new ToldCooperative("36.03.11.2007").formed("2025-06-02");
        var other = new ToldCooperative("36.03.11.2008").formed("2025-06-02");
        other.appointed(other.chair(), "chair");
        cooperative.appointed(cooperative.chair(), "chair").pilot("2025-09-01");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "pilot-designated");
        awaitMet(other, "2025-10-01", "legal-entity");

        String address = "/v1/cooperatives/%s/passport?programme=LPDB-PILOT";
        String mine = address.formatted(cooperative.id());
        String absent = address.formatted(UUID.randomUUID());
        await().untilAsserted(() -> person(cooperative.chair()).get(mine).then().statusCode(200));
        await().untilAsserted(() -> person(other.chair()).get(mine).then().statusCode(404));
        office("regency-office", "36.73").get(mine).then().statusCode(404);
        assertThat(office("regency-office", "36.73").get(mine).asString())
                .isEqualTo(office("regency-office", "36.73").get(absent).asString());
        office("regency-office", "36.03")
                .get(mine)
                .then()
                .statusCode(200)
                .body("criteria.code", hasItem("nib"))
                .body("criteria.whatNext.id", not(hasItem("")));
        person(ToldCooperative.person()).get(mine).then().statusCode(403);
    }

    @Test
    void tellsOfAnyDayWhetherItWasEligible() {
        var cooperative = new ToldCooperative("36.03.11.2009").qualified();
        awaitQualified(cooperative);
        String address = "/v1/cooperatives/%s/passport-stretches?programme=LPDB-PILOT".formatted(cooperative.id());

        ministry()
                .get(address + "&from=2025-09-24&until=2025-12-31&amount=450000000")
                .then()
                .statusCode(200)
                .body("from", equalTo(List.of("2025-09-24", "2025-09-25", "2025-09-26")))
                .body("until", equalTo(List.of("2025-09-24", "2025-09-25", "2025-12-31")))
                .body("apply", equalTo(List.of(false, false, true)))
                .body("lacking[0]", equalTo(List.of("members-consent", "government-consent")))
                .body("lacking[1]", equalTo(List.of("government-consent")));
        ministry()
                .get(address + "&from=2025-12-01&until=2036-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:period-too-long"));
        ministry()
                .get(address + "&from=2025-12-01&until=2029-12-31")
                .then()
                .body("from", equalTo(List.of("2025-12-01", "2026-01-01", "2028-09-22")))
                .body("version", equalTo(List.of(1, 2, 2)))
                .body("lacking[2]", equalTo(List.of("chair-certified", "treasurer-certified")));
        ministry().get(address + "&from=2024-12-30&until=2024-12-31").then().body("", hasSize(0));
        ministry().get(address + "&from=2025-12-01&until=2025-11-30").then().statusCode(422);
        ministry().get(address + "&from=2025-12-01&until=2035-12-02").then().statusCode(422);
        office("regency-office", "36.73")
                .get(address + "&from=2025-12-01&until=2025-12-31")
                .then()
                .statusCode(404);
    }

    @Test
    void countsForARegionHowManyLackWhat() {
        var ready = new ToldCooperative("53.21.10.2001").qualified();
        awaitQualified(ready);
        var other = new ToldCooperative("53.21.10.1002").formed("2025-06-02").pilot("2025-09-01");
        awaitMet(other, "2025-10-01", "legal-entity", "pilot-designated");
        String address = "/v1/passport-gaps?programme=LPDB-PILOT&asOf=2025-10-01&region=53.21";

        office("regency-office", "53.21")
                .get(address)
                .then()
                .statusCode(200)
                .body("cooperatives", equalTo(2))
                .body("eligible", equalTo(1))
                .body("criteria.find { it.code == 'nib' }.lacking", equalTo(1))
                .body("criteria.find { it.code == 'legal-entity' }.lacking", equalTo(0))
                .body("criteria.findAll { it.code == 'government-consent' }.concerned", equalTo(List.of(1, 1)))
                .body("criteria.findAll { it.code == 'government-consent' }.lacking", equalTo(List.of(0, 1)));
        office("regency-office", "36.73").get(address).then().statusCode(200).body("cooperatives", equalTo(0));
        assertThat(ministry()
                        .header("Accept", "text/csv")
                        .get(address)
                        .asString()
                        .lines())
                .hasSize(14);
        person(ready.chair()).get(address).then().statusCode(403);
        ministry().get("/v1/passport-gaps?programme=LPDB-PILOT").then().statusCode(400);
    }
}
