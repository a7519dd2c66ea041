package id.koperasi.funding.bankfile;

import id.koperasi.funding.bankfile.BankFileProblem.File;
import id.koperasi.funding.bankfile.BankFileRejection.ProblemSettled;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.Redaction;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The lines that wait for somebody to look. */
@ApplicationScoped
public class BankFileProblems {

    private static final int LONGEST = 1_000;

    private static final String ADD = """
            insert into bank_file_problem (id, file, line, digest, problem, recorded_at)
            values (:id, :file, :line, :digest, :problem, :now)
                on conflict do nothing""";
    private static final String OPEN = """
            select id, file, line, problem, recorded_at
              from bank_file_problem
             where settled_by is null and id > :after
             order by id
             limit :rows""";
    private static final String ONE = """
            select id, file, line, problem, recorded_at, settled_by from bank_file_problem where id = :id for update""";
    private static final int SETTLED_BY = 5;
    private static final String SETTLE =
            "update bank_file_problem set settled_by = :by, settled_at = :now, note = :note where id = :id";

    private final Session session;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    BankFileProblems(Session session, CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a line, without numbers of persons, with what it met; the same line with the same problem is kept once. */
    @Transactional(TxType.MANDATORY)
    public void add(File file, String line, String problem) {
        String harmless = Redaction.withoutPersons(line);
        String kept = harmless.length() > LONGEST ? harmless.substring(0, LONGEST) : harmless;
        session.createNativeMutationQuery(ADD)
                .setParameter("id", ids.next())
                .setParameter("file", file.name())
                .setParameter("line", kept)
                .setParameter("digest", Digest.of(harmless).hex())
                .setParameter("problem", problem)
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    List<BankFileProblem> open(UUID after, int rows) {
        return session.createNativeQuery(OPEN, Object[].class)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(BankFileProblems::read)
                .toList();
    }

    /** Somebody has looked, and says what he did. */
    @Transactional
    BankFileProblem settle(UUID id, String note) {
        Object[] row = session.createNativeQuery(ONE, Object[].class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (row[SETTLED_BY] != null) {
            throw new RejectedException(new ProblemSettled());
        }
        session.createNativeMutationQuery(SETTLE)
                .setParameter("id", id)
                .setParameter("by", caller.get().subject())
                .setParameter("now", clock.now())
                .setParameter("note", note)
                .executeUpdate();
        return read(row);
    }

    private static BankFileProblem read(Object[] row) {
        return new BankFileProblem(
                (UUID) row[0], File.valueOf((String) row[1]), (String) row[2], (String) row[3], (Instant) row[4]);
    }
}
