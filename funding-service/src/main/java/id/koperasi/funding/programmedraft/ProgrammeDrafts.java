package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programmedraft.ProgrammeDraft.Base;
import id.koperasi.funding.programmedraft.ProgrammeDraft.Begins;
import id.koperasi.funding.programmedraft.ProgrammeDraft.By;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The drafts of versions. */
@ApplicationScoped
class ProgrammeDrafts {

    private static final String ROWS = """
            select id, programme_code, name, source_of_funds, lender, base_code, base_version, effective_from,
                   cast(terms as text), cast(parts as text), reason, drafted_by, drafted_person, drafted_at, version
              from programme_draft""";
    private static final String AFTER = ROWS + " where id > :after order by id limit :rows";
    private static final String LOCK = ROWS + " where id = :id for update";
    private static final String ADD = """
            insert into programme_draft (id, programme_code, name, source_of_funds, lender, base_code, base_version,
                                         effective_from, terms, parts, reason, drafted_by, drafted_person, drafted_at)
            values (:id, :code, cast(:name as text), cast(:source as text), cast(:lender as text), :baseCode, :baseVersion,
                    :from, cast(:terms as jsonb), cast(:parts as jsonb), :reason, :by, :person, :now)""";
    /** A programme that begins has no row yet that could be locked. */
    private static final String ALONE =
            "select 1 from pg_advisory_xact_lock(hashtextextended('programme ' || :code, 0))";

    private static final String ENACT = "select enact_programme_draft(:id, :made)";
    private static final String ENACTED = """
            update programme_draft set version = :version, enacted_by = :by, enacted_person = :person, enacted_at = :now
             where id = :id""";

    private final Session session;

    ProgrammeDrafts(Session session) {
        this.session = session;
    }

    void add(ProgrammeDraft draft) {
        Begins begins = draft.begins();
        session.createNativeMutationQuery(ADD)
                .setParameter("id", draft.id())
                .setParameter("code", draft.programmeCode())
                .setParameter("name", begins == null ? null : begins.name(), String.class)
                .setParameter("source", begins == null ? null : begins.sourceOfFunds(), String.class)
                .setParameter("lender", begins == null ? null : begins.lender(), String.class)
                .setParameter("baseCode", draft.base().programmeCode())
                .setParameter("baseVersion", draft.base().version())
                .setParameter("from", draft.effectiveFrom())
                .setParameter("terms", draft.terms())
                .setParameter("parts", draft.parts())
                .setParameter("reason", draft.reason())
                .setParameter("by", draft.drafted().subject())
                .setParameter("person", draft.drafted().person())
                .setParameter("now", draft.draftedAt())
                .executeUpdate();
    }

    List<ProgrammeDraft> after(UUID after, int rows) {
        return session
                .createNativeQuery(AFTER, Object[].class)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(ProgrammeDrafts::read)
                .toList();
    }

    /** The draft, for this transaction alone. */
    ProgrammeDraft locked(UUID id) {
        return session.createNativeQuery(LOCK, Object[].class).setParameter("id", id).getResultList().stream()
                .map(ProgrammeDrafts::read)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Whoever puts another version of the programme in force waits until this transaction ends. */
    void alone(String programmeCode) {
        session.createNativeQuery(ALONE, Integer.class)
                .setParameter("code", programmeCode)
                .getSingleResult();
    }

    /** Writes the version; the number it has. */
    int enact(ProgrammeDraft draft, UUID made, By by, Instant now) {
        int version = session.createNativeQuery(ENACT, Integer.class)
                .setParameter("id", draft.id())
                .setParameter("made", made)
                .getSingleResult();
        session.createNativeMutationQuery(ENACTED)
                .setParameter("version", version)
                .setParameter("by", by.subject())
                .setParameter("person", by.person())
                .setParameter("now", now)
                .setParameter("id", draft.id())
                .executeUpdate();
        return version;
    }

    private static ProgrammeDraft read(Object[] row) {
        return new ProgrammeDraft(
                (UUID) row[0],
                (String) row[1],
                begins(row),
                new Base((String) row[5], (Integer) row[6]),
                row[7] instanceof LocalDate local ? local : ((Date) row[7]).toLocalDate(),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                new By((String) row[11], (String) row[12]),
                (Instant) row[13],
                (Integer) row[14]);
    }

    private static @Nullable Begins begins(Object[] row) {
        return row[2] == null ? null : new Begins((String) row[2], (String) row[3], (String) row[4]);
    }
}
