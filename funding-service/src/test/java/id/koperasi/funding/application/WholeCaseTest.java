package id.koperasi.funding.application;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.proposal.ProposedCase.PDF;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.funding.told.Asking;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TenantPlaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A case with everything that the fund ever does in one, by people who have no part in any other. */
@QuarkusTest
class WholeCaseTest {

    private static final TenantPlaces PLACES = new TenantPlaces("funding");

    private static final List<String> PEOPLE =
            List.of("analyst", "member-1", "member-2", "treasurer", "treasurer-2", "ministry");

    /**
     * The columns that hold a person of a case: whatever is called so. Who drafts programmes is in no cooperative, and the trail
     * of what was done keeps the reference under which it was done.
     */
    private static final String PERSON_COLUMNS = """
            select table_name, column_name
              from information_schema.columns
              join information_schema.tables using (table_schema, table_name)
             where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'programme_draft'
               and table_name not like 'audit\\_entry%'
               and (column_name = 'person' or column_name like '%\\_person')
             order by 1, 2""";

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final OwnProgramme programme =
            new OwnProgramme().asksForGuarantees().restructures().supportsInstalments();

    @Test
    void tellsWhoDidWhatAndKnowsThemByTheirRightReferences() {
        Case loan = signed();
        paidOutAndMisused(loan);
        restructuredAndSupported(loan);
        locksTheApplicationBeforeTheLoan(loan);
        lostAndSettled(loan);

        assertThat(Database.rows("""
                select step, role, split_part(actor, '-%s', 1), happened_on from application_step
                 where application_id = '%s' and role like 'fund-%%' or application_id = '%s' and role = 'ministry'
                 order by id""".formatted(tag, loan.id(), loan.id())))
                .containsExactlyElementsOf(HISTORY.lines().toList());
        everyColumnFollowsACorrection(loan);
        everyPlaceFollowsAMove(loan);
    }

    private static final String HISTORY = """
            COLLATERAL_VALUED|fund-analyst|analyst|2025-09-20
            APPRAISED|fund-analyst|analyst|2025-10-08
            VOTED|fund-committee|member-1|2025-10-10
            VOTED|fund-committee|member-2|2025-10-10
            APPROVED|fund-committee|member-2|2025-10-10
            CONDITION_FULFILLED|fund-analyst|analyst|2025-10-12
            AGREED|fund-treasurer|treasurer|2025-10-15
            COLLATERAL_BOUND|fund-treasurer|treasurer|2025-10-16
            PAYMENT_PREPARED|fund-treasurer|treasurer|2025-10-18
            PAYMENT_CANCELLED|fund-treasurer|treasurer-2|2025-10-18
            PAYMENT_PREPARED|fund-treasurer|treasurer|2025-10-20
            PAYMENT_RELEASED|fund-treasurer|treasurer-2|2025-10-20
            DISBURSED|fund-treasurer|treasurer-2|2025-10-20
            PAYMENT_PREPARED|fund-treasurer|treasurer|2025-10-20
            PAYMENT_RELEASED|fund-treasurer|treasurer-2|2025-10-20
            DISBURSED|fund-treasurer|treasurer-2|2025-10-20
            DEVIATION_DECIDED|fund-analyst|analyst|2025-11-02
            MISUSE_CLAIMED|fund-analyst|analyst|2025-11-03
            MISUSE_DECIDED|fund-treasurer|treasurer|2025-11-05
            MISUSE_SETTLED|fund-treasurer|treasurer-2|2025-11-07
            RESTRUCTURING_VOTED|fund-committee|member-1|2025-11-10
            SUPPORT_PREPARED|fund-treasurer|treasurer|2025-11-13
            SUPPORT_ASKED|fund-treasurer|treasurer|2025-11-18
            SUPPORT_RECOMMENDED|ministry|ministry|2025-11-25
            SUPPORT_PLACED|fund-treasurer|treasurer-2|2025-11-27
            SUPPORT_PREPARED|fund-treasurer|treasurer|2025-12-17
            SUPPORT_WITHDRAWN|fund-treasurer|treasurer-2|2025-12-18
            RECOVERY_PROPOSED|fund-treasurer|treasurer|2026-02-20
            RECOVERY_DECIDED|fund-committee|member-1|2026-02-21
            SETTLEMENT_CONFIRMED|fund-treasurer|treasurer|2026-03-03
            """;

