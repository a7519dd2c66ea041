package id.koperasi.registry.account;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.testing.TestServers;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The bank answers right, late, wrong, with a refusal, or with nothing that can be understood. */
@QuarkusTest
class AskingBanksTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    private final AccountStory story = AccountStory.begin();
    private final String number = AccountStory.newNumber();

    @Test
    void theBankSaysWhoseAccountItIs() {
        AccountStory.bankAnswers(number, "RIGHT", story.cooperative().name().toUpperCase(Locale.ROOT));
        String account = story.opened("002", number);

        story.ask(account).statusCode(202).body("status", equalTo("OPENED")).body("inquiry.status", equalTo("PENDING"));

        settled(account, "CONFIRMED")
                .body("status", equalTo("VERIFIED"))
                .body("method", equalTo("ACCOUNT_INQUIRY"))
                .body("verifiedOn", equalTo("2025-09-30"));
        assertThat(story.cooperative().announced("bank-account-verified"))
                .singleElement()
                .asString()
                .contains("ACCOUNT_INQUIRY");
        assertThat(rows(
                        "select day::text from milestone where fact = 'ACCOUNT_VERIFIED' and cooperative_id = ?::uuid",
                        story.cooperative().id().toString()))
                .containsExactly("2025-09-30");
    }

    @Test
    void anAccountOfSomebodyElseIsNotVerifiedAndHisNameIsNotKept() throws Exception {
        AccountStory.bankAnswers(number, "RIGHT", "RAHASIA BIN RAHASIA");
        String account = story.opened("002", number);

        story.ask(account).statusCode(202);

        String answer = settled(account, "OTHER_HOLDER")
                .body("status", equalTo("OPENED"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("RAHASIA");
        assertThat(everythingInTheDatabase()).noneMatch(row -> row.contains("RAHASIA"));
        assertThat(story.cooperative().announced("bank-account-verified")).isEmpty();
        story.show(account).statusCode(200).body("method", equalTo("MANUAL_EVIDENCE"));
    }

    @Test
    void noPaperOutweighsABankThatKnowsNoSuchAccount() {
        String account = story.opened("002", number);

        story.show(account).statusCode(422).body("type", equalTo(PROBLEM + "ask-the-bank-first"));
        story.ask(account).statusCode(202);
        settled(account, "DENIED").body("status", equalTo("OPENED"));
        story.show(account).statusCode(409).body("type", equalTo(PROBLEM + "bank-denies-account"));

        AccountStory.bankAnswers(number, "RIGHT", story.cooperative().name());
        story.ask(account).statusCode(202);
        settled(account, "CONFIRMED").body("status", equalTo("VERIFIED"));
    }

    @Test
    void aNumberTypedWronglyIsToldAnewUntilItIsVerified() {
        String account = story.opened("002", number);
        story.ask(account).statusCode(202);
        settled(account, "DENIED");
        String right = AccountStory.newNumber();
        String path = account + "/number-corrections";
        String body = """
                {"number": "%s", "because": {"reason": "Salah ketik", "evidence": "Buku tabungan"}}""";

        post(TestCooperative.bankOfficer("002"), path, body.formatted(number))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "account-number-says-so-already"));
        post(TestCooperative.bankOfficer("008"), path, body.formatted(right)).statusCode(404);
        post(TestCooperative.bankOfficer("002"), path, body.formatted(right))
                .statusCode(200)
                .body("before.maskedNumber", endsWith(number.substring(number.length() - 4)))
                .body("now.maskedNumber", endsWith(right.substring(right.length() - 4)));
        story.show(account).statusCode(422).body("type", equalTo(PROBLEM + "ask-the-bank-first"));
        AccountStory.bankAnswers(right, "RIGHT", story.cooperative().name());
        story.ask(account).statusCode(202);
        settled(account, "CONFIRMED").body("status", equalTo("VERIFIED"));

        post(TestCooperative.bankOfficer("002"), path, body.formatted(AccountStory.newNumber()))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "account-number-verified"));
        get(TestCooperative.bankOfficer("002"), path).body("items", hasSize(1));
        assertThat(story.cooperative().announced("bank-account-opened")).hasSize(2);
        assertThat(
                        rows(
                                "select told_before::text || told_now::text from record_correction where record = 'ACCOUNT_NUMBER'"))
                .noneMatch(told -> told.contains(right) || told.contains(number));
    }

    @Test
    void aLateBankIsAskedAgainAndThenPaperCounts() {
        AccountStory.bankAnswers(number, "LATE", "");
        String account = story.opened("002", number);

        story.ask(account).statusCode(202);
        story.ask(account).statusCode(409).body("type", equalTo(PROBLEM + "account-inquiry-running"));
        story.show(account).statusCode(409).body("type", equalTo(PROBLEM + "account-inquiry-running"));

        settled(account, "UNANSWERED").body("inquiry.attempts", equalTo(3)).body("status", equalTo("OPENED"));
        story.show(account).statusCode(200).body("status", equalTo("VERIFIED"));
    }

    @Test
    void aBankThatComesBackIsBelieved() {
        AccountStory.bankAnswers(number, "EXPIRED_TOKEN", story.cooperative().name());
        String account = story.opened("002", number);

        story.ask(account).statusCode(202);

        settled(account, "CONFIRMED").body("inquiry.attempts", greaterThan(1));
    }

    @Test
    void whatCannotBeUnderstoodIsNoAnswer() {
        List<String> asked = new ArrayList<>();
        for (String behaviour : List.of("GARBAGE", "ENDLESS", "OTHER_NUMBER", "BUSY")) {
            AccountStory one = AccountStory.begin();
            String itsNumber = AccountStory.newNumber();
            AccountStory.bankAnswers(itsNumber, behaviour, one.cooperative().name());
            String account = one.opened("008", itsNumber);
            one.ask(account).statusCode(202);
            asked.add(account);
        }

        asked.forEach(account -> settled(account, "UNANSWERED").body("status", equalTo("OPENED")));
    }

    @Test
    void theNumberStandsNowhereInClear() throws Exception {
        List<String> logged = new ArrayList<>();
        Handler listening = listeningTo(logged);
        Logger.getLogger("").addHandler(listening);
        try {
            AccountStory.bankAnswers(number, "RIGHT", story.cooperative().name());
            String account = story.opened("002", number);
            story.ask(account).statusCode(202);
            String shown = settled(account, "CONFIRMED").extract().asString();

            assertThat(shown).contains("***********" + number.substring(11)).doesNotContain(number);
            assertThat(everythingInTheDatabase()).isNotEmpty().noneMatch(row -> row.contains(number));
            assertThat(story.cooperative().announced("bank-account-opened"))
                    .singleElement()
                    .asString()
                    .contains("***********" + number.substring(11))
                    .doesNotContain(number);
            assertThat(logged).noneMatch(line -> line.contains(number));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    private static ValidatableResponse settled(String account, String status) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> get(office("36.03"), account).body("inquiry.status", equalTo(status)));
        return get(office("36.03"), account);
    }

    private static Handler listeningTo(List<String> lines) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + (line.getParameters() == null ? "" : List.of(line.getParameters()))
                        + " " + line.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    /** Every row of every table of this service, as text; bytes as the letters they may stand for. */
    private static List<String> everythingInTheDatabase() throws Exception {
        var all = new ArrayList<String>();
        try (Connection connection = TestServers.database().connect("registry");
                Statement statement = connection.createStatement()) {
            statement.execute("set bytea_output = 'escape'");
            for (String table : rows("""
                    select c.oid::regclass::text from pg_class c
                     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                       and c.relname not in ('region', 'cooperative') and c.relname not like 'region%'""")) {
                try (ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
                    while (row.next()) {
                        all.add(row.getString(1));
                    }
                }
            }
        }
        return all;
    }
}
