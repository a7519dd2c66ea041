package id.koperasi.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The certificates of competence within the caller's reach, as their issuers wrote them. */
@ApplicationScoped
class CompetenceCertificates {

    private static final String HOLDER = """
            select t.appointment_id, c.village_code, t.person, t.name
              from officer_term t
              join known_cooperative c on c.id = t.cooperative_id
             where t.cooperative_id = :cooperative and t.office = :office
               and t.term_from <= :day and t.term_until >= :day and (t.ended_on is null or t.ended_on > :day)
             order by t.term_from desc, t.appointment_id
             limit 1""";

    private static final String KEEP = """
            insert into competence_certificate (id, cooperative_id, village_code, appointment_id, person, name, office,
                                                number, issuer, scheme, issued_on, valid_until, recorded_by)
            values (:id, :cooperative, :village, :appointment, :person, :name, :office, :number, :issuer, :scheme,
                    :issuedOn, :validUntil, :by)
                on conflict (issuer, number) do nothing""";

    private static final String LIST = """
            select id, office, name, number, issuer, scheme, issued_on, valid_until, withdrawn_on
              from competence_certificate
             where cooperative_id = :cooperative and id > :after
             order by id
             limit :most""";

    private static final String FIND = """
            select village_code, person, office, number, issuer, issued_on, withdrawn_on from competence_certificate
             where id = :id and cooperative_id = :cooperative""";

    private static final String WITHDRAW = """
            update competence_certificate set withdrawn_on = :day, withdrawn_why = :why, withdrawn_by = :by
             where id = :id and withdrawn_on is null""";

    private final Session database;

    CompetenceCertificates(Session database) {
        this.database = database;
    }

    /** Who holds an office on a day. */
    record Holder(UUID appointmentId, String villageCode, String person, String name) {}

    /** What the certification body has written. */
    record Competence(
            UUID cooperativeId,
            String office,
            String number,
            String issuer,
            String scheme,
            LocalDate issuedOn,
            LocalDate validUntil) {}

    /** A certificate of competence as it is read. */
    record Row(
            UUID id,
            String office,
            String name,
            String number,
            String issuer,
            String scheme,
            LocalDate issuedOn,
            LocalDate validUntil,
            @Nullable LocalDate withdrawnOn) {}

    /** What is needed to withdraw one. */
    record Kept(
            String villageCode,
            String person,
            String office,
            String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate withdrawnOn) {}

    Optional<Kept> find(UUID cooperative, UUID id) {
        return database.createNativeQuery(FIND, Kept.class)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative)
                .uniqueResultOptional();
    }

    /** Withdraws one; false when somebody has. */
    boolean withdraw(UUID id, LocalDate day, WithdrawalReason why, String by) {
        return database.createNativeMutationQuery(WITHDRAW)
                        .setParameter("id", id)
                        .setParameter("day", day)
                        .setParameter("why", why.name())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    Optional<Holder> holder(UUID cooperative, String office, LocalDate day) {
        return database.createNativeQuery(HOLDER, Holder.class)
                .setParameter("cooperative", cooperative)
                .setParameter("office", office)
                .setParameter("day", day)
                .uniqueResultOptional();
    }

    /** Keeps it; false when this issuer's number is kept already. */
    boolean keep(UUID id, Competence told, Holder holder, String by) {
        return database.createNativeMutationQuery(KEEP)
                        .setParameter("id", id)
                        .setParameter("cooperative", told.cooperativeId())
                        .setParameter("village", holder.villageCode())
                        .setParameter("appointment", holder.appointmentId())
                        .setParameter("person", holder.person())
                        .setParameter("name", holder.name())
                        .setParameter("office", told.office())
                        .setParameter("number", told.number())
                        .setParameter("issuer", told.issuer())
                        .setParameter("scheme", told.scheme())
                        .setParameter("issuedOn", told.issuedOn())
                        .setParameter("validUntil", told.validUntil())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    List<Row> of(UUID cooperative, UUID after, int most) {
        return database.createNativeQuery(LIST, Row.class)
                .setParameter("cooperative", cooperative)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
