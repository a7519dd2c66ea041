package id.koperasi.ledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memberships that should not have been. */
@QuarkusTest
class MembershipCorrectionTest {

    private static final String NIK = "3603101708450001";

    @Inject
    PersonReferences persons;

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void whoWasWronglyAdmittedGetsHisMoneyBackAndHisNumberIsNeverAnothers() {
        String wrong = admitted("1");
        book.receive(book.asTreasurer(), "v", UUID.fromString(wrong), "VOLUNTARY", "1222.5")
                .then()
                .statusCode(201);

        Response annulled = annul(book.asChair(), "n", wrong, "CASH", "2025-08-01");
        annulled.then()
                .statusCode(200)
                .body("changes.change", contains("ANNULMENT"))
                .body("changes[0].decisionReference", equalTo("Keputusan pengurus 07/2025"));
        assertThat(annul(book.asChair(), "n", wrong, "CASH", "2025-08-01").asByteArray())
                .isEqualTo(annulled.asByteArray());
        book.asTreasurer()
                .get(book.path("/entries/4"))
                .then()
                .body("kind", equalTo("membership-annulled"))
                .body("lines.find { it.account == '311' }.debit", equalTo(100000))
                .body("lines.find { it.account == '211' }.debit", equalTo(1222.5f));
        book.asTreasurer()
                .get(book.path("/members/" + wrong))
                .then()
                .body("status", equalTo("ANNULLED"))
                .body("memberNumber", equalTo(4));
        assertThat(announced("membership-annulled", "annulledOn")).containsExactly(wrong + " 2025-08-01");

        annul(book.asChair(), "n2", wrong, "CASH", "2025-08-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:member-left-already"));
        book.receive(book.asTreasurer(), "k", UUID.fromString(wrong), "VOLUNTARY", "1")
                .then()
                .statusCode(422);
        book.asTreasurer()
                .get(book.path("/members/" + admitted("2")))
                .then()
                .body("memberNumber", equalTo(5))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void whatCannotBePaidBackYetIsKeptForHim() {
        UUID member = book.members().getFirst();

        annul(book.asChair(), "n", member.toString(), "SUSPENSE", "2025-08-01")
                .then()
                .statusCode(200);

        book.asTreasurer()
                .get(book.path("/balance-sheet?asOf=2025-08-01"))
                .then()
                .body(
                        "sections.collectMany { it.lines }.find { it.code == 'ANNULLED_MEMBERSHIPS' }.amount",
                        equalTo(120000));
        book.asTreasurer()
                .get(book.path("/cash-flow?from=2025-08-01&until=2025-08-01"))
                .then()
                .body("totals.find { it.code == 'CHANGE' }.amount", equalTo(0));
    }

    @Test
    void onlyTheBoardAnnulsByDecisionAndNotItsOwnOrWhatIsLent() {
        UUID member = book.members().getFirst();
        String id = member.toString();
        annul(book.asTreasurer(), "n1", id, "CASH", "2025-08-01").then().statusCode(403);
        book.appoint("secretary", book.person(1), "2025-06-02");
        Awaitility.await()
                .until(() -> Database.count(
                                "select count(*) from officer where cooperative_id = ? and office = 'secretary'",
                                book.id())
                        == 1);
        annul(TestBook.as(book.person(1)), "n2", id, "CASH", "2025-08-01")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:own-membership"));
        annul(book.asChair(), "n3", id, "CASH", "2099-08-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        annul(book.asChair(), "n4", id, "CASH", "2025-06-01").then().statusCode(422);
        annul(TestBook.open().chaired().asChair(), "n5", id, "CASH", "2025-08-01")
                .then()
                .statusCode(404);
        Database.execute("select count(*) from post_entries(now(), '{}', ?::jsonb)", """
                [{"cooperative": "%s", "kind": "general-entry", "dated": "2025-07-01",
                  "postings": [{"account": "113", "source": "OWN", "amount": 5000, "member": "%s"},
                               {"account": "111", "source": "OWN", "amount": -5000}]}]""".formatted(book.id(), id));
        annul(book.asChair(), "n6", id, "CASH", "2025-08-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:accounts-of-member-open"));
        assertThat(Database.rows("select status from member where id = ?", member))
                .containsExactly("ACTIVE");
    }

