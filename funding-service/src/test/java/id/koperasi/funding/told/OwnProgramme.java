package id.koperasi.funding.told;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A programme that one test has for itself: the terms and criteria of LPDB-PILOT and a pool of its own. */
public final class OwnProgramme {

    private final String code =
            "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    public OwnProgramme() {
        Database.change("""
                insert into programme (code, name, source_of_funds) values ('%1$s', 'For a test', 'STATE_LOAN');
                insert into pool (programme_code) values ('%1$s');""".formatted(code));
        begin(1, "2025-01-01", "3", 3_000_000_000L);
    }

    public String code() {
        return code;
    }

    /** Puts its loans into classes by days, as banks do. */
    public OwnProgramme ofABank() {
        Database.change("""
                update programme_version set collectibility = 'BANK_DAYS' where programme_code = '%1$s';
                delete from programme_class where version_id in (select id from programme_version where programme_code = '%1$s');
                delete from programme_letter where version_id in (select id from programme_version where programme_code = '%1$s');
                delete from programme_held_class where version_id in (select id from programme_version where programme_code = '%1$s');
                delete from programme_recovery where version_id in (select id from programme_version where programme_code = '%1$s');
                select take_over_regulation(id, '{}') from programme_version where programme_code = '%1$s'""".formatted(code));
        return this;
    }

    /** Asks for a proposal: two quotations a capital line, a coverage of 1.2, and one document. */
    public OwnProgramme asksForProposals() {
        Database.change("""
                update programme_version set proposal_required = true, quotations_each = 2, dscr_floor = 1.2
                 where programme_code = '%1$s';
                insert into programme_document (version_id, position, code, name_id, name_en, source)
                select id, 0, 'village-minutes', 'Berita acara', 'Minutes', 'For a test'
                  from programme_version where programme_code = '%1$s'""".formatted(code));
        return this;
    }

    /** Asks that somebody has seen the place, and shows at least two photographs of it. */
    public OwnProgramme asksForVerification() {
        Database.change("""
                update programme_version set verification_required = true, photographs_least = 2
                 where programme_code = '%s'""".formatted(code));
        return this;
    }

    /** Has the scorecard and the powers that LPDB-PILOT has from 2026 on, but for smaller amounts. */
    public OwnProgramme judgesAsLpdbDoes() {
        Database.change("""
                insert into programme_score
                select v.id, s.position, s.code, s.name_id, s.name_en, s.weight, s.fact, s.source
                  from programme_score s, programme_version v
                 where v.programme_code = '%1$s' and s.version_id = '01990000-0000-7000-8000-000000000003';
                insert into programme_score_band
                select v.id, b.code, b.at_least, b.points
                  from programme_score_band b, programme_version v
                 where v.programme_code = '%1$s' and b.version_id = '01990000-0000-7000-8000-000000000003';
                insert into programme_power
                select v.id, p.up_to_sen / 10, p.body_id, p.body_en, p.seats, p.quorum, p.source
                  from programme_power p, programme_version v
                 where v.programme_code = '%1$s' and p.version_id = '01990000-0000-7000-8000-000000000003'""".formatted(code));
        return this;
    }

    /** Signs what was accepted: within 10 days of the offer, and signed within 20 more. */
    public OwnProgramme offersBeforeItSigns() {
        Database.change("""
                update programme_version set offer_days = 10, sign_within_days = 20
                 where programme_code = '%s'""".formatted(code));
        return this;
    }

    /** Has targets of 5 working days for the completeness, 21 for the analysis and 10 for the decision. */
    public OwnProgramme hasTargets() {
        Database.change("""
                insert into programme_target
                select v.id, t.stage, t.days, 'For a test'
                  from programme_version v,
                       (values ('COMPLETENESS', 5), ('ANALYSIS', 21), ('DECISION', 10)) as t (stage, days)
                 where v.programme_code = '%s'""".formatted(code));
        return this;
    }

    /** Asks for assets that cover the whole loan, and for guarantees of chair and treasurer. */
    public OwnProgramme asksForGuarantees() {
        Database.change("""
                update programme_version set collateral_percent = 100 where programme_code = '%1$s';
                insert into programme_guarantor (version_id, position, office, source)
                select v.id, o.position, o.office, 'For a test'
                  from programme_version v, (values (0, 'chair'), (1, 'treasurer')) as o (position, office)
                 where v.programme_code = '%1$s'""".formatted(code));
        return this;
    }

    /** Restructures a loan once, to 84 instalments in all; a longer one needs a resolution of the members. */
    public OwnProgramme restructures() {
        Database.change("""
                update programme_version
                   set restructure_most_times = 1, restructure_longest_months = 84, restructure_resolution = true,
                       restructure_source = 'For a test'
                 where programme_code = '%s'""".formatted(code));
        return this;
    }

    /** Has instalments supported as PMK 49/2025 says. */
    public OwnProgramme supportsInstalments() {
        Database.change("""
                insert into programme_support
                select v.id, s.source, s.ask_days, s.recommend_days, s.capital_output, 'For a test'
                  from programme_support s
                  join programme_version h on h.id = s.version_id and h.programme_code = 'HIMBARA-PMK49' and h.version = 1,
                       programme_version v
                 where v.programme_code = '%s'""".formatted(code));
        return this;
    }

    /**
     * A version of which every rule differs from what was signed on 15 October 2025: a letter after a day and the second class with
     * it, lost from the first class on, assets that count for nothing, other classes to hold, restructured at will, no support.
     */
    public void rulesOtherwiseLater() {
        begin(2, "2025-10-16", "3", 3_000_000_000L);
        Database.change("""
                update programme_version
                   set restructure_most_times = 9, restructure_longest_months = 600, restructure_resolution = false,
                       restructure_source = 'For a test'
                 where programme_code = '%1$s' and version = 2;
                update programme_letter r set days_after_due = 1
                  from programme_version v
                 where v.id = r.version_id and v.programme_code = '%1$s' and v.version = 2 and r.letter = 1;
                update programme_class c set months_after_letter = 0, name = 'Lain'
                  from programme_version v
                 where v.id = c.version_id and v.programme_code = '%1$s' and v.version = 2 and c.letter = 1;
                update programme_recovery r set class_least = 1, letters_least = 0, months_after_transfer = 0
                  from programme_version v where v.id = r.version_id and v.programme_code = '%1$s' and v.version = 2;
                update programme_share s set percent = 0
                  from programme_version v where v.id = s.version_id and v.programme_code = '%1$s' and v.version = 2;
                update programme_held_class r set class_held = 4, instalments = 99
                  from programme_version v where v.id = r.version_id and v.programme_code = '%1$s' and v.version = 2
                """.formatted(code));
    }

    /** Ends a business day and waits until that is done. */
    public ValidatableResponse end(String day) {
        endLater(day);
        return ended();
    }

    /** Has a business day ended, and waits for nothing. */
    public void endLater(String day) {
        Asking.post(Asking.ministry(), "/v1/programmes/" + code + "/business-days", """
                {"businessDate": "%s"}""".formatted(day))
                .then()
                .statusCode(202);
    }

    /** Waits until the last of its business days is ended. */
    public ValidatableResponse ended() {
        String days = "/v1/programmes/" + code + "/business-days";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Asking.ministry().get(days).jsonPath().getBoolean("[0].finished"));
        return Asking.ministry().get(days).then().statusCode(200);
    }

    /** From this day on another version counts. */
    public void begin(int version, String effectiveFrom, String rate, long ceiling) {
        Database.change("""
                with version as (
                    insert into programme_version (id, programme_code, version, effective_from, regulation, ceiling_sen,
                        operating_cap_sen, annual_rate_percent, max_tenor_months, max_grace_months, repayment_method,
                        day_count, committee_size, pay_told_within_days, gate_on_both_days, approval_days)
                    values ('%1$s', '%2$s', %3$d, '%4$s', 'For a test', %5$d, least(50000000000, %5$d), %6$s, 120, 8, 'DECLINING_BALANCE',
                        'THIRTY_360', 3, null, false, null)
                    returning id)
                insert into programme_criterion
                select version.id, position, code, gate, rule, subject, topic, cooperative_kind, who, what_next_id,
                       what_next_en, source
                  from version, programme_criterion c
                 where c.version_id = '01990000-0000-7000-8000-000000000001';
                select take_over_regulation('%1$s', '{}')""".formatted(UUID.randomUUID(), code, version, effectiveFrom, ceiling * 100, rate));
    }

    /** Puts capital into its pool. */
    public void receive(String amount, String day) {
        Asking.post(Asking.ministry(), "/v1/programmes/" + code + "/capital", """
                {"amount": %s, "reference": "%s", "receivedOn": "%s"}""".formatted(
                                amount, UUID.randomUUID(), day))
                .then()
                .statusCode(201);
    }

    /** Whether the row that settles races says what the movements say that nobody changes. */
    public boolean isTheSumOfItsMovements() {
        return Database.rows("""
                select capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen
                       = (select sum(available_sen) from pool_movement m where m.programme_code = p.programme_code)
                  from pool p where programme_code = '%s'""".formatted(code)).contains("t");
    }
}
