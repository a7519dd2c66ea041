package id.koperasi.training.certificate;

import id.koperasi.training.curriculum.Curriculum;
import id.koperasi.training.session.TrainingSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The certificates within the caller's reach, and the public part of any whose number is known. */
@ApplicationScoped
class Certificates {

    private static final String TALLY = """
            select count(*) filter (where had),
                   count(*) filter (where not had and p.entitled),
                   count(*) filter (where not had and not p.entitled)
              from entitlement p
             cross join lateral (
                 select exists (select from certificate c
                                where c.invitation_id = p.invitation_id
                                  and (c.revoked_on is null or c.revocation_reason in ('WRONG_DATA', 'LOST')))) as issued (had)
             where p.session_id = :session""";

    private static final String DRAW = """
            insert into certificate_series as s (curriculum_code, year, last_serial) values (:code, :year, :number)
                on conflict (curriculum_code, year) do update set last_serial = s.last_serial + excluded.last_serial
            returning last_serial""";

    private static final String ISSUE = """
            insert into certificate (id, curriculum_code, curriculum_version, year, serial, session_id, invitation_id,
                                     cooperative_id, village_code, person, name, office, issued_on, valid_until)
            select uuidv7(), :code, :version, :year, :first - 1 + row_number() over (order by i.seat), i.session_id, i.id,
                   i.cooperative_id, i.village_code, i.person, i.name, i.office, :issuedOn, cast(:validUntil as date)
              from entitlement p
              join invitation i on i.id = p.invitation_id
             where p.session_id = :session and p.entitled
               and not exists (select from certificate c
                                where c.invitation_id = i.id
                                  and (c.revoked_on is null or c.revocation_reason in ('WRONG_DATA', 'LOST')))
            returning id, curriculum_code, year, serial, invitation_id, cooperative_id, person, office""";

    private static final String LIST = """
            select c.id, c.curriculum_code, c.year, c.serial, c.invitation_id, c.cooperative_id, i.cooperative_name,
                   c.office, c.name, c.issued_on, c.valid_until, c.revoked_on, c.revocation_reason
              from certificate c
              join invitation i on i.id = c.invitation_id
             where c.session_id = :session and (c.year, c.serial) > (:year, :serial)
             order by c.year, c.serial
             limit :most""";

    private static final String PUBLIC = """
            select name, office, cooperative_name, village_code, title, version, issued_on, valid_until, revoked_on,
                   revocation_reason, replaced_by_year, replaced_by_serial, holder_digest, name_digest, key_id,
                   replace(encode(signature, 'base64'), chr(10), '')
              from certificate_of_number(:code, :year, :serial)""";

    private static final String SETTLED = """
            select exists (select from session_test
                            where session_id = :session and kind = 'AFTER' and settles_at <= :now)""";

    private final Session database;

    Certificates(Session database) {
        this.database = database;
    }

    /**
     * How far a session's certificates are.
     *
     * @param issued how many have one
     * @param due how many meet the rule of the curriculum and have none
     * @param absent how many do not meet it
     */
    record Tally(long issued, long due, long absent) {}

    /** A certificate that was issued just now. */
    record Issued(
            UUID id,
            String curriculumCode,
            int year,
            int serial,
            UUID invitationId,
            UUID cooperativeId,
            String person,
            String office) {

        CertificateNumber number() {
            return new CertificateNumber(curriculumCode, year, serial);
        }
    }

    /** A certificate in the list of its session. */
    record Row(
            UUID id,
            String curriculumCode,
            int year,
            int serial,
            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,
            String office,
            String name,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable String revocationReason) {

        CertificateNumber number() {
            return new CertificateNumber(curriculumCode, year, serial);
        }
    }

    /** What a certificate tells anybody, its name still to be masked. */
    record Shown(
            String name,
            String office,
            String cooperativeName,
            String villageCode,
            String curriculumTitle,
            int curriculumVersion,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable String revocationReason,
            @Nullable Integer replacedByYear,
            @Nullable Integer replacedBySerial,
            @Nullable String holderDigest,
            @Nullable String nameDigest,
            @Nullable String keyId,
            @Nullable String signature) {

        /** Whether it counts on a day: a revoked one on none, since nobody shall rely on it. */
        boolean countsOn(LocalDate day) {
            return revokedOn == null && !day.isBefore(issuedOn) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** Whether the results of the test after a session are final. */
    boolean testSettled(UUID session, Instant now) {
        return database.createNativeQuery(SETTLED, Boolean.class)
                .setParameter("session", session)
                .setParameter("now", now)
                .getSingleResult();
    }

    Tally tally(UUID session) {
        return database.createNativeQuery(TALLY, Tally.class)
                .setParameter("session", session)
                .getSingleResult();
    }

    /** The next number of a curriculum and year, the last of so many. The caller's transaction keeps the series. */
    int draw(String curriculumCode, int year, int many) {
        return database.createNativeQuery(DRAW, Integer.class)
                .setParameter("code", curriculumCode)
                .setParameter("year", year)
                .setParameter("number", many)
                .getSingleResult();
    }

    /** Issues what is due, each certificate with the next number of its year. The caller holds the session's lock. */
    List<Issued> issue(TrainingSession session, Curriculum curriculum, int due, LocalDate issuedOn) {
        int last = draw(curriculum.code(), issuedOn.getYear(), due);
        return database.createNativeQuery(ISSUE, Issued.class)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .setParameter("year", issuedOn.getYear())
                .setParameter("first", last - due + 1)
                .setParameter("issuedOn", issuedOn)
                .setParameter("validUntil", curriculum.validUntil(issuedOn), LocalDate.class)
                .setParameter("session", session.id())
                .getResultList();
    }

    List<Row> after(UUID session, long year, long serial, int most) {
        return database.createNativeQuery(LIST, Row.class)
                .setParameter("session", session)
                .setParameter("year", year)
                .setParameter("serial", serial)
                .setParameter("most", most)
                .getResultList();
    }

    Optional<Shown> shown(CertificateNumber number) {
        return database.createNativeQuery(PUBLIC, Shown.class)
                .setParameter("code", number.curriculumCode())
                .setParameter("year", number.year())
                .setParameter("serial", number.serial())
                .uniqueResultOptional();
    }
}
