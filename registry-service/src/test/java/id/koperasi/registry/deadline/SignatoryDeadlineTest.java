package id.koperasi.registry.deadline;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.TestCooperative;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bondowoso (35.11) belongs to this test. */
@QuarkusTest
@ActivateRequestContext
class SignatoryDeadlineTest {

    private static final String REGION = "35.11";
    private static final String LIST = "/v1/outdated-signatories?region=" + REGION;

    @Inject
    AnnouncingSignatories announcing;

    @Inject
    BusinessClock clock;

    @Test
    void theBankReplacesWhoSignsWithinThirtyDaysOfTheNextTermAndIsRemindedOnceAndToldOnce() {
        LocalDate today = clock.today(IndonesianZone.WIB);
        TestCooperative late = outdated(today.minusDays(31));
        TestCooperative lastDay = outdated(today.minusDays(30));
        TestCooperative vacant = outdated(null);
        TestCooperative openedLater = outdated(today.minusDays(60));
        execute(
                "update bank_account set opened_on = ?::date where cooperative_id = ?::uuid",
                today.minusDays(5).toString(),
                openedLater.id().toString());

        announcing.announce(REGION, today.minusDays(11));
        assertThat(late.announced("signatory-replacement-approached")).hasSize(1);
        assertThat(lastDay.announced("signatory-replacement-approached"))
                .as("a day before it is near")
                .isEmpty();
        atOnce(today);
        announcing.announce(REGION, today);

        assertThat(late.announced("signatory-replacement-missed"))
                .singleElement()
                .asString()
                .contains("\"offices\":[\"chair\"]", "\"dueOn\":\"" + today.minusDays(1) + "\"")
                .doesNotContain("Siti");
        assertThat(late.announced("signatory-replacement-approached")).hasSize(1);
        assertThat(lastDay.announced("signatory-replacement-approached")).hasSize(1);
        assertThat(lastDay.announced("signatory-replacement-missed")).isEmpty();
        assertThat(vacant.announced("signatory-replacement-missed")).isEmpty();
        assertThat(openedLater.announced("signatory-replacement-missed")).isEmpty();
        get(office(REGION), LIST + "&state=OVERDUE")
                .body("items.cooperativeId", contains(late.id().toString()))
                .body("items[0].dueOn", equalTo(today.minusDays(1).toString()));
        get(office(REGION), LIST + "&state=DUE").body("items", hasSize(2));
        get(office(REGION), LIST + "&state=NOT_YET_DUE")
                .body("items.cooperativeId", contains(vacant.id().toString()))
                .body("items[0].dueOn", nullValue());
        get(office("36.03"), LIST).body("items", empty());
        get(office(REGION), late.path("/account-readiness"))
                .body("signatoriesToReplace.offices", contains(contains("chair")))
                .body("signatoriesToReplace.state", contains("OVERDUE"))
                .body(
                        "signatoriesToReplace[0].dueOn",
                        equalTo(today.minusDays(1).toString()));

        rule(today.minusDays(31), 45);
        try {
            get(office(REGION), late.path("/account-readiness"))
                    .body("signatoriesToReplace.state", contains("DUE"))
                    .body(
                            "signatoriesToReplace[0].dueOn",
                            equalTo(today.plusDays(14).toString()));
            announcing.announce(REGION, today.plusDays(15));
            assertThat(late.announced("signatory-replacement-missed"))
                    .as("told of each last day once")
                    .hasSize(2);
        } finally {
            execute("delete from signatory_rule where source = 'Uji'");
        }
    }

    @Test
    void whoIsElectedAgainSignsOnAndTheDaysRunFromTheFirstWhoTookTheOffice() {
        LocalDate today = clock.today(IndonesianZone.WIB);
        TestCooperative again = outdated(today.minusDays(50));
        String signer = signer(again);
        execute("""
                update officer_appointment set ended_on = ?::date
                 where cooperative_id = ?::uuid and office = 'chair' and ended_on is null""", today.minusDays(20).toString(), again.id().toString());
        seat(again, signer, today.minusDays(20));
        TestCooperative twice = outdated(today.minusDays(50));
        execute("""
                update officer_appointment set ended_on = ?::date
                 where cooperative_id = ?::uuid and office = 'chair' and ended_on is null""", today.minusDays(20).toString(), twice.id().toString());
        twice.officer("chair", today.minusDays(20).toString(), "2030-06-01");

        get(office(REGION), again.path("/account-readiness")).body("signatoriesToReplace", empty());
        get(office(REGION), twice.path("/account-readiness"))
                .body(
                        "signatoriesToReplace[0].dueOn",
                        equalTo(today.minusDays(20).toString()));
    }

    /** An open account whose chair left his office a while ago; another took it on a day, when one is named. */
    private static TestCooperative outdated(@Nullable LocalDate takenOn) {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        String id = cooperative.id().toString();
        cooperative.officer("chair");
        cooperative.officer("treasurer");
        execute("""
                insert into bank_account (id, version, cooperative_id, village_code, bank_code, status, requested_on,
                                          opened_on, holder, number_sealed, number_index, masked_number, data_key,
                                          master_key_id)
                values (gen_random_uuid(), 0, ?::uuid, ?, '002', 'OPENED', '2025-07-01', '2025-07-02', 'Koperasi', '1',
                        uuid_send(gen_random_uuid()), '****4501', '1', '1')""", id, cooperative.village());
        execute("""
                insert into bank_account_signatory (account_id, office, appointment_id, cooperative_id, village_code, signs_from)
                select b.id, a.office, a.appointment_id, a.cooperative_id, a.village_code, '2025-07-01'
                  from bank_account b join officer_appointment a using (cooperative_id) where b.cooperative_id = ?::uuid""", id);
        execute("""
                update officer_appointment set ended_on = '2025-09-01'
                 where cooperative_id = ?::uuid and office = 'chair'""", id);
        if (takenOn != null) {
            cooperative.officer("chair", takenOn.toString(), "2030-06-01");
        }
        return cooperative;
    }

    private static String signer(TestCooperative cooperative) {
        return rows("""
                        select a.person from bank_account_signatory s join officer_appointment a using (appointment_id)
                         where s.cooperative_id = ?::uuid and s.office = 'chair'""", cooperative.id().toString()).getFirst();
    }

    private static void seat(TestCooperative cooperative, String person, LocalDate from) {
        execute("""
                insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                 term_from, term_until)
                values (gen_random_uuid(), ?::uuid, ?, ?, 'Siti Aminah', 'chair', ?::date, '2030-06-01')""", cooperative.id().toString(), cooperative.village(), person, from.toString());
    }

    private static void rule(LocalDate from, int days) {
        execute(
                "insert into signatory_rule values (?::date, ?::integer, 10, 'Uji')",
                from.toString(),
                Integer.toString(days));
    }

    /** Two announce at the same moment. */
    private void atOnce(LocalDate day) {
        Stream.of(1, 2)
                .map(turn -> CompletableFuture.runAsync(() -> inContext(day)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void inContext(LocalDate day) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            announcing.announce(REGION, day);
        } finally {
            context.terminate();
        }
    }
}
