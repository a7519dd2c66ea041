package id.koperasi.platform.change;

import id.koperasi.platform.audit.Digest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that keeps its own change writes beside the effect: under which key, for whom, from where.
 *
 * @param caller the token's subject
 * @param person the reference of the person behind it
 * @param roles staff roles
 * @param client the program that asks
 * @param address where it asks from
 * @param operation the operation's id
 * @param tenant the tenant the address names
 * @param key what the caller named this request
 * @param request the digest of the request, the same for the same request
 * @param trace the W3C trace context
 */
public record AskedChange(
        String caller,
        @Nullable String person,
        List<String> roles,
        @Nullable String client,
        @Nullable String address,
        String operation,
        @Nullable UUID tenant,
        String key,
        Digest request,
        @Nullable String trace) {

    public AskedChange {
        roles = List.copyOf(roles);
    }
}
