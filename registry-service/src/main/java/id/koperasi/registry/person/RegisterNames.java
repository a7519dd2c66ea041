package id.koperasi.registry.person;

import id.koperasi.registry.person.EraseRegistered.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Whom registers name in the cooperatives within reach, and whether somebody of that name holds an office. */
@ApplicationScoped
class RegisterNames {

    private static final String NAMED = """
            select case :held when 'CHAIR' then chair else treasurer end
              from register_statement
             where cooperative_id = :cooperative and import_id = :import and line = :line""";

    private static final String HELD = """
            select office
              from officer_appointment
             where cooperative_id = :cooperative and lower(name) = lower(:name)
               and term_until >= :day and (ended_on is null or ended_on > :day)
             limit 1""";

    private final Session session;

    RegisterNames(Session session) {
        this.session = session;
    }

    /** The name that stands in a line; empty when there is none, or it was taken out before. */
    Optional<String> in(UUID cooperativeId, Line line) {
        return session.createNativeQuery(NAMED, String.class)
                .setParameter("held", line.held().name())
                .setParameter("cooperative", cooperativeId)
                .setParameter("import", line.importId())
                .setParameter("line", line.number())
                .getResultStream()
                .filter(name -> name != null && !name.equals(Erasures.ERASED))
                .findFirst();
    }

    /** The office of somebody who is called so and holds it on a day or will hold it later. */
    Optional<String> officeOf(UUID cooperativeId, String name, LocalDate day) {
        return session.createNativeQuery(HELD, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("name", name)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }
}
