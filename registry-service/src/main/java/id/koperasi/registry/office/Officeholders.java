package id.koperasi.registry.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which offices of a cooperative somebody holds. */
@ApplicationScoped
public class Officeholders {

    private static final String HELD = """
            select distinct office
              from officer_appointment
             where cooperative_id = :cooperative and :day between term_from and least(term_until, ended_on - 1)""";

    private final EntityManager entities;

    Officeholders(EntityManager entities) {
        this.entities = entities;
    }

    /** The offices of a cooperative within reach that are held on a day. */
    public Set<String> officesHeld(UUID cooperativeId, LocalDate day) {
        List<?> offices = entities.createNativeQuery(HELD, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultList();
        return offices.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
