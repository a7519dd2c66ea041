package id.koperasi.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of somebody that an account saw in plain.
 *
 * @param subject whose it is: the reference of a person, a member, a file
 * @param tenant to whom it belongs
 * @param field what was seen, masked
 * @param first when it was seen first
 * @param last when it was seen last
 * @param times how often
 */
record Exposure(
        @Nullable String subject,
        @Nullable UUID tenant,
        @Nullable String region,
        String field,
        String actor,
        Instant first,
        Instant last,
        long times) {}
