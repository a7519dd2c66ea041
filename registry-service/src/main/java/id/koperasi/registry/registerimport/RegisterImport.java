package id.koperasi.registry.registerimport;

import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterFormat;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotChecked;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotClean;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotReceiving;
import id.koperasi.registry.registerimport.ImportRejection.ImportOver;
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
import org.jspecify.annotations.Nullable;

/** A register that somebody sends, and how far it has come. */
@Entity
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
    private @Nullable String failureCode;
    private @Nullable String failureId;
    private @Nullable String failureEn;
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
        Problem english = Problem.of(why, Language.ENGLISH);
        Problem indonesian = Problem.of(why, Language.INDONESIAN);
        status = ImportStatus.FAILED;
        failureCode = why.refusal().code();
        failureEn = english.words();
        failureId = indonesian.words();
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

    /** Which line of it says something. */
    String evidence(int line) {
        return fileName + ", baris " + line + " (impor " + id + ")";
    }

    UUID id() {
        return id;
    }

    Facts facts() {
        return new Facts(
                regionCode, requestedBy, List.of(roles), requestedAt, fileName, format, sizeBytes, parts, statedOn);
    }

    Progress progress() {
        return new Progress(
                dryRun, status, List.of(ignoredColumns), nextRow, counts, attempts, leasedUntil, startedAt, finishedAt);
    }

    Failure failure() {
        return new Failure(failureCode, failureId, failureEn);
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

    /** What never changes of it. */
    record Facts(
            String regionCode,
            String requestedBy,
            List<String> roles,
            Instant requestedAt,
            String fileName,
            RegisterFormat format,
            long sizeBytes,
            int parts,
            LocalDate statedOn) {}

    /** How far it is. */
    record Progress(
            boolean dryRun,
            ImportStatus status,
            List<String> ignoredColumns,
            int nextRow,
            Counts counts,
            int attempts,
            @Nullable Instant leasedUntil,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** Why it came to nothing. */
    record Failure(
            @Nullable String code,
            @Nullable String indonesian,
            @Nullable String english) {}

    /** Who sends it, from the verified token. */
    record Sender(String region, String subject, List<String> roles, Instant at) {}
}
