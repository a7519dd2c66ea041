package id.koperasi.platform.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done; who did it, from where and when the trail adds by itself.
 *
 * @param operation the operation's id
 * @param tenant whose thing it was
 * @param region where; when neither this nor a tenant is told, the region the actor is in charge of
 * @param object the thing, such as {@code note/0198…}
 * @param purpose why it was read in the clear; the trail puts the letter before it by which somebody reads
 * @param fields which of its fields
 * @param before SHA-256 of the thing before
 * @param after SHA-256 of the thing, or of the answer, after
 * @param request SHA-256 of the request
 */
public record AuditEntry(
        String operation,
        @Nullable UUID tenant,
        @Nullable String region,
        @Nullable String object,
        @Nullable String purpose,
        List<String> fields,
        @Nullable Digest before,
        @Nullable Digest after,
        @Nullable Digest request) {}
