package id.koperasi.funding.endofday;

import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.loan.Schedules;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.ManyLoans;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Days on which nothing happens to a loan but that interest runs: nobody looks at it, and it stands as if somebody had. The loans
 * were paid out from May 2023 on, so that the days are those around 29 February 2024.
 */
@QuarkusTest
class QuietDayTest {

    private static final int LOANS = 24;
    private static final String BEGINNING = "2024-02-08";
    private static final TestDatabase FUNDING = new TestDatabase("funding");

    private final OwnProgramme programme = new OwnProgramme();

    @Inject
    KeepingSchedules keeping;

    @Inject
    Schedules schedules;

    @Inject
    Loans loans;

    @Inject
    ClosingDays closing;

    @Inject
    CurrentCaller caller;

    /** Every method of classes, every day count, arrears of every length, capitalised grace, and loans in their last months. */
    @Test
    @ActivateRequestContext
    void everyLoanStandsAsIfEachDayHadLookedAtIt() {
        var looking = new OwnProgramme();
        bring(programme);
        bring(looking);
        days().forEach(day -> {
            Stream.of(programme, looking).forEach(each -> happens(each, day));
            if (day.equals(LocalDate.of(2024, 3, 20))) {
                decree(programme, looking);
            }
            Database.change("update loan_standing set quiet_until = null where programme_code = '%s'"
                    .formatted(looking.code()));
            end(programme, day);
            end(looking, day);
            assertThat(books(programme)).as("on %s", day).isEqualTo(books(looking));
        });

        assertThat(Database.rows(
                        "select count(*) from loan_standing where programme_code = '%s' and quiet_until > business_date"
                                .formatted(programme.code())))
                .isNotEqualTo(List.of("0"));
        assertThat(Database.rows("""
                select count(distinct class) > 2, count(*) filter (where next_due_on is null) > 0
                  from loan_standing where programme_code = '%s'""".formatted(programme.code()))).containsExactly("t|t");
        assertThat(stories())
                .allSatisfy(id -> assertThat(caller.asService(() -> schedules.current(id)))
                        .isEqualTo(caller.asService(
                                () -> keeping.replay(loans.get(id)).instalments())));
    }

    /** What stands there wrongly stays so until something happens to the loan: nobody has looked. */
    @Test
    @ActivateRequestContext
    void nobodyLooksAtALoanToWhichNothingHappens() {
        bring(programme);
        end(programme, LocalDate.of(2024, 2, 14));
        String one = stories().getLast().toString();
        Database.change("update loan_standing set outstanding_sen = 1 where loan_id = '%s'".formatted(one));

        end(programme, LocalDate.of(2024, 2, 15));
        assertThat(outstanding(one)).isEqualTo("1");
        Database.change("update loan set stale = false where id = '%s'".formatted(one)); // whatever is written of it
        end(programme, LocalDate.of(2024, 2, 16));
        assertThat(outstanding(one)).isNotEqualTo("1");

        Database.change("""
                update loan_standing set outstanding_sen = 1 where loan_id = '%s';
                update programme_class set source = source where false""".formatted(one));
        end(programme, LocalDate.of(2024, 2, 17));
        assertThat(outstanding(one)).as("after a rule that changed").isNotEqualTo("1");
    }

    /** A version that is new has no loans, and nobody is looked at for its sake. */
    @Test
    @ActivateRequestContext
    void whatIsAddedToAVersionHasItsLoansLookedAt() {
        bring(programme);
        end(programme, LocalDate.of(2024, 2, 14));
        String quiet = quiet();
        assertThat(quiet).isNotEqualTo("0");
        String letter = """
                insert into programme_letter (version_id, letter, months_after_letter, source)
                select id, 9, 24, 'Uji' from programme_version where programme_code = '%s'""";
        Database.change(letter.formatted(new OwnProgramme().code()));
        assertThat(quiet()).isEqualTo(quiet);
        Database.change(letter.formatted(programme.code()));
        assertThat(quiet()).isEqualTo("0");
    }

    private String quiet() {
        return Database.rows(
                        "select count(*) from loan_standing where quiet_until is not null and programme_code = '%s'"
                                .formatted(programme.code()))
                .getFirst();
    }

