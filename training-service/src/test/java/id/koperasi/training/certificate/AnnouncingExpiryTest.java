package id.koperasi.training.certificate;

import static id.koperasi.training.Scene.count;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.training.Scene;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thousands of certificates end on one day: each is announced once at each stage, some in each transaction. */
@QuarkusTest
class AnnouncingExpiryTest {

    private static final int MANY = 2_300;
    private static final LocalDate END = LocalDate.parse("2097-03-31");

    @Inject
    AnnouncingExpiry announcing;

    @Test
    void eachIsAnnouncedOnceThoughTwoDoItAtOnce() throws Exception {
        String region = Scene.newRegency();
        UUID cooperative = Scene.cooperative(region + ".01.2001");
        String session = Scene.session(region, 5);
        UUID id = UUID.fromString(session.substring("/v1/sessions/".length()));
        execute("""
                insert into invitation (id, session_id, cooperative_id, village_code, cooperative_name, appointment_id, person, name,
                                        office, invited_on)
                select gen_random_uuid(), ?, ?, ?, 'K', gen_random_uuid(), encode(sha256(convert_to(? || n, 'UTF8')), 'hex'), 'Siti Aminah', 'chair',
                       '2096-03-01'
                  from generate_series(1, ?) as n""", id, cooperative, region + ".01.2001", id.toString(), MANY);
        execute("""
                insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                         cooperative_id, village_code, person, name, office, issued_on, valid_until)
                select gen_random_uuid(), 'BIMTEK-KDMP', 1, 2097, row_number() over (), session_id, id, cooperative_id, village_code,
                       person, name, office, '2096-03-31', cast(? as date)
                  from invitation where session_id = ?""", END.toString(), id);

        assertThat(announcing.announceOn(END.minusDays(91))).isZero();
        assertThat(twoAtOnce(END.minusDays(90))).isEqualTo(MANY);
        assertThat(announcing.announceOn(END.minusDays(89))).isZero();
        assertThat(twoAtOnce(END.minusDays(7))).isEqualTo(MANY);

        assertThat(rows("""
                        select distinct n || ' times ' || days from (
                            select count(*) as n, payload->>'daysLeft' as days, payload->>'certificateId' as certificate
                              from outbox
                             where type = 'id.koperasi.training.certificate-expiring.v1'
                               and payload->>'cooperativeId' = ?
                             group by 2, 3) as told""", cooperative.toString())).containsExactlyInAnyOrder("1 times 90", "1 times 7");
        assertThat(count("""
                        select max(n) from (
                            select count(*) as n from certificate_reminder r join certificate c on c.id = r.certificate_id
                             where c.session_id = ? group by r.xmin) as together""", id)).as("announced in one transaction").isBetween(1L, (long)
                AnnouncingExpiry.MOST_AT_ONCE);
    }

    private int twoAtOnce(LocalDate day) throws Exception {
        Callable<Integer> one = () -> {
            var context = Arc.container().requestContext();
            context.activate();
            try {
                return announcing.announceOn(day);
            } finally {
                context.terminate();
            }
        };
        int announced = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> each : both.invokeAll(Stream.of(one, one).toList())) {
                announced += each.get();
            }
        }
        return announced;
    }
}
