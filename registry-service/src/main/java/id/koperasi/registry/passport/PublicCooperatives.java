package id.koperasi.registry.passport;

import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.progress.Activities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reads of cooperatives what everybody may know. */
@ApplicationScoped
class PublicCooperatives {

    private static final String FIND = """
            select c.id, c.name, c.kind, c.status, c.village_code,
                   concat_ws(', ', v.name, d.name, r.name, p.name), c.decree_number, c.formed_on,
                   (select number from identity_number n where n.cooperative_id = c.id and n.kind = 'NIB'),
                   array(select u.name from business_unit u where u.cooperative_id = c.id and u.active order by u.opened_on, u.id limit 50),
                   (select max(held_on) from meeting m
                     where m.cooperative_id = c.id and m.kind = 'ANNUAL' and m.quorate),
                   c.standing_since, c.merged_into,
                   array(select concat_ws(' ', s.village_code, n.name)
                           from served_village s join region n on n.code = s.village_code
                          where s.cooperative_id = c.id and s.served_until is null
                          order by s.village_code)
              from cooperative c
              join region v on v.code = c.village_code
              join region d on d.code = left(c.village_code, 8)
              join region r on r.code = left(c.village_code, 5)
              join region p on p.code = left(c.village_code, 2)
             where c.id = :id""";

    private final Session session;
    private final Activities activities;
    private final StatedDates dates;

    PublicCooperatives(Session session, Activities activities, StatedDates dates) {
        this.session = session;
        this.activities = activities;
        this.dates = dates;
    }

    @Transactional
    Optional<PublicCooperative> find(UUID cooperativeId) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", cooperativeId)
                .getResultStream()
                .map(this::view)
                .findFirst();
    }

    private PublicCooperative view(Object[] row) {
        var formedOn = (LocalDate) row[7];
        String village = (String) row[4];
        return new PublicCooperative(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                village,
                (String) row[5],
                (String) row[6],
                formedOn,
                (String) row[8],
                Arrays.asList((String[]) row[9]),
                (LocalDate) row[11],
                (UUID) row[12],
                Arrays.asList((String[]) row[13]),
                formedOn == null ? null : activities.asOf((UUID) row[0], dates.today(IndonesianZone.ofRegion(village))),
                (LocalDate) row[10]);
    }
}