    /** Only what stands for the first time asks where its cooperative is. */
    @Test
    @ActivateRequestContext
    void noCooperativeIsLockedByALoanThatStandsAlready() throws SQLException {
        bring(programme);
        end(programme, LocalDate.of(2024, 2, 14));
        try (Connection other = FUNDING.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("""
                    select from known_cooperative c
                      join loan l on l.cooperative_id = c.id
                     where l.programme_code = '%s' for update of c""".formatted(programme.code()));
            programme.end("2024-03-13").body("[0].loans", equalTo(LOANS));
            other.rollback();
        }
    }

    /** Principal that is repaid early makes another instalment of one that was billed a moment before. */
    @Test
    @ActivateRequestContext
    void whatIsPaidWhileADayEndsIsLookedAtOnTheNext() throws SQLException {
        bring(programme);
        end(programme, LocalDate.of(2024, 3, 4));
        UUID paid = stories().get(1);
        try (Connection other = FUNDING.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Bills are written, and how loans stand is not.
            statement.execute("lock table collectibility_change in exclusive mode");
            programme.endLater("2024-03-05");
            await().until(QuietDayTest::someDayWaits);
            pay(paid, "30000000", "2024-03-04", true);
            other.rollback();
        }
        programme.ended();
        assertThat(billed(paid)).isNotEqualTo(owed(paid));

        end(programme, LocalDate.of(2024, 3, 6));
        assertThat(billed(paid)).isEqualTo(owed(paid));
    }

    private static boolean someDayWaits() {
        return !FUNDING.rows("""
                select pid from pg_stat_activity
                 where wait_event_type = 'Lock' and query like '%join programme_class c on%first_time%'
                   and pid <> pg_backend_pid()""").isEmpty();
    }

    private static List<String> billed(UUID loan) {
        return Database.rows(
                "select principal_sen, interest_sen from bill where loan_id = '%s' order by number desc limit 1"
                        .formatted(loan));
    }

    private static List<String> owed(UUID loan) {
        return Database.rows("""
                select principal_sen, interest_sen from instalment
                 where loan_id = '%s' and kind = 'REGULAR' and nominal_on = '2024-03-12'""".formatted(loan));
    }

    private static String outstanding(String loan) {
        return Database.rows("select outstanding_sen from loan_standing where loan_id = '%s'".formatted(loan))
                .getFirst();
    }

    /** Day by day until February is over, then with days on which nobody ended any. */
    private static List<LocalDate> days() {
        return Stream.concat(
                        LocalDate.of(2024, 2, 9).datesUntil(LocalDate.of(2024, 3, 3)),
                        Stream.of(
                                        "03-05", "03-06", "03-08", "03-12", "03-13", "03-14", "03-19", "03-20", "03-21",
                                        "04-05", "04-12", "04-13", "04-15")
                                .map(day -> LocalDate.parse("2024-" + day)))
                .toList();
    }

    /** So many loans with what they owe; three in four have paid what was due. */
    private void bring(OwnProgramme whose) {
        whose.receive("20000000000", "2023-01-01");
        var many = new ManyLoans(whose.code(), LOANS);
        Database.change("""
                update loan l
                   set first_disbursed_on = first_disbursed_on - 365, horizon = horizon - 365, signed_on = signed_on - 365,
                       day_count = (array['THIRTY_360', 'ACTUAL_365', 'ACTUAL_ACTUAL'])[1 + n %% 3],
                       grace_months = case when n %% 5 = 0 then 10 else grace_months end, grace_capitalised = n %% 5 = 0,
                       tenor_months = case when n %% 8 = 7 then 11 else tenor_months end
                  from (select id, split_part(agreement_number, '/', 2)::int as n from loan) numbered
                 where l.id = numbered.id and programme_code = '%1$s';
                update tranche t set disbursed_on = disbursed_on - 365
                  from loan l where l.id = t.application_id and l.programme_code = '%1$s'""".formatted(whose.code()));
        follow(many.ids(), BEGINNING);
        Database.change("""
                insert into payment (id, loan_id, amount_sen, early, paid_on, reference, channel, actor)
                select uuidv7(), l.id, i.principal_sen + i.interest_sen, false, i.due_on, l.id || '/' || i.line, 'API', 'test'
                  from loan l
                  join instalment i on i.loan_id = l.id
                  cross join lateral (select split_part(l.agreement_number, '/', 2)::int as n) numbered
                 where l.programme_code = '%s' and i.principal_sen + i.interest_sen > 0
                   and i.nominal_on < date '2024-02-09' - case when n %% 4 = 0 then n * 7 else 0 end
                 order by i.due_on""".formatted(whose.code()));
        follow(many.ids(), BEGINNING);
    }