    @Test
    void twoRecordsOfOnePersonBecomeOneAndBothNumbersStay() {
        UUID first = book.members().getFirst();
        UUID second = book.members().get(1);
        book.receive(book.asTreasurer(), "v", second, "VOLUNTARY", "0.5").then().statusCode(201);
        join("j0", second, first)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:record-of-another"));
        book.sendInternal("person-corrected", """
                {"cooperativeId": "%s", "from": "%s", "to": "%s", "correctedOn": "2025-07-20"}""".formatted(book.id(), book.person(2), book.person(1)));
        Awaitility.await()
                .until(() ->
                        Database.count("select count(*) from member where id = ? and same_as = ?", second, first) == 1);
        book.asTreasurer()
                .get(book.path("/recorded-twice"))
                .then()
                .statusCode(200)
                .body("items.memberNumber", contains(2))
                .body("items.otherMemberNumber", contains(1));
        annul(book.asChair(), "n", first.toString(), "CASH", "2025-08-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:record-to-be-joined"));

        String waiver = """
                {"months": ["2025-07", "2025-08"], "reason": "Terkena banjir bandang", "evidence": "Keputusan rapat 09/2025"}""";
        book.post(book.asChair(), "w", "/members/" + second + "/dues-waivers", waiver)
                .then()
                .statusCode(200);
        Response joined = join("j1", second, first);
        joined.then().statusCode(200).body("changes.change", contains("JOINING", "CORRECTION"));
        assertThat(join("j1", second, first).asByteArray()).isEqualTo(joined.asByteArray());
        join("j2", second, first).then().statusCode(409);

        book.asTreasurer()
                .get(book.path("/entries/3"))
                .then()
                .body("kind", equalTo("memberships-joined"))
                .body("lines.account", hasItems("311", "321", "211"));
        himself()
                .get(book.path("/members/" + first + "/savings"))
                .then()
                .statusCode(200)
                .body("principal", equalTo(100000))
                .body("mandatory", equalTo(40000))
                .body("voluntary", equalTo(100000.5f));
        himself()
                .get(book.path("/members/" + second))
                .then()
                .statusCode(200)
                .body("status", equalTo("JOINED"))
                .body("memberNumber", equalTo(2))
                .body("sameAs", equalTo(first.toString()));
        himself().get(book.path("/members/" + second + "/passbook")).then().statusCode(200);
        assertThat(Database.rows(
                        "select concat_ws(' ', month, evidence) from dues_waiver where member_id = ? order by month",
                        first))
                .containsExactly("2025-07-01 Keputusan rapat 09/2025", "2025-08-01 Keputusan rapat 09/2025");
        assertThat(announced("member-joined", "intoMemberId")).containsExactly(second + " " + first);
        book.asTreasurer().get(book.path("/recorded-twice")).then().body("items.size()", equalTo(0));
        book.asTreasurer().get(book.path("/chain-verification")).then().body("verified", equalTo(true));
    }

    private RequestSpecification himself() {
        return TestBook.as(book.person(1));
    }

    /** Applies, is approved and pays. */
    private String admitted(String key) {
        String application = book.post(
                        TestBook.as(persons.of(Nik.parse(NIK)).value()),
                        "a" + key,
                        "/membership-applications",
                        """
                        {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(NIK))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        String path = "/membership-applications/" + application;
        book.post(book.asChair(), "d" + key, path + "/approval", "").then().statusCode(200);
        return book.post(book.asTreasurer(), "m" + key, path + "/admission", """
                        {"paidOn": "2025-07-24", "into": "CASH"}""")
                .then()
                .statusCode(200)
                .extract()
                .path("memberId");
    }

    private Response annul(RequestSpecification who, String key, String member, String goes, String on) {
        return book.post(who, key, "/members/" + member + "/membership/annulment", """
                {"annulledOn": "%s", "moneyGoes": "%s", "reason": "Tidak berdomisili di wilayah keanggotaan",
                 "decisionReference": "Keputusan pengurus 07/2025"}""".formatted(on, goes));
    }

    private Response join(String key, UUID ends, UUID into) {
        return book.post(book.asChair(), key, "/members/" + ends + "/membership/joining", """
                {"into": "%s", "joinedOn": "2025-08-01", "reason": "Tercatat dua kali saat pendaftaran",
                 "decisionReference": "Keputusan pengurus 08/2025"}""".formatted(into));
    }

    private List<String> announced(String fact, String field) {
        return Database.rows(
                "select concat_ws(' ', payload ->> 'memberId', payload ->> '" + field + "') from outbox"
                        + " where aggregateid = ? and type = 'id.koperasi.ledger." + fact + ".v1'",
                "cooperative/" + book.id());
    }
}
