package id.koperasi.registry.account;

import static id.koperasi.registry.TestCooperative.bankOfficer;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.Courier;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankAccountResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    Courier courier;

    private final AccountStory story = AccountStory.begin();
    private final TestCooperative cooperative = story.cooperative();

    @Test
    void saysWhatIsMissingAndWhoSuppliesIt() {
        TestCooperative bare = TestCooperative.proposedIn("36.03");

        get(office("36.03"), bare.path("/account-readiness"))
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("items.item", contains("LEGAL_ENTITY", "NPWP", "CHAIR", "TREASURER"))
                .body("items.missingFrom", contains("NOTARY", "TAX_OFFICE", "MEMBERS_MEETING", "MEMBERS_MEETING"));
        post(office("36.03"), bare.path("/bank-accounts"), story.wish("002", "2025-09-25"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "account-not-ready"))
                .body("source", equalTo("Juklak Menkop 1/2025, Bab IV"))
                .body("missing.item", contains("LEGAL_ENTITY", "NPWP", "CHAIR", "TREASURER"));
        get(holder(story.treasurer()), cooperative.path("/account-readiness"))
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("items.missingFrom", everyItem(nullValue()));
    }

    @Test
    void sinceTheRuleThePapersAreOnFileAndTheSignatoriesAreKept() {
        String wish = story.wish("002", "2026-11-23");
        post(holder(story.chair()), cooperative.path("/bank-accounts"), wish)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "account-not-ready"))
                .body("missing", equalTo(List.of()))
                .body("papers.paper", contains("DEED", "AHU_DECREE", "NPWP_CARD", "BOARD_DECISION"))
                .body("papers.from", contains("NOTARY", "NOTARY", "TAX_OFFICE", "BOARD"));
        post(holder(story.chair()), cooperative.path("/bank-accounts"), story.wish("008", "2026-11-22"))
                .statusCode(201);
        Minutes.handedIn(cooperative, story.chair(), "BOARD_DECISION");
        Minutes.numbered(cooperative, story.chair(), "DEED", "17");
        Minutes.numbered(cooperative, story.chair(), "AHU_DECREE", "AHU-0017736.AH.01.29.TAHUN 2025");
        Minutes.numbered(cooperative, story.chair(), "NPWP", "1000000002641153");

        get(holder(story.treasurer()), cooperative.path("/account-readiness")).body("ready", equalTo(true));
        String account = post(holder(story.chair()), cooperative.path("/bank-accounts"), wish)
                .statusCode(201)
                .body("signatories.office", contains("chair", "treasurer"))
                .extract()
                .path("accountId");
        List<String> signed = get(holder(story.chair()), cooperative.path("/bank-accounts/" + account))
                .extract()
                .path("signatories.appointmentId");
        TestCooperative.execute(
                "update officer_appointment set ended_on = '2026-11-24' where cooperative_id = ?::uuid",
                cooperative.id().toString());
        String successor = cooperative.officer("chair", "2026-11-24", "2030-06-01");
        cooperative.officer("treasurer", "2026-11-24", "2030-06-01");
        get(holder(successor), cooperative.path("/bank-accounts/" + account))
                .body("signatories.appointmentId", equalTo(signed));
    }

    @Test
    void tellsWhichPapersABankWillMissAndWhoHasThem() {
        String missing = "papers.findAll { it.state == 'MISSING' }.paper";
        get(holder(story.treasurer()), cooperative.path("/account-readiness"))
                .body(missing, contains("DEED", "AHU_DECREE", "NPWP_CARD", "BOARD_DECISION"))
                .body("papers.from", contains("NOTARY", "NOTARY", "TAX_OFFICE", "BOARD", "CHAIR", "TREASURER"))
                .body("papers[4].state", equalTo("SHOWN_AT_THE_BANK"));

        Minutes.handedIn(cooperative, story.chair(), "BOARD_DECISION");
        Minutes.handedIn(cooperative, story.chair(), "OTHER");

        get(holder(story.treasurer()), cooperative.path("/account-readiness"))
                .body(missing, contains("DEED", "AHU_DECREE", "NPWP_CARD"))
                .body("papers.find { it.paper == 'BOARD_DECISION' }.state", equalTo("FILED"))
                .body("papers.find { it.paper == 'BOARD_DECISION' }.from", nullValue());
    }

    @Test
    void asksForAnAccountAsOfItsDay() {
        post(holder(story.chair()), cooperative.path("/bank-accounts"), story.wish("002", "2025-06-19"))
                .statusCode(422)
                .body("missing.item", contains("NPWP"));
        post(holder(story.chair()), cooperative.path("/bank-accounts"), story.wish("002", "2999-06-19"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        story.request("002");
        post(office("36.03"), cooperative.path("/bank-accounts"), story.wish("002", "2025-09-25"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "bank-account-requested-already"));
    }

    @Test
    void strangersReachNoAccount() {
        String account = story.opened("002", AccountStory.newNumber());

        List.of(
                        get(office("36.71"), account),
                        get(bankOfficer("008"), account),
                        get(bankOfficer("%"), account),
                        get(TestCooperative.as(TestToken.of("b").roles("bank-officer")), account),
                        post(
                                bankOfficer("008"),
                                account + "/opening",
                                story.opening(AccountStory.newNumber(), "2025-09-29")),
                        post(bankOfficer("008"), account + "/verification", story.paper("2025-09-30")),
                        post(office("36.71"), account + "/verification", story.paper("2025-09-30")))
                .forEach(answer -> answer.statusCode(404));
        post(office("36.03"), account + "/opening", story.opening(AccountStory.newNumber(), "2025-09-29"))
                .statusCode(403);
        post(holder(story.treasurer()), account + "/verification", story.paper("2025-09-30"))
                .statusCode(403);
        post(holder(story.secretary()), cooperative.path("/bank-accounts"), story.wish("008", "2025-09-25"))
                .statusCode(403);
        get(bankOfficer("008"), cooperative.path("/bank-accounts")).body("accountId", equalTo(List.of()));
        get(bankOfficer("002"), account).statusCode(200);
    }

    @Test
    void opensOnceAndNotBeforeItIsAskedFor() {
        String account = story.request("002");

        post(bankOfficer("002"), account + "/opening", story.opening(AccountStory.newNumber(), "2025-09-24"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "opened-before-request"));
        post(bankOfficer("002"), account + "/verification", story.paper("2025-09-30"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "bank-account-not-opened"));
        post(bankOfficer("002"), account + "/opening", story.opening(AccountStory.newNumber(), "2025-09-29"))
                .statusCode(200)
                .body("status", equalTo("OPENED"))
                .body("holder", equalTo(cooperative.name()));
        post(bankOfficer("002"), account + "/opening", story.opening(AccountStory.newNumber(), "2025-09-29"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "bank-account-opened-already"));
    }

    @Test
    void aBankDeclinesAndIsAskedAgain() {
        String account = story.request("002");
        String declined = """
                {"by": "BANK", "reason": "%s", "declinedOn": "%s"}""";
        post(bankOfficer("002"), account + "/declining", declined.formatted("Berkas kurang", "2025-09-24"))
                .statusCode(422);
        post(bankOfficer("002"), account + "/declining", declined.formatted("Rekening 003501004321504", "2025-09-29"))
                .statusCode(400);
        post(bankOfficer("008"), account + "/declining", declined.formatted("Berkas kurang", "2025-09-29"))
                .statusCode(404);
        post(bankOfficer("002"), account + "/declining", declined.formatted("Berkas kurang", "2025-09-29"))
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("declineReason", equalTo("Berkas kurang"));
        for (String next : List.of("/declining", "/opening")) {
            post(
                            bankOfficer("002"),
                            account + next,
                            next.equals("/opening")
                                    ? story.opening(AccountStory.newNumber(), "2025-09-30")
                                    : declined.formatted("Berkas kurang", "2025-09-30"))
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "bank-account-declined"));
        }
        assertThat(cooperative.announced("bank-account-declined")).hasSize(1);
        assertThat(cooperative.announced("bank-account-requested")).hasSize(1);

        story.opened("002", AccountStory.newNumber());
    }

    @Test
    void refusesTheNumberOfAnotherAccountAtTheSameBankOnly() {
        String number = AccountStory.newNumber();
        story.opened("002", number);
        AccountStory other = AccountStory.begin();

        post(bankOfficer("002"), other.request("002") + "/opening", other.opening(number, "2025-09-29"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "account-number-of-another"));
        post(bankOfficer("451"), other.request("451") + "/opening", other.opening(number, "2025-09-29"))
                .statusCode(200);
    }

    @Test
    void refusesWhatIsNoNumberWithoutRepeatingIt() {
        String answer = post(
                        bankOfficer("002"),
                        story.request("002") + "/opening",
                        story.opening("0035-01-7766554", "2025-09-29"))
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).doesNotContain("7766554");
    }

    @Test
    void paperVerifiesAnAccountAtABankThatCannotBeAsked() {
        String account = story.opened("451", AccountStory.newNumber());

        post(office("36.03"), account + "/verification", "{\"verifiedOn\": \"2025-09-30\"}")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "account-evidence-required"));
        post(office("36.03"), account + "/verification", story.paper("2025-09-28"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "verified-before-opening"));
        post(office("36.03"), account + "/verification", story.paper("2025-09-30"))
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("method", equalTo("MANUAL_EVIDENCE"));
        post(office("36.03"), account + "/verification", story.paper("2025-09-30"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "bank-account-verified-already"));
        assertThat(cooperative.announced("bank-account-verified"))
                .singleElement()
                .asString()
                .contains("MANUAL_EVIDENCE", "2025-09-30");
    }

    @Test
    void paperMayNotCarryTheNumber() {
        String number = AccountStory.newNumber();
        String account = story.opened("451", number);

        String answer = post(
                        office("36.03"),
                        account + "/verification",
                        "{\"verifiedOn\": \"2025-09-30\", \"evidence\": \"Rekening %s\"}".formatted(number))
                .statusCode(400)
                .extract()
                .asString();
        assertThat(answer).doesNotContain(number);
    }

    @Test
    void disbursementsGoToOneVerifiedAccountAtATime() {
        String first = story.opened("451", AccountStory.newNumber());
        post(holder(story.chair()), first + "/designation", "{\"designatedOn\": \"2025-10-06\"}")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "bank-account-not-verified"));
        story.show(first).statusCode(200);
        String number = AccountStory.newNumber();
        String second = story.opened("451", number);
        story.show(second).statusCode(200);

        designate(first).statusCode(200).body("designatedOn", equalTo("2025-10-06"));
        designate(first).statusCode(409).body("type", equalTo(PROBLEM + "bank-account-designated-already"));
        designate(second).statusCode(200);

        get(office("36.03"), first).body("designatedOn", nullValue());
        post(holder(story.treasurer()), second + "/designation", "{\"designatedOn\": \"2025-10-06\"}")
                .statusCode(403);
        List<String> announced = cooperative.announced("disbursement-account-designated");
        assertThat(announced).hasSize(2).noneMatch(event -> event.contains(number));
        JsonPath event = new JsonPath(announced.getLast());
        String account = event.getString("accountId");
        assertThat(courier.open(event.getString("sealedNumber"), new Place("disbursement_account", account, "number")))
                .isEqualTo(number);
    }

    @Test
    void theDaysOfAnAccountAreToldAnewInTheirOrder() {
        String account = story.request("451");
        correct(account, "\"openedOn\": \"2025-09-29\"")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "bank-account-not-so-far"))
                .body("standing", equalTo("REQUESTED"));
        post(bankOfficer("451"), account + "/opening", story.opening(AccountStory.newNumber(), "2025-09-29"))
                .statusCode(200);
        story.show(account).statusCode(200);
        String second = story.opened("451", AccountStory.newNumber());
        post(office("36.03"), second + "/verification", story.paper("2025-10-04"))
                .statusCode(200);
        designate(account).statusCode(200);

        correct(account, "\"closedOn\": \"2025-11-03\"").statusCode(409);
        correct(account, "").statusCode(422).body("type", equalTo(PROBLEM + "bank-account-says-so-already"));
        for (String wrong : List.of(
                "\"openedOn\": \"2025-09-24\"",
                "\"openedOn\": \"2025-10-01\"",
                "\"verifiedOn\": \"2025-09-28\"",
                "\"verifiedOn\": \"2025-10-07\"")) {
            correct(account, wrong).statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        }
        correct(account, "\"verifiedOn\": \"2999-01-01\"").body("type", equalTo(PROBLEM + "date-in-the-future"));
        post(bankOfficer("002"), account + "/corrections", correction("\"openedOn\": \"2025-09-26\""))
                .statusCode(404);
        post(office("36.71"), account + "/corrections", correction("\"openedOn\": \"2025-09-26\""))
                .statusCode(404);
        post(holder(story.chair()), account + "/corrections", correction("\"openedOn\": \"2025-09-26\""))
                .statusCode(403);

        correct(account, "\"openedOn\": \"2025-09-26\", \"verifiedOn\": \"2025-10-06\"")
                .statusCode(200)
                .body("before.openedOn", equalTo("2025-09-29"))
                .body("now.openedOn", equalTo("2025-09-26"))
                .body("now.verifiedOn", equalTo("2025-10-06"));
        assertThat(rows(
                        "select day::text from milestone where fact = 'ACCOUNT_VERIFIED' and cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("2025-10-04");
        post(bankOfficer("451"), account + "/closing", "{\"closedOn\": \"2025-11-03\"}")
                .statusCode(200);
        correct(account, "\"closedOn\": \"2025-09-25\"").statusCode(422);
        post(bankOfficer("451"), account + "/corrections", correction("\"closedOn\": \"2025-11-04\""))
                .statusCode(200);

        get(office("36.03"), account).body("openedOn", equalTo("2025-09-26")).body("closedOn", equalTo("2025-11-04"));
        get(office("36.03"), account + "/corrections").body("items.now.closedOn", contains(null, "2025-11-04"));
        get(office("36.71"), account + "/corrections").statusCode(404);
        assertThat(cooperative.announced("bank-account-opened"))
                .hasSize(3)
                .last()
                .asString()
                .contains("2025-09-26");
        assertThat(cooperative.announced("bank-account-verified"))
                .hasSize(3)
                .last()
                .asString()
                .contains("2025-10-06");
        assertThat(cooperative.announced("bank-account-closed"))
                .hasSize(2)
                .last()
                .asString()
                .contains("2025-11-04");
    }

    private static ValidatableResponse correct(String account, String dates) {
        return post(office("36.03"), account + "/corrections", correction(dates));
    }

    private static String correction(String dates) {
        return "{\"dates\": {" + dates + "}, \"because\": {\"reason\": \"Salah ketik\", \"evidence\": \"Surat bank\"}}";
    }

    @Test
    void aClosedAccountTakesNoMoneyAndItsNumberMayComeBack() {
        String number = AccountStory.newNumber();
        String account = story.opened("451", number);
        story.show(account).statusCode(200);
        designate(account).statusCode(200);

        post(bankOfficer("451"), account + "/closing", "{\"closedOn\": \"2025-09-28\"}")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        post(bankOfficer("002"), account + "/closing", "{\"closedOn\": \"2025-11-03\"}")
                .statusCode(404);
        post(bankOfficer("451"), account + "/closing", "{\"closedOn\": \"2025-11-03\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("designatedOn", nullValue());
        post(bankOfficer("451"), account + "/closing", "{\"closedOn\": \"2025-11-03\"}")
                .statusCode(409);
        story.show(account).statusCode(409).body("type", equalTo(PROBLEM + "bank-account-closed-already"));
        assertThat(cooperative.announced("bank-account-closed")).hasSize(1);
        assertThat(verified()).containsExactly("2025-09-30 2025-11-03");
        story.show(story.opened("451", AccountStory.newNumber())).statusCode(200);
        assertThat(verified()).as("another one is").containsExactly("2025-09-30 -");
        AccountStory other = AccountStory.begin();
        post(bankOfficer("451"), other.request("451") + "/opening", other.opening(number, "2025-11-10"))
                .statusCode(200);
    }

    private List<String> verified() {
        return rows(
                "select day || ' ' || coalesce(until::text, '-') from milestone where fact = 'ACCOUNT_VERIFIED' and cooperative_id = ?::uuid",
                cooperative.id().toString());
    }

    @Test
    void theBankReplacesSignatoriesWhoLeftTheirOffice() {
        String account = story.opened("451", AccountStory.newNumber());
        String outdated = "/v1/outdated-signatories?region=" + cooperative.village();
        get(office("36.03"), account)
                .body("signatoriesOutdated", equalTo(false))
                .body("signatories.inOffice", contains(true, true));
        replace(bankOfficer("451"), account, "2025-10-01")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "signatories-sign-already"));

        endTerm("chair", "2026-01-10");
        replace(bankOfficer("451"), account, "2026-01-10")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-signatory-in-office"))
                .body("offices", contains("chair"));
        cooperative.officer("chair", "2026-01-12", "2030-06-01");
        get(office("36.03"), account)
                .body("signatoriesOutdated", equalTo(true))
                .body("signatories.inOffice", contains(false, true));
        get(office("36.03"), outdated)
                .body("items.accountId", contains(account.substring(account.lastIndexOf('/') + 1)))
                .body("items[0].offices", contains("chair"));
        get(office("36.71"), outdated).body("items", equalTo(List.of()));
        get(holder(story.treasurer()), outdated).statusCode(403);

        replace(bankOfficer("002"), account, "2026-01-14").statusCode(404);
        replace(office("36.71"), account, "2026-01-14").statusCode(404);
        replace(holder(story.treasurer()), account, "2026-01-14").statusCode(403);
        replace(office("36.03"), account, "2025-09-28").body("type", equalTo(PROBLEM + "date-out-of-order"));
        replace(office("36.03"), account, "2999-01-01").body("type", equalTo(PROBLEM + "date-in-the-future"));
        replace(bankOfficer("451"), account, "2026-01-14")
                .statusCode(200)
                .body("signatoriesOutdated", equalTo(false))
                .body("signatories.office", contains("chair", "treasurer"))
                .body("signatories.signsFrom", contains("2026-01-14", "2025-09-25"));
        get(office("36.03"), outdated).body("items", equalTo(List.of()));
        get(office("36.03"), account + "/signatories")
                .body("office", contains("chair", "treasurer", "chair"))
                .body("replacedOn", contains("2026-01-14", null, null))
                .body("evidence", contains(null, null, "Surat bank, spesimen diganti"));
        assertThat(cooperative.announced("bank-account-signatories-changed"))
                .singleElement()
                .asString()
                .contains("[\"chair\"]", "2026-01-14")
                .doesNotContain("Siti");
        replace(office("36.03"), account, "2026-01-13").body("type", equalTo(PROBLEM + "date-out-of-order"));

        endTerm("treasurer", "2026-01-20");
        execute("""
                insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                 term_from, term_until)
                select gen_random_uuid(), cooperative_id, village_code, person, name, office, '2026-01-20', '2030-06-01'
                  from officer_appointment where cooperative_id = ?::uuid and office = 'treasurer'""", cooperative.id().toString());
        get(office("36.03"), account).body("signatoriesOutdated", equalTo(false));
        get(office("36.03"), cooperative.path("/passport"))
                .body(
                        "lines.find { it.item == 'SIGNATORIES_REPLACED' }.evidence",
                        equalTo("Surat bank, spesimen diganti"));
    }

    private void endTerm(String office, String day) {
        execute(
                "update officer_appointment set ended_on = ?::date where cooperative_id = ?::uuid and office = ?",
                day,
                cooperative.id().toString(),
                office);
    }

    private static ValidatableResponse replace(RequestSpecification caller, String account, String day) {
        return post(
                caller,
                account + "/signatories",
                "{\"replacedOn\": \"%s\", \"evidence\": \"Surat bank, spesimen diganti\"}".formatted(day));
    }

    @Test
    void signatoriesReadTheNumberAndThatIsOnRecord() {
        String number = AccountStory.newNumber();
        String account = story.opened("451", number);

        get(holder(story.treasurer()), account + "/number?purpose=slip setoran").body("number", equalTo(number));
        get(holder(story.treasurer()), account + "/number").statusCode(400);
        get(holder(story.secretary()), account + "/number?purpose=ingin tahu").statusCode(403);
        get(office("36.03"), account + "/number?purpose=ingin tahu").statusCode(403);
        get(bankOfficer("002"), account + "/number?purpose=x").statusCode(404);
        get(bankOfficer("451"), account + "/number?purpose=x").statusCode(200);
        assertThat(TestCooperative.rows(
                        "select purpose from audit_entry where object = ? and operation = 'revealBankAccountNumber' order by purpose",
                        "bank-account/" + account.substring(account.lastIndexOf('/') + 1)))
                .containsExactly("slip setoran", "x");
    }

    private ValidatableResponse designate(String account) {
        return post(holder(story.chair()), account + "/designation", "{\"designatedOn\": \"2025-10-06\"}");
    }
}
