package id.koperasi.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Single certificates within the caller's reach, those that were revoked, and what took their place. */
@ApplicationScoped
class RevokedCertificates {

    private static final String LOCKED = """
            select c.id, c.curriculum_code, c.year, c.serial, c.session_id, c.cooperative_id, c.village_code, c.person,
                   c.name, c.office, i.cooperative_name, c.issued_on, c.valid_until, c.revoked_on, c.revocation_reason
              from certificate c
              join invitation i on i.id = c.invitation_id
             where c.curriculum_code = :code and c.year = :year and c.serial = :serial""";

    private static final String REVOKE = """
            update certificate set revoked_on = :day, revocation_reason = :reason, revoked_by = :by where id = :id""";

    private static final String ABSENT = """
            select absent_from_session(invitation_id, :by, :at, :why, :proof) from certificate where id = :id""";

    private static final String UNENTITLED = """
            select c.curriculum_code, c.year, c.serial
              from certificate c
             where c.invitation_id = :invitation and c.revoked_on is null
               and not exists (select from entitlement p where p.invitation_id = c.invitation_id and p.entitled)""";

    private static final String SUCCESSOR =
            "select curriculum_code || '/' || lpad(year::text, 4, '0') || '/' || lpad(serial::text, 6, '0')"
                    + " from certificate where replaces = :id";

    /** The name is read anew, for that is what is mended most often; days and session stay those of the first. */
    private static final String REPLACE = """
            insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                     cooperative_id, village_code, person, name, office, issued_on, valid_until, replaces)
            select :new, c.curriculum_code, c.curriculum_version, :year, :serial, c.session_id, c.invitation_id,
                   c.cooperative_id, c.village_code, c.person, coalesce(t.name, c.name), c.office, :day, c.valid_until, c.id
              from certificate c
              join entitlement p on p.invitation_id = c.invitation_id and p.entitled
              join invitation i on i.id = c.invitation_id
              left join officer_term t on t.appointment_id = i.appointment_id
             where c.id = :id""";

    private final Session database;

    RevokedCertificates(Session database) {
        this.database = database;
    }

    /** A certificate as whoever is in charge of it reads it. */
    record Held(
            UUID id,
            String curriculumCode,
            int year,
            int serial,
            UUID sessionId,
            UUID cooperativeId,
            String villageCode,
            String person,
            String name,
            String office,
            String cooperativeName,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable String revocationReason) {

        CertificateNumber number() {
            return new CertificateNumber(curriculumCode, year, serial);
        }
    }

    Optional<Held> find(CertificateNumber number) {
        return find(number, "");
    }

    /** The certificate, which stays as it is until the end of the transaction. */
    Optional<Held> locked(CertificateNumber number) {
        return find(number, " for update of c");
    }

    void revoke(UUID certificate, LocalDate day, RevocationReason reason, String by) {
        database.createNativeMutationQuery(REVOKE)
                .setParameter("id", certificate)
                .setParameter("day", day)
                .setParameter("reason", reason.name())
                .setParameter("by", by)
                .executeUpdate();
    }

    /** Notes that the holder was in no lesson, since he was not there or was somebody else. */
    void wasAbsent(UUID certificate, RevocationReason reason, String number, String by, Instant at) {
        database.createNativeQuery(ABSENT, Integer.class)
                .setParameter("id", certificate)
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("why", reason == RevocationReason.WRONG_PERSON ? "WRONG_PERSON" : "LIST_WRONG")
                .setParameter("proof", "Sertifikat dicabut: " + number)
                .getSingleResult();
    }

    /** The certificate of a participant that counts although he does not meet the rule of the curriculum any more. */
    Optional<CertificateNumber> unentitled(UUID invitation) {
        return database.createNativeQuery(UNENTITLED, CertificateNumber.class)
                .setParameter("invitation", invitation)
                .uniqueResultOptional();
    }

    /** The number of what took its place. */
    Optional<String> successor(UUID certificate) {
        return database.createNativeQuery(SUCCESSOR, String.class)
                .setParameter("id", certificate)
                .uniqueResultOptional();
    }

    /** Issues another in its place; false when its holder does not meet the rule of the curriculum. */
    boolean replace(UUID revoked, UUID successor, CertificateNumber number, LocalDate day) {
        return database.createNativeMutationQuery(REPLACE)
                        .setParameter("id", revoked)
                        .setParameter("new", successor)
                        .setParameter("year", number.year())
                        .setParameter("serial", number.serial())
                        .setParameter("day", day)
                        .executeUpdate()
                == 1;
    }

    private Optional<Held> find(CertificateNumber number, String lock) {
        return database.createNativeQuery(LOCKED + lock, Held.class)
                .setParameter("code", number.curriculumCode())
                .setParameter("year", number.year())
                .setParameter("serial", number.serial())
                .uniqueResultOptional();
    }
}
