package id.koperasi.platform.file;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The files within the caller's reach. */
@ApplicationScoped
public class StoredFiles {

    private static final String KEEP = """
            insert into stored_file (id, tenant, region, name, type, size_bytes, digest, data_key, master_key_id,
                                     kept_at, kept_by)
            values (:id, :tenant, :region, :name, :type, :size, :digest, :key, :master, :now, :caller)""";

    private static final String FIND = """
            select id, name, type, size_bytes, digest, data_key, master_key_id from stored_file where id = :id""";

    private final Session session;
    private final CurrentUpload upload;
    private final CurrentCaller caller;
    private final Shelving shelving;
    private final BusinessClock clock;

    StoredFiles(Session session, CurrentUpload upload, CurrentCaller caller, Shelving shelving, BusinessClock clock) {
        this.session = session;
        this.upload = upload;
        this.caller = caller;
        this.shelving = shelving;
        this.clock = clock;
    }

    /**
     * Takes up the file that this request handed over, as a part of the running transaction.
     *
     * @param tenant whose file it is, if it is a tenant's
     * @param region where it belongs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredFile keepUpload(@Nullable UUID tenant, String region) {
        StoredFile file = upload.take();
        session.createNativeMutationQuery(KEEP)
                .setParameter("id", file.id())
                .setParameter("tenant", tenant, UUID.class)
                .setParameter("region", region)
                .setParameter("name", file.name())
                .setParameter("type", file.type().name())
                .setParameter("size", file.sizeBytes())
                .setParameter("digest", file.digest().bytes())
                .setParameter("key", file.key().bytes())
                .setParameter("master", file.key().masterKeyId())
                .setParameter("now", clock.now())
                .setParameter("caller", caller.get().subject())
                .executeUpdate();
        Log.infof("File kept: file=%s type=%s bytes=%d", file.id(), file.type(), file.sizeBytes());
        return file;
    }

    /** A file within reach. */
    public Optional<StoredFile> find(UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new StoredFile(
                        (UUID) row[0],
                        (String) row[1],
                        FileType.valueOf((String) row[2]),
                        (Long) row[3],
                        Digest.of256((byte[]) row[4]),
                        WrappedKey.of((byte[]) row[5], (String) row[6])))
                .findFirst();
    }

    /** The content of a file, opened as it is read. */
    public InputStream open(StoredFile file) throws IOException {
        return shelving.open(file);
    }

    /** Removes the content of a file whose time is over; that it was kept stays on record. Removing it again is no error. */
    public void remove(UUID id) throws IOException {
        shelving.remove(id);
        Log.infof("File removed: file=%s", id);
    }

    /**
     * To whom a file belongs.
     *
     * @param tenant whose it is, if it is a tenant's
     * @param region where
     */
    record Belonging(@Nullable UUID tenant, @Nullable String region) {}

    /** To whom any file belongs, for the audit trail; who gets a link to it need not see its row. */
    Belonging belonging(UUID id) {
        return session.createNativeQuery("select tenant, region from belonging_of_file(:id)", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Belonging((UUID) row[0], (String) row[1]))
                .findFirst()
                .orElse(new Belonging(null, null));
    }

    /** Any file, for whoever was allowed to hand out a link to it. */
    Optional<StoredFile> findAny(UUID id) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> find(id)));
    }

    /** Whether a file was written down, or nobody can tell at the moment. */
    boolean mayBeKept(UUID id) {
        try {
            return findAny(id).isPresent();
        } catch (RuntimeException unknown) {
            Log.warnf(unknown, "Whether a file was kept is unknown: file=%s", id);
            return true;
        }
    }
}
