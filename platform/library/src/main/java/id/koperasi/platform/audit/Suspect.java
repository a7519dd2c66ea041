package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditRejection.NobodySuspected;
import id.koperasi.platform.problem.RejectedException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may have seen what he should not: an account, a program or an address, or several of these together.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param actor the account
 * @param client the program
 * @param address from where
 */
record Suspect(
        Instant from,
        Instant until,
        @Nullable String actor,
        @Nullable String client,
        @Nullable String address) {

    Suspect {
        if (actor == null && client == null && address == null) {
            throw new RejectedException(new NobodySuspected());
        }
    }

    /** What is asked for, as conditions with their values. */
    Map<String, String> conditions() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "actor", actor);
        put(asked, "client", client);
        put(asked, "address", address);
        return asked;
    }

    private static void put(Map<String, String> asked, String column, @Nullable String value) {
        if (value != null) {
            asked.put(" and e." + column + " = ?", value);
        }
    }
}