    private Case signed() {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative("36.03.61.2001").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000");
        String asset = chair(loan)
                .header("Idempotency-Key", tag)
                .multiPart("kind", "DEPOSIT")
                .multiPart("description", "Deposito")
                .multiPart("proofNumber", "Bilyet " + tag)
                .multiPart("file", "bukti.pdf", PDF.getBytes(UTF_8), "application/pdf")
                .post(loan.at("collaterals"))
                .path("collaterals[0].id");
        done(analyst(), loan.at("collaterals/" + asset + "/valuations"), """
                {"valuedOn": "2025-09-20", "valuer": "KJPP Mitra Nilai", "value": 450000000}""");
        loan.submitted();
        ok(loan.appraise(analyst()));
        done(staff("member-3", "fund-committee"), loan.at("interests"), "{\"nature\": \"Saudara ketua.\"}");
        ok(loan.vote(member(1), "FOR"));
        done(member(2), loan.at("votes"), """
                {"vote": "FOR", "reason": "Layak.", "votedOn": "2025-10-10", "conditions": ["Asuransi"]}""");
        done(analyst(), loan.at("conditions/1/fulfilment"), """
                {"evidence": "Polis 17", "fulfilledOn": "2025-10-12"}""");
        for (String office : List.of("chair", "treasurer")) {
            done(
                    person(office.equals("chair") ? cooperative.chair() : cooperative.treasurer()),
                    loan.at("personal-guarantees"),
                    """
                    {"office": "%s", "signedOn": "2025-10-12"}""".formatted(office));
        }
        ok(loan.sign(treasurer()));
        done(treasurer(), loan.at("collaterals/" + asset + "/lien"), """
                {"number": "HT 1187/2025", "registeredOn": "2025-10-16"}""");
        return loan;
    }

    private void paidOutAndMisused(Case loan) {
        String cancelled =
                ok(loan.prepare(treasurer(), STALL, "1", "2025-10-18")).path("orderId");
        done(treasurer2(), "/v1/payment-orders/" + cancelled + "/cancellation", "{\"reason\": \"Salah ketik.\"}");
        for (String line : List.of(STALL + ":300000000", STOCK + ":150000000")) {
            String[] part = line.split(":", -1);
            String order = ok(loan.prepare(treasurer(), part[0], part[1], "2025-10-20"))
                    .path("orderId");
            ok(Case.release(treasurer2(), order));
            Case.awaitOrder(order, "PAID");
        }
        String deviations = "/v1/applications/" + loan.id() + "/spendings/deviations";
        String deviation = done(chair(loan), deviations, """
                {"purpose": "%s", "instead": "Lemari pendingin", "amount": 1000, "reason": "Etalase dihibahkan.",
                 "askedOn": "2025-11-01"}""".formatted(STALL)).path("deviationId");
        done(analyst(), deviations + "/" + deviation + "/decision", """
                {"approved": true, "reason": "Masih gerai.", "decidedOn": "2025-11-02"}""");
        String claim =
                done(analyst(), loan.at("misuse-claims"), """
                {"purpose": "%s", "amount": 1000, "reason": "Barang tidak ada.", "foundOn": "2025-11-03",
                 "dueOn": "2025-12-03"}""".formatted(STALL)).path("claimId");
        done(treasurer(), loan.at("misuse-claims/" + claim + "/decision"), """
                {"confirmed": true, "reason": "Sesuai kunjungan.", "decidedOn": "2025-11-05"}""");
        done(treasurer2(), loan.at("misuse-claims/" + claim + "/payments"), """
                {"paymentId": "%s"}""".formatted(
                        pay(loan, "1000", "2025-11-07")));
    }

    private void restructuredAndSupported(Case loan) {
        String asked = done(chair(loan), of(loan, "restructurings"), """
                {"reason": "Gagal panen.", "months": 60, "graceMonths": 0, "annualRatePercent": 3, "dueDay": 12,
                 "askedOn": "2025-11-09"}""").path("id");
        done(member(1), of(loan, "restructurings/" + asked + "/votes"), """
                {"vote": "AGAINST", "reason": "Mampu membayar.", "votedOn": "2025-11-10"}""");
        String support = done(treasurer(), of(loan, "supports"), """
                {"dueOn": "2025-11-12", "preparedOn": "2025-11-13"}""").path("id");
        for (String kind : List.of("BANK_STATEMENT", "SCHEDULE", "SPTJM")) {
            ok(treasurer()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .multiPart("kind", kind)
                    .multiPart("file", "dokumen.pdf", (PDF + kind).getBytes(UTF_8), "application/pdf")
                    .post(of(loan, "supports/" + support + "/documents")));
        }
        done(treasurer(), of(loan, "supports/" + support + "/submission"), "{\"askedOn\": \"2025-11-18\"}");
        done(staff("ministry", "ministry"), of(loan, "supports/" + support + "/recommendation"), """
                {"amount": 100, "recommendedOn": "2025-11-25"}""");
        done(Asking.ministry(), "/v1/yearly-budgets", """
                {"reference": "Lampiran", "budgets": [{"regionCode": "36.03.61.2001", "year": 2025, "source": "DANA_DESA",
                 "amount": 1000}]}""");
        done(treasurer2(), of(loan, "supports/" + support + "/placement"), """
                {"reference": "%s", "placedOn": "2025-11-27"}""".formatted(UUID.randomUUID()));
        String withdrawn = done(treasurer(), of(loan, "supports"), """
                {"dueOn": "2025-12-12", "preparedOn": "2025-12-17"}""").path("id");
        done(treasurer2(), of(loan, "supports/" + withdrawn + "/withdrawal"), """
                {"reason": "Salah siapkan.", "withdrawnOn": "2025-12-18"}""");
    }

