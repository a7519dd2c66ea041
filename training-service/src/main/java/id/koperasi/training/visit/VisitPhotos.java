package id.koperasi.training.visit;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.FileType;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.visit.VisitRejection.NotAPhotograph;
import id.koperasi.training.visit.VisitRejection.TooManyPhotographs;
import id.koperasi.training.visit.Visits.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The photographs of visits within the caller's reach. */
@ApplicationScoped
class VisitPhotos {

    /** Keeps the list of a visit one page. */
    static final int MOST = 30;

    private static final Set<FileType> PICTURES = Set.of(FileType.JPEG, FileType.PNG);

    private static final String ADD = """
            insert into visit_photo (visit_id, file_id, caption, kept_at, kept_by)
            values (:visit, :file, :caption, :now, :by)""";

    private static final String LIST =
            "select file_id, caption, kept_at from visit_photo where visit_id = :visit order by file_id";

    private final Session database;
    private final Visits visits;
    private final Visiting visiting;
    private final StoredFiles files;
    private final FileLinks links;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    VisitPhotos(
            Session database,
            Visits visits,
            Visiting visiting,
            StoredFiles files,
            FileLinks links,
            CurrentCaller caller,
            BusinessClock clock) {
        this.database = database;
        this.visits = visits;
        this.visiting = visiting;
        this.files = files;
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    /** A photograph. */
    record Photo(UUID fileId, String caption, Instant keptAt) {}

    @Transactional
    Photo add(UUID visitId, String caption) {
        Visit visit = visits.locked(visitId).orElseThrow(() -> new RejectedException(new NotFound()));
        visiting.mustBeHis(visit.coachId());
        StoredFile file = files.keepUpload(visit.cooperativeId(), visit.villageCode());
        if (!PICTURES.contains(file.type())) {
            throw new RejectedException(new NotAPhotograph());
        }
        if (of(visitId).size() >= MOST) {
            throw new RejectedException(new TooManyPhotographs(MOST));
        }
        Instant now = clock.now();
        database.createNativeMutationQuery(ADD)
                .setParameter("visit", visitId)
                .setParameter("file", file.id())
                .setParameter("caption", caption)
                .setParameter("now", now)
                .setParameter("by", caller.get().subject())
                .executeUpdate();
        return new Photo(file.id(), caption, now);
    }

    /** The photographs of a visit, or the answer for what does not exist. */
    List<Photo> required(UUID visit) {
        if (visits.find(visit).isEmpty()) {
            throw new RejectedException(new NotFound());
        }
        return of(visit);
    }

    private List<Photo> of(UUID visit) {
        return database.createNativeQuery(LIST, Photo.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** A short-lived link to a photograph. */
    FileLink link(UUID visit, UUID file) {
        if (of(visit).stream().noneMatch(photo -> photo.fileId().equals(file))) {
            throw new RejectedException(new NotFound());
        }
        return links.to(file);
    }
}