    private void happens(OwnProgramme whose, LocalDate day) {
        switch (day.toString()) {
            case "2024-02-20" -> {
                pay(loan(whose, 1), "30000000", "2024-02-20", true);
                pay(loan(whose, 2), "100000", "2024-02-20", false);
            }
            case "2024-02-27" -> restructure(loan(whose, 6), day);
            case "2024-02-29" -> {
                pay(loan(whose, 3), "400000000", "2024-02-29", true);
                pay(loan(whose, 4), "5000000", "2024-02-28", false);
            }
            case "2024-03-08" -> pay(loan(whose, 5), "10000000", "2024-03-01", true);
            case "2024-03-21" -> pay(loan(whose, 8), "2000000", "2024-03-21", false);
            default -> {}
        }
    }

    private void restructure(UUID loan, LocalDate day) {
        Database.change("""
                insert into restructuring (id, loan_id, reason, months, grace_months, annual_rate_percent, due_day, asked_on,
                        asked_by, asked_at, status, decided_on, class_held, instalments_held)
                values (gen_random_uuid(), '%1$s', 'Panen gagal', 60, 0, 4, 20, '%2$s', 'test', now(), 'AGREED', '%2$s', 2, 1);
                update loan set restructured_rate_percent = 4 where id = '%1$s'""".formatted(loan, day));
        follow(List.of(loan), day.toString());
    }

    private static UUID loan(OwnProgramme whose, int number) {
        return UUID.fromString(
                Database.rows("select id from loan where agreement_number = '%s/%d'".formatted(whose.code(), number))
                        .getFirst());
    }

    private List<UUID> stories() {
        return Database.rows("select id from loan where programme_code = '%s' order by id".formatted(programme.code()))
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private void follow(List<UUID> some, String day) {
        caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
            keeping.followAll(some, LocalDate.parse(day));
            return true;
        }));
    }

    /** By itself, which takes less long than to wait until the service looks for what is to do. */
    private void end(OwnProgramme whose, LocalDate day) {
        whose.endLater(day.toString());
        boolean more = true;
        while (more) {
            more = caller.asService(closing::advance);
        }
        whose.ended();
    }

    /** How the loans of a programme stand, and all that was written of them; each known by its number. */
    private static List<String> books(OwnProgramme whose) {
        return Stream.of("""
                select 'stands', n, business_date, outstanding_sen, overdue_principal_sen, overdue_interest_sen, accrued_sen,
                       oldest_due_on, arrears_since, days_past_due, class, non_performing, class_since, next_due_on, next_due_sen
                  from loan_standing s""", """
                select 'bill', n, number, principal_sen, interest_sen, due_on, billed_on from bill s""", """
                select 'letter', n, letter, issued_on, oldest_due_on, overdue_principal_sen, overdue_interest_sen
                  from billing_letter s""", """
                select 'class', n, changed_on, from_class, to_class, days_past_due from collectibility_change s""", """
                select 'version', n, version, cause, counts_from from schedule_version s""")
                .flatMap(sql -> Database.rows(sql + "\n" + """
                         join (select id, split_part(agreement_number, '/', 2)::int as n
                                 from loan where programme_code = '%s') l on l.id = s.loan_id
                         order by 2, 3, 4""".formatted(whose.code())).stream())
                .toList();
    }

    /** A due day of these loans has moved. */
    private static void decree(OwnProgramme one, OwnProgramme other) {
        Database.change("""
                with decreed as (
                    insert into holiday_year (year, version, decree, recorded_by)
                    select 2028, coalesce(max(version), 0) + 1, 'SKB 3/2027', 'test' from holiday_year where year = 2028
                    returning year, version)
                insert into holiday (year, version, day, kind, name)
                select year, version, '2028-04-12', 'holiday', 'Libur' from decreed;
                update loan set stale = true where programme_code in ('%s', '%s')""".formatted(one.code(), other.code()));
    }

    private static void pay(UUID loan, String amount, String day, boolean early) {
        Response answer = post(staff("treasurer", "fund-treasurer"), "/v1/loans/" + loan + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s", "early": %s}""".formatted(
                        amount, day, UUID.randomUUID(), early));
        answer.then().statusCode(201);
    }
}
