package id.koperasi.registry.registerimport;

import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterFormat;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotChecked;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotClean;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotReceiving;
import id.koperasi.registry.registerimport.ImportRejection.ImportOver;
import id.koperasi.registry.registerline.RegisterOrigin;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A register that somebody sends, and how far it has come. */
@Entity
@DynamicUpdate // what it does not change it does not write: a data key may be wrapped anew meanwhile
public class RegisterImport {

    /** For how long its file and its refused lines are kept. */
    static final Duration KEPT = Duration.ofDays(30);

    @Id
    private UUID id;

    @Version
    private long version;

    private String regionCode;
    private String requestedBy;
    private String[] roles;
    private Instant requestedAt;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private RegisterFormat format;

    private long sizeBytes;
    private int parts;
    private LocalDate statedOn;
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.RECEIVING;

    private byte[] dataKey;
    private String masterKeyId;
    private String[] columns = {};
    private String[] ignoredColumns = {};
    private int nextRow;

    @Embedded
    private Counts counts = Counts.NONE;

    private int attempts;
    private @Nullable Instant leasedUntil;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @Embedded
    private @Nullable ImportFailure failure;

    private Instant expiresAt;

    protected RegisterImport() {} // Hibernate

    RegisterImport(UUID id, BeginImport command, Sender sender, int parts, WrappedKey key) {
        this.id = id;
        this.regionCode = sender.region();
        this.requestedBy = sender.subject();
        this.roles = sender.roles().toArray(String[]::new);
        this.requestedAt = sender.at();
        this.fileName = command.fileName();
        this.format = command.format();
        this.sizeBytes = command.sizeBytes();
        this.parts = parts;
        this.statedOn = command.statedOn();
        this.dryRun = command.dryRun();
        this.dataKey = key.bytes();
        this.masterKeyId = key.masterKeyId();
        this.expiresAt = sender.at().plus(KEPT);
    }

    void mustReceive() {
        if (status != ImportStatus.RECEIVING) {
            throw new RejectedException(new ImportNotReceiving(status));
        }
    }

    /** All parts are there. */
    void received() {
        status = ImportStatus.WAITING;
    }

    /** Its lines are being taken by whoever holds the lease. */
    void taken(Instant now, Instant until) {
        status = ImportStatus.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        leasedUntil = until;
        attempts++;
    }

    /** Gives the lease back, so that another may go on. */
    void released() {
        leasedUntil = null;
    }

    void headed(Heading heading) {
        columns = heading.columns().toArray(String[]::new);
        ignoredColumns = heading.ignored().toArray(String[]::new);
    }

    /** Some rows are settled, in the transaction that settles them. */
    void advanced(Counts settled, Instant until) {
        counts = counts.plus(settled);
        nextRow += settled.rows();
        attempts = 0;
        leasedUntil = until;
    }

    void finished(Instant now) {
        status = dryRun ? ImportStatus.CHECKED : ImportStatus.DONE;
        finishedAt = now;
    }

    void failed(Rejection why, Instant now) {
        status = ImportStatus.FAILED;
        failure = ImportFailure.of(why);
        finishedAt = now;
    }

    /** The dry run was clean, and now it counts. */
    void confirmed() {
        if (status != ImportStatus.CHECKED || !dryRun) {
            throw new RejectedException(new ImportNotChecked(status));
        }
        if (counts.refused() > 0) {
            throw new RejectedException(new ImportNotClean(counts.refused()));
        }
        dryRun = false;
        status = ImportStatus.WAITING;
        nextRow = 0;
        counts = Counts.NONE;
        startedAt = null;
        finishedAt = null;
    }

    void cancelled(Instant now) {
        if (status.over()) {
            throw new RejectedException(new ImportOver(status));
        }
        status = ImportStatus.CANCELLED;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    ImportFacts facts() {
        return new ImportFacts(regionCode, requestedAt, fileName, format, sizeBytes, parts, statedOn);
    }

    /** What its lines are told with. */
    RegisterOrigin origin() {
        return new RegisterOrigin(id, fileName, statedOn, requestedBy, List.of(roles), key(), columns());
    }

    ImportProgress progress() {
        return new ImportProgress(
                dryRun, status, List.of(ignoredColumns), nextRow, counts, attempts, leasedUntil, startedAt, finishedAt);
    }

    @Nullable ImportFailure failure() {
        return failure;
    }

    /** Until when its file and its refused lines are kept. */
    Instant expiresAt() {
        return expiresAt;
    }

    WrappedKey key() {
        return WrappedKey.of(dataKey, masterKeyId);
    }

    List<String> columns() {
        return List.of(columns);
    }
}
