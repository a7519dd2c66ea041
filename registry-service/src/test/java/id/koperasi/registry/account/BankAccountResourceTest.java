package id.koperasi.registry.account;

import static id.koperasi.registry.TestCooperative.bankOfficer;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankAccountResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

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
                .body("ready", equalTo(true))
                .body("items.missingFrom", everyItem(nullValue()));
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
}
