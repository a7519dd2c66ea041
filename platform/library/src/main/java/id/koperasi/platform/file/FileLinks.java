package id.koperasi.platform.file;

import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Hands out links and knows its own again. A link is a file, an end and a signature under a key of the service. Whoever gets
 * one is written down as having read the file: nobody knows afterwards who opens it.
 */
@ApplicationScoped
public class FileLinks {

    private static final String LABEL = "file-link";

    private final BlindIndex signer;
    private final BusinessClock clock;
    private final FilesConfig config;
    private final UriInfo address;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    FileLinks(
            BlindIndex signer,
            BusinessClock clock,
            FilesConfig config,
            UriInfo address,
            StoredFiles files,
            AuditTrail audit,
            CurrentCaller caller) {
        this.signer = signer;
        this.clock = clock;
        this.config = config;
        this.address = address;
        this.files = files;
        this.audit = audit;
        this.caller = caller;
    }

    /** A link to a file that the caller was found to be entitled to. */
    public FileLink to(UUID fileId) {
        QuarkusTransaction.joiningExisting().run(() -> recordRead(fileId));
        Instant end = clock.now().plus(config.linkLifetime()).truncatedTo(ChronoUnit.SECONDS);
        return new FileLink(
                address.getRequestUriBuilder()
                        .replacePath(prefix() + "/v1/files/{file}")
                        .replaceQuery(null)
                        .queryParam("expires", end.getEpochSecond())
                        .queryParam("signature", signature(fileId, end.getEpochSecond()))
                        .build(fileId),
                end);
    }

    private void recordRead(UUID fileId) {
        StoredFiles.Belonging belonging = files.belonging(fileId);
        audit.record(new AuditEntry(
                caller.operation(),
                belonging.tenant(),
                belonging.region(),
                "file/" + fileId,
                null,
                List.of("content"),
                null,
                null,
                null));
    }

    /** What stands before our own paths when a gateway stands before us. */
    private String prefix() {
        String path = address.getRequestUri().getRawPath();
        return path.substring(0, Math.max(0, path.indexOf("/v1/")));
    }

    /** Whether this service signed the link and its time is not over. */
    boolean opens(UUID fileId, long expires, String signature) {
        boolean signed = MessageDigest.isEqual(
                signature(fileId, expires).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
        return signed && clock.now().getEpochSecond() < expires;
    }

    private String signature(UUID fileId, long expires) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.of(LABEL, fileId + " " + expires));
    }
}
