package id.koperasi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.platform.testing.WaitingTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for the officers of a cooperative, and for nobody else. */
@QuarkusTest
class OwnTasksTest {

    private static final String NIK = "3603101908470002";
    private static final String MONTH = "CLOSE_PERIOD";

    @Inject
    PersonReferences persons;

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
    }

    @Test
    void anApplicationWaitsForTheBoardAndThenForTheTill() {
        String application = apply(NIK);
        assertThat(waiting(book.chair()).kinds()).containsExactly(MONTH, "DECIDE_APPLICATION");
        assertThat(waiting(book.treasurer()).kinds()).containsExactly(MONTH);
        var task = waiting(book.chair()).only("DECIDE_APPLICATION");
        assertThat(task)
                .containsEntry("title", "Putuskan permohonan menjadi anggota")
                .containsEntry("cooperativeId", book.id().toString())
                .containsEntry("cooperative", "Koperasi Desa Merah Putih Bojong")
                .containsEntry("id", application)
                .containsEntry("overdue", false)
                .containsEntry("operationId", "approveApplication")
                .doesNotContainKey("dueOn");

        perform(book.asChair(), task.get("path"), "").then().statusCode(200);

        assertThat(waiting(book.chair()).kinds()).containsExactly(MONTH);
        var admission = waiting(book.treasurer()).only("ADMIT_APPLICANT");
        perform(book.asTreasurer(), admission.get("path"), """
                {"paidOn": "2025-07-24", "into": "CASH"}""").then().statusCode(200);
        assertThat(waiting(book.treasurer()).kinds()).containsExactly(MONTH);
    }

    @Test
    void nobodyIsAskedToDecideOnHimself() {
        String himself = persons.of(Nik.parse(NIK)).value();
        book.awaitAppointed("secretary", himself);
        apply(NIK);

        assertThat(waiting(himself).kinds()).doesNotContain("DECIDE_APPLICATION");
        assertThat(waiting(book.chair()).kinds()).contains("DECIDE_APPLICATION");
    }

    @Test
    void whoAskedForAReturnIsNotAskedToApproveIt() {
        UUID payment = unmatched("2025-07-01");
        var task = waiting(book.treasurer()).only("ASSIGN_PAYMENT");
        assertThat(task).containsEntry("since", "2025-07-01").containsEntry("id", payment.toString());
        assertThat(waiting(book.chair()).kinds()).containsExactly(MONTH);

        book.post(book.asTreasurer(), "r", "/unmatched-payments/" + payment + "/refund", """
                {"reason": "Salah transfer"}""")
                .then()
                .statusCode(200);

        assertThat(waiting(book.treasurer()).kinds()).containsExactly(MONTH);
        assertThat(waiting(book.chair()).kinds()).contains("APPROVE_RETURN");
        Database.execute("update payment_notification set return_asked_by = ? where id = ?", book.chair(), payment);
        assertThat(waiting(book.chair()).kinds()).containsExactly(MONTH);
    }

    @Test
    void aTellerDoesNotConfirmHisOwnCount() {
        book.awaitAppointed("teller", book.person(7));
        book.awaitAppointed("treasurer", book.person(7));
        counted(book.person(7), "teller");
        counted(book.treasurer(), "treasurer");

        assertThat(waiting(book.person(7)).ofKind("CONFIRM_CASH_COUNT").kinds()).hasSize(1);
        assertThat(waiting(book.treasurer()).ofKind("CONFIRM_CASH_COUNT").kinds())
                .hasSize(2);
        assertThat(waiting(book.chair()).kinds()).containsExactly(MONTH);
    }

    @Test
    void aRowOfACashBookThatNobodyAnsweredIsNamedOncePerBook() {
        UUID sent = UUID.randomUUID();
        Database.execute("""
                insert into cash_import (cooperative_id, id, file_id, file_name, person, sent_at, findings)
                values (?, ?, gen_random_uuid(), 'kas.xlsx', 'p', now(), '[]')""", book.id(), sent);
        for (int nr = 1; nr <= 3; nr++) {
            Database.execute("""
                    insert into cash_import_row (cooperative_id, import_id, nr, book, month, sheet, row_number, kind, day_typed,
                                                 text, voucher, note, findings, state)
                    values (?, ?, ?, 'CASH', '2025-07-01', 's', ?, 'TRANSACTION', '1', '', '', '', '[]', ?)""", book.id(), sent, nr, nr, nr == 1 ? "READY" : "NEEDS_DECISION");
        }

        assertThat(waiting(book.treasurer()).only("DECIDE_CASH_ROW"))
                .containsEntry("path", book.path("/cash-book-imports/" + sent + "/rows/2/decisions"));

        Database.execute("update cash_import_row set state = 'READY' where import_id = ?", sent);
        assertThat(waiting(book.treasurer()).kinds()).containsExactly(MONTH);
    }

    @Test
    void theNextMonthWaitsOnceTheOneBeforeItIsClosed() {
        var task = waiting(book.treasurer()).only(MONTH);
        assertThat(task)
                .containsEntry("path", book.path("/periods/2025-06/closing"))
                .containsEntry("since", "2025-07-01");

        perform(book.asTreasurer(), task.get("path"), "").then().statusCode(200);

        assertThat(waiting(book.treasurer()).only(MONTH))
                .containsEntry("path", book.path("/periods/2025-07/closing"))
                .containsEntry("since", "2025-08-01");
    }

    @Test
    void aForeignOfficerAMemberAndAnOfficialSeeNothingOfIt() {
        apply(NIK);
        unmatched("2025-07-01");
        TestBook foreign = TestBook.open().chaired();

        assertThat(waiting(foreign.chair()).texts("cooperativeId"))
                .isNotEmpty()
                .containsOnly(foreign.id().toString());
        assertThat(waiting(book.person(1)).kinds()).isEmpty();
        Supplier<RequestSpecification> official =
                () -> as(TestToken.of("o").person(book.person(9)).roles("ministry"));
        assertThat(WaitingTasks.of(official).kinds()).isEmpty();
        RestAssured.given().get("/v1/own-tasks").then().statusCode(401);
    }

    @Test
    void aReplacedOfficerSeesNothingAtOnce() {
        String secretary = book.person(8);
        UUID appointment = book.appoint("secretary", secretary, "2025-06-02");
        apply(NIK);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> waiting(secretary).kinds().equals(List.of("DECIDE_APPLICATION")));

        book.end(appointment, "secretary", secretary, "2025-07-01");

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.count(
                                "select count(*) from officer where appointment_id = ? and ended_on is not null",
                                appointment)
                        == 1);
        assertThat(waiting(secretary).kinds()).isEmpty();
    }

    @Test
    void whatWaitsOfOneDayStandsByItsAgeAndIsToldInBothLanguages() {
        List<String> applications = List.of(apply(NIK), apply("3603101708450002"), apply("3603101708450003"));
        UUID older = unmatched("2025-06-20");
        book.awaitAppointed("treasurer", book.chair());

        WaitingTasks all = waiting(book.chair());
        assertThat(all.kinds())
                .containsExactly(
                        "ASSIGN_PAYMENT", MONTH, "DECIDE_APPLICATION", "DECIDE_APPLICATION", "DECIDE_APPLICATION");
        assertThat(all.texts("id")).startsWith(older.toString()).containsSubsequence(applications);
        Supplier<RequestSpecification> english = () -> TestBook.as(book.chair()).header("Accept-Language", "en");
        assertThat(WaitingTasks.of(english).texts("title")).contains("Decide on an application for membership");
    }

    @Test
    void aFrozenBookWaitsForTheOperatorAndClosesNoMonth() {
        Database.execute("update book set frozen = 'CHAIN_BROKEN' where cooperative_id = ?", book.id());
        try {
            assertThat(waiting(book.treasurer()).kinds()).isEmpty();
            Supplier<RequestSpecification> operator =
                    () -> as(TestToken.of("op").roles("operator"));
            assertThat(WaitingTasks.of(operator).about(book.id()).only("CLEAR_FROZEN_BOOK"))
                    .containsEntry("path", "/v1/frozen-books/" + book.id() + "/clearance")
                    .doesNotContainKey("cooperative");
        } finally {
            Database.execute("update book set frozen = null where cooperative_id = ?", book.id());
        }
    }

    private static WaitingTasks waiting(String person) {
        return WaitingTasks.of(() -> TestBook.as(person));
    }

    private static RequestSpecification as(TestToken token) {
        return RestAssured.given().auth().oauth2(token.sign());
    }

    private static Response perform(RequestSpecification caller, @Nullable Object path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(String.valueOf(path));
    }

    private String apply(String nik) {
        return book.post(book.asTreasurer(), UUID.randomUUID().toString(), "/membership-applications", """
                        {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(
                                nik))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    private UUID unmatched(String day) {
        UUID payment = UUID.randomUUID();
        Database.execute(
                "insert into payment_payee (cooperative_id) values (?) on conflict (cooperative_id) do nothing",
                book.id());
        Database.execute("""
                insert into payment_notification (id, cooperative_id, partner, payment_reference, virtual_account, amount_sen,
                                                  paid_at, received_at, status, due_at, reason, entry_number)
                values (?, ?, 'bank', ?, '8800', 2000000, cast(? as date), now(), 'UNMATCHED', now(), 'UNKNOWN_ORDER', 1)""", payment, book.id(), payment.toString(), day);
        return payment;
    }

    private void counted(String by, String as) {
        Database.execute("""
                insert into cash_count (cooperative_id, id, place, day, counted_sen, book_sen, counted_by, counted_as, counted_at)
                values (?, gen_random_uuid(), 'CASH', '2025-07-02', 0, 0, ?, ?, now())""", book.id(), by, as);
    }
}