    private void lostAndSettled(Case loan) {
        for (String day : List.of("2025-11-19", "2025-12-19", "2026-01-19", "2026-02-19")) {
            programme.end(day); // three letters, and a month later it is lost
        }
        String proposal = done(treasurer(), of(loan, "recoveries"), """
                {"kind": "TRANSFER", "documentNumber": "S-118", "reason": "Usaha berhenti.", "proposedOn": "2026-02-20"}""").path("id");
        done(member(1), of(loan, "recoveries/" + proposal + "/decision"), """
                {"confirmed": false, "decidedOn": "2026-02-21"}""");
        pay(loan, "500000000", "2026-03-02");
        done(treasurer(), of(loan, "settlement-letter"), "{\"issuedOn\": \"2026-03-03\"}");
    }

    /** Whoever waits for the application holds no loan meanwhile, so that nobody waits for him with the application in his hands. */
    private void locksTheApplicationBeforeTheLoan(Case loan) {
        List<Supplier<Response>> acts = List.of(
                () -> post(treasurer(), of(loan, "recoveries"), """
                        {"kind": "TRANSFER", "documentNumber": "S-1", "reason": "x", "proposedOn": "2025-12-18"}"""),
                () -> post(treasurer(), of(loan, "supports"), """
                        {"dueOn": "2025-10-12", "preparedOn": "2025-12-18"}"""),
                () -> post(treasurer(), of(loan, "settlement-letter"), "{\"issuedOn\": \"2025-12-18\"}"),
                () -> post(member(1), of(loan, "recoveries/" + UUID.randomUUID() + "/decision"), """
                        {"confirmed": true, "decidedOn": "2025-12-18"}"""),
                () -> post(
                        staff("ministry", "ministry"),
                        of(loan, "supports/" + UUID.randomUUID() + "/recommendation"),
                        """
                        {"amount": 1, "recommendedOn": "2025-12-18"}"""),
                () -> post(treasurer(), of(loan, "supports/" + UUID.randomUUID() + "/withdrawal"), """
                        {"reason": "x", "withdrawnOn": "2025-12-18"}"""),
                () -> post(member(1), of(loan, "restructurings/" + UUID.randomUUID() + "/votes"), """
                        {"vote": "FOR", "reason": "x", "votedOn": "2025-12-18"}"""));
        List<Integer> answers = AtOnce.behind(
                "select 1 from application where id = '" + loan.id() + "' for update",
                () -> assertThat(Database.rows("select 1 from loan where id = '" + loan.id() + "' for update nowait"))
                        .hasSize(1),
                acts.size(),
                i -> acts.get(i).get().statusCode());
        assertThat(answers).allMatch(status -> status >= 400 && status < 500);
    }

    private void everyColumnFollowsACorrection(Case loan) {
        ToldCooperative cooperative = loan.cooperative();
        Database.change(
                """
                insert into guidance (code, title) values ('T-%1$s', 'For a test');
                insert into guidance_version (guidance_code, version, letter_number, issued_on, valid_from, addressees,
                                              file_id, file_name, media_type, size_bytes, digest, published_at, published_by)
                select 'T-%1$s', 1, '1', '2025-01-01', '2025-01-01', '{CHAIR}', id, 'a.pdf', 'application/pdf', 1, '', now(), ''
                  from stored_file limit 1;
                insert into payment_recall
                select gen_random_uuid(), o.id, '', null, 'CONFIRMED', o.prepared_by, o.prepared_person, now(), 'x', '%4$s', now()
                  from payment_order o where o.application_id = '%5$s' and status = 'CANCELLED';
                insert into guidance_receipt
                values ('T-%1$s', 1, 'CHAIR', '36.03.61.2001', '%2$s', '%3$s', '2025-01-01', now(), '');""".formatted(tag, cooperative.id(), cooperative.chair(), personOf("treasurer-2-" + tag), loan.id()));
        List<String> wrong = Stream.concat(
                        Stream.concat(PEOPLE.stream(), Stream.of("member-3")).map(name -> personOf(name + "-" + tag)),
                        Stream.of(cooperative.chair(), cooperative.treasurer()))
                .toList();
        assertThat(holding(wrong)).isEqualTo(Database.rows(PERSON_COLUMNS));

        wrong.forEach(each -> cooperative.corrected(each, ToldCooperative.person()));
        await().untilAsserted(() -> assertThat(holding(wrong)).isEmpty());
    }

