package id.koperasi.training.material;

import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The materials of sessions within the caller's reach; whoever sees the session may read them. */
@ApplicationScoped
class Materials {

    private static final String ADD = """
            insert into session_material (session_id, file_id, title, kept_at) values (:session, :file, :title, :now)""";

    private static final String LIST = """
            select file_id, title, kept_at from session_material
             where session_id = :session and file_id > :after order by file_id limit :most""";

    private static final String HAS =
            "select exists (select from session_material where session_id = :session and file_id = :file)";

    private final Session database;
    private final TrainingSessions sessions;
    private final StoredFiles files;
    private final FileLinks links;
    private final BusinessClock clock;

    Materials(Session database, TrainingSessions sessions, StoredFiles files, FileLinks links, BusinessClock clock) {
        this.database = database;
        this.sessions = sessions;
        this.files = files;
        this.links = links;
        this.clock = clock;
    }

    /** A file that goes with a session. */
    record Material(UUID fileId, String title, Instant keptAt) {}

    @Transactional
    Material add(UUID sessionId, String title) {
        TrainingSession session = sessions.required(sessionId);
        StoredFile file = files.keepUpload(null, session.region().code());
        Instant now = clock.now();
        database.createNativeMutationQuery(ADD)
                .setParameter("session", sessionId)
                .setParameter("file", file.id())
                .setParameter("title", title)
                .setParameter("now", now)
                .executeUpdate();
        return new Material(file.id(), title, now);
    }

    List<Material> of(UUID session, UUID after, int most) {
        return database.createNativeQuery(LIST, Material.class)
                .setParameter("session", session)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** A short-lived link to a material. */
    FileLink link(UUID session, UUID file) {
        boolean has = database.createNativeQuery(HAS, Boolean.class)
                .setParameter("session", session)
                .setParameter("file", file)
                .getSingleResult();
        if (!has) {
            throw new RejectedException(new NotFound());
        }
        return links.to(file);
    }
}
