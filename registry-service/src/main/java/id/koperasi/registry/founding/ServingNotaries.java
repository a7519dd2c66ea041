package id.koperasi.registry.founding;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.founding.NotaryRejection.NotaryServesElsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** Which notaries serve where, as far as the register of notaries knows. */
@ApplicationScoped
public class ServingNotaries {

    private static final int REGENCY = 5;
    private static final int DISTRICT = 8;

    private static final String SERVING = """
            select count(*),
                   count(*) filter (where d.district_code = :district
                                      and regexp_replace(lower(n.name), '[^[:alnum:]]', '', 'g')
                                          = regexp_replace(lower(:name), '[^[:alnum:]]', '', 'g'))
              from notary_district d
              join notary n on n.id = d.notary_id
             where d.district_code like :regency
               and d.serves_from <= :day and (d.serves_until is null or d.serves_until > :day)""";

    private final Session session;

    ServingNotaries(Session session) {
        this.session = session;
    }

    /**
     * Refuses a notary who does not serve the district of a village on a day; titles are spelt in many ways, so dots,
     * commas and spaces of the name do not count.
     *
     * @return whether that is known; where the register holds nobody for the regency, it is not
     */
    public boolean check(String notaryName, String villageCode, LocalDate day) {
        String district = villageCode.substring(0, DISTRICT);
        Object[] counts = session.createNativeQuery(SERVING, Object[].class)
                .setParameter("district", district)
                .setParameter("regency", villageCode.substring(0, REGENCY) + ".%")
                .setParameter("name", notaryName)
                .setParameter("day", day)
                .getSingleResult();
        boolean known = (Long) counts[0] > 0;
        if (known && (Long) counts[1] == 0) {
            throw new RejectedException(new NotaryServesElsewhere(district));
        }
        return known;
    }
}
