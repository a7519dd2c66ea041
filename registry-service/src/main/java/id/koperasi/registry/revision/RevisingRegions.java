package id.koperasi.registry.revision;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.event.RegionEvent.RegionChanged;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.revision.RegionChanges.Change;
import id.koperasi.registry.revision.RegionChanges.Count;
import id.koperasi.registry.revision.RegionRevision.Checked;
import id.koperasi.registry.revision.RevisionRejection.AppliedAlready;
import id.koperasi.registry.revision.RevisionRejection.HasProblems;
import id.koperasi.registry.revision.RevisionRejection.NoRegionFile;
import id.koperasi.registry.revision.RevisionRejection.NoSplit;
import id.koperasi.registry.revision.RevisionRejection.NoSuccessor;
import id.koperasi.registry.revision.RevisionRejection.Outdated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/** A newer official file is looked at, and then comes into force as a whole or not at all. */
@ApplicationScoped
class RevisingRegions {

    /** A file of the nation is more than a request usually waits for. */
    private static final String PATIENCE = "set local statement_timeout = '60s'";

    private static final String LINES =
            "copy region_revision_line (code, name) from stdin with (format csv, header match)";
    private static final String FAULTY = """
            select exists (select from region_revision_line
                            where code !~ '^[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?$' or btrim(name) = ''
                               or name ~ '[[:cntrl:]]')
                or exists (select from region_revision_line group by code having count(*) > 1)
                or not exists (select from region_revision_line)""";
    private static final int MOST_CHANGES_READ = 200_000;

    private final RegionRevisions revisions;
    private final RegionChanges changes;
    private final StoredFiles files;
    private final DataSource database;
    private final Session session;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    RevisingRegions(
            RegionRevisions revisions,
            RegionChanges changes,
            StoredFiles files,
            DataSource database,
            Session session,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.revisions = revisions;
        this.changes = changes;
        this.files = files;
        this.database = database;
        this.session = session;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Looks at the file of this request. */
    @Transactional
    RegionRevision check(CheckRevision command) {
        StoredFile file = files.keepUpload(null, Region.NATION);
        UUID basedOn = revisions.inForce().map(RegionRevision::id).orElse(null);
        var revision = new RegionRevision(
                ids.next(),
                command,
                file.id(),
                new Checked(clock.now(), caller.get().subject(), basedOn));
        revisions.persistAndFlush(revision);
        load(file);
        if (session.createNativeQuery(FAULTY, Boolean.class).getSingleResult()) {
            throw new RejectedException(new NoRegionFile());
        }
        session.createNativeQuery("select cast(region_changes_of(:revision) as text)", String.class)
                .setParameter("revision", revision.id())
                .getSingleResultOrNull();
        session.createNativeMutationQuery("delete from region_revision_line").executeUpdate();
        return revision;
    }

    /** What it changes counts from its day on; everybody is told. */
    @Transactional
    RegionRevision apply(UUID revisionId) {
        RegionRevision revision = revisions.locked(revisionId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (revision.appliedAt() != null) {
            throw new RejectedException(new AppliedAlready());
        }
        UUID inForce = revisions.inForce().map(RegionRevision::id).orElse(null);
        if (!Objects.equals(inForce, revision.basedOn())) {
            throw new RejectedException(new Outdated());
        }
        long problems = changes.counts(revisionId).values().stream()
                .mapToLong(Count::problems)
                .sum();
        if (problems > 0) {
            throw new RejectedException(new HasProblems(problems));
        }
        dates.mustHaveCome(revision.effectiveOn(), IndonesianZone.CAPITAL);
        revision.applied(clock.now());
        revisions.flush();
        patiently();
        session.createNativeQuery("select cast(region_revision_apply(:revision) as text)", String.class)
                .setParameter("revision", revisionId)
                .getSingleResultOrNull();
        announce(revision);
        return revision;
    }

    /** A new village was a part of another; that is stated before the file counts. */
    @Transactional
    RegionRevision split(UUID revisionId, String code, String mother) {
        RegionRevision revision = open(revisionId);
        if (!changes.split(revisionId, code, mother)) {
            throw new RejectedException(new NoSplit(code, mother));
        }
        return revision;
    }

    /** A village that the file has no more is this one now, new or there before; several may become one. */
    @Transactional
    RegionRevision succeeded(UUID revisionId, String code, String successor) {
        RegionRevision revision = open(revisionId);
        if (!changes.succeeded(revisionId, code, successor)) {
            throw new RejectedException(new NoSuccessor(code, successor));
        }
        return revision;
    }

    private RegionRevision open(UUID revisionId) {
        RegionRevision revision = revisions.locked(revisionId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (revision.appliedAt() != null) {
            throw new RejectedException(new AppliedAlready());
        }
        return revision;
    }

    private void announce(RegionRevision revision) {
        List<Change> all = changes.of(revision.id(), false, null, MOST_CHANGES_READ);
        all.forEach(change -> outbox.append(new RegionChanged(
                change.code(),
                change.kind().name(),
                change.nameNow(),
                change.successor(),
                revision.effectiveOn(),
                revision.decree(),
                change.splitFrom())));
    }

    /** Waits for whoever checks another file at this moment: the lines of two are not mixed. */
    private void load(StoredFile file) {
        patiently();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream lines = files.open(file)) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('region-revision', 0))");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(LINES, lines);
        } catch (SQLException notAList) {
            throw new RejectedException(new NoRegionFile());
        } catch (IOException e) {
            throw new IllegalStateException("the file could not be read", e);
        }
    }

    private void patiently() {
        session.createNativeMutationQuery(PATIENCE).executeUpdate();
    }
}
