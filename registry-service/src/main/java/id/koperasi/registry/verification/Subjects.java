package id.koperasi.registry.verification;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.verification.Subject.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** Numbers and officers within reach, as they are on record now. */
@ApplicationScoped
class Subjects {

    private static final String NUMBER = """
            select n.id, n.cooperative_id, n.village_code, n.kind, n.number, c.name, n.issued_on
              from identity_number n
              join cooperative c on c.id = n.cooperative_id""";
    private static final String OFFICER = """
            select a.appointment_id, a.cooperative_id, a.village_code, a.office, a.person, a.name, a.term_from
              from officer_appointment a""";

    private final Session session;

    Subjects(Session session) {
        this.session = session;
    }

    /** The number of a kind that a cooperative has. */
    Subject number(UUID cooperativeId, NumberKind kind) {
        return session.createNativeQuery(
                        NUMBER + " where n.cooperative_id = :cooperative and n.kind = :kind", Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("kind", kind.name())
                .getResultStream()
                .map(row -> subject(Kind.NUMBER, row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Somebody who holds or held an office of a cooperative. */
    Subject officer(UUID cooperativeId, UUID appointmentId) {
        return session.createNativeQuery(
                        OFFICER + " where a.cooperative_id = :cooperative and a.appointment_id = :id", Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", appointmentId)
                .getResultStream()
                .map(row -> subject(Kind.OFFICER, row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** One that is known to be there. */
    Subject get(Kind kind, UUID id) {
        String query = switch (kind) {
            case NUMBER -> NUMBER + " where n.id = :id";
            case OFFICER -> OFFICER + " where a.appointment_id = :id";
        };
        return subject(
                kind,
                session.createNativeQuery(query, Object[].class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private static Subject subject(Kind kind, Object[] row) {
        return new Subject(
                kind,
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6]);
    }
}