    /** Everything that says where a cooperative is goes with one that was recorded in the wrong village. */
    private void everyPlaceFollowsAMove(Case loan) {
        ToldCooperative cooperative = loan.cooperative();
        Database.change("""
                insert into nomination values (gen_random_uuid(), '%1$s', '%2$s', '%3$s', 'REGENCY', 'x', '2025-09-01', 'x');
                insert into grant_programme (id, code, name, region_code, actor)
                values (gen_random_uuid(), 'G-%4$s', 'G', '36.03', 'x');
                insert into grant_pledge (id, programme_id, donor, source_of_funds, amount_sen, pledged_on, actor)
                select gen_random_uuid(), id, 'D', 'CSR', 1000, '2025-09-01', 'x' from grant_programme where code = 'G-%4$s';
                insert into grant_allocation (id, programme_id, pledge_id, cooperative_id, village_code, amount_sen,
                                              allocated_on, actor)
                select gen_random_uuid(), p.programme_id, p.id, '%1$s', '%2$s', 1000, '2025-09-02', 'x'
                  from grant_pledge p join grant_programme g on g.id = p.programme_id where g.code = 'G-%4$s';
                insert into grant_receipt (allocation_id, cooperative_id, village_code, received_on, actor)
                select id, cooperative_id, village_code, '2025-09-03', 'x'
                  from grant_allocation where cooperative_id = '%1$s';
                insert into grant_use (id, allocation_id, cooperative_id, village_code, purpose, amount_sen, spent_on,
                                       evidence, actor)
                select gen_random_uuid(), allocation_id, cooperative_id, village_code, 'P', 10, '2025-09-04', 'E', 'x'
                  from grant_receipt where cooperative_id = '%1$s';
                insert into grant_use_total (allocation_id, cooperative_id, village_code, used_sen)
                select allocation_id, cooperative_id, village_code, 10 from grant_receipt where cooperative_id = '%1$s'""".formatted(cooperative.id(), cooperative.villageCode(), programme.code(), tag));
        assertThat(PLACES.of(cooperative.id())).isEqualTo(PLACES.allIn(cooperative.villageCode()));

        cooperative.movedTo("36.80.61.2001");

        await().untilAsserted(() -> assertThat(PLACES.of(cooperative.id())).isEqualTo(PLACES.allIn("36.80.61.2001")));
    }

    /** The columns in which somebody of these is found. */
    private static List<String> holding(List<String> persons) {
        return Database.rows(PERSON_COLUMNS).stream()
                .filter(column -> {
                    String[] place = column.split("\\|", -1);
                    return !Database.rows("select 1 from %s where %s in ('%s') limit 1"
                                    .formatted(place[0], place[1], String.join("','", persons)))
                            .isEmpty();
                })
                .toList();
    }

    private String pay(Case loan, String amount, String day) {
        return done(treasurer(), of(loan, "payments"), """
                {"amount": %s, "paidOn": "%s", "reference": "%s", "early": true}""".formatted(amount, day, UUID.randomUUID()))
                .path("id");
    }

    private static Response done(RequestSpecification who, String path, String body) {
        return ok(post(who, path, body));
    }

    private static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return answer;
    }

    private static String of(Case loan, String what) {
        return "/v1/loans/" + loan.id() + "/" + what;
    }

    private RequestSpecification staff(String name, String role) {
        return Asking.staff(name + "-" + tag, role);
    }

    private RequestSpecification analyst() {
        return staff("analyst", "fund-analyst");
    }

    private RequestSpecification treasurer() {
        return staff("treasurer", "fund-treasurer");
    }

    private RequestSpecification treasurer2() {
        return staff("treasurer-2", "fund-treasurer");
    }

    private RequestSpecification member(int number) {
        return staff("member-" + number, "fund-committee");
    }

    private static RequestSpecification chair(Case loan) {
        return person(loan.cooperative().chair());
    }
}
