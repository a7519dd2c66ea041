package id.koperasi.deploy.sealer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail with all that it says. */
record TrailEntry(
        Instant recordedAt,
        long position,
        String actor,
        @Nullable String person,
        @Nullable List<String> roles,
        @Nullable String client,
        @Nullable String address,
        String operation,
        @Nullable UUID tenant,
        @Nullable String region,
        @Nullable String object,
        @Nullable String purpose,
        @Nullable List<String> fields,
        @Nullable Hash before,
        @Nullable Hash after,
        @Nullable Hash request,
        @Nullable String trace) {

    /** Its link in the chain. */
    Hash link(long number, Hash previous) {
        return new Spelling()
                .text("koperasi-trail-v1")
                .number(number)
                .raw(previous)
                .number(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .number(position)
                .text(actor)
                .text(person)
                .texts(roles)
                .text(client)
                .text(address)
                .text(operation)
                .id(tenant)
                .text(region)
                .text(object)
                .text(purpose)
                .texts(fields)
                .digest(before)
                .digest(after)
                .digest(request)
                .text(trace)
                .sha256();
    }
}
