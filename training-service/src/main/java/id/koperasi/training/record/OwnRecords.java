package id.koperasi.training.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The sessions somebody was invited to, in whichever office of whichever cooperative. */
@ApplicationScoped
class OwnRecords {

    private static final String LIST = """
            select s.id as session_id, s.title, s.curriculum_code, s.starts_on, s.ends_on, s.status as session_status,
                   i.id as invitation_id, i.cooperative_id, i.cooperative_name, i.office, i.status,
                   coalesce(p.heard_jp, 0), coalesce(p.given_jp, 0), c.year, c.serial, c.valid_until
              from invitation i
              join training_session s on s.id = i.session_id
              left join participation p on p.invitation_id = i.id
              left join certificate c on c.invitation_id = i.id and c.revoked_on is null
             where i.person = :person and (s.starts_on, i.id) < (:day, :before)
             order by s.starts_on desc, i.id desc
             limit :most""";

    private static final String COMPETENCES = """
            select id, cooperative_id, office, number, issuer, scheme, issued_on, valid_until, withdrawn_on
              from competence_certificate
             where person = :person and id > :after
             order by id
             limit :most""";

    private final Session database;

    OwnRecords(Session database) {
        this.database = database;
    }

    /** A session in the record of a person. */
    record Line(
            UUID sessionId,
            String title,
            String curriculumCode,
            LocalDate startsOn,
            LocalDate endsOn,
            String sessionStatus,
            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,
            String office,
            String status,
            long heardJp,
            long givenJp,
            @Nullable Integer year,
            @Nullable Integer serial,
            @Nullable LocalDate validUntil) {}

    /** A certificate of competence in the record of a person. */
    record Competence(
            UUID id,
            UUID cooperativeId,
            String office,
            String number,
            String issuer,
            String scheme,
            LocalDate issuedOn,
            LocalDate validUntil,
            @Nullable LocalDate withdrawnOn) {}

    List<Competence> competences(String person, UUID after, int most) {
        return database.createNativeQuery(COMPETENCES, Competence.class)
                .setParameter("person", person)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    List<Line> of(String person, LocalDate day, UUID before, int most) {
        return database.createNativeQuery(LIST, Line.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
    }
}
