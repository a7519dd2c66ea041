package id.koperasi.registry.registerimport;

import java.time.Instant;
import java.util.List;

/**
 * Who sends a register, from the verified token.
 *
 * @param region whose villages it may speak of
 * @param subject who it is
 * @param roles in which roles
 * @param at when
 */
record Sender(String region, String subject, List<String> roles, Instant at) {

    Sender {
        roles = List.copyOf(roles);
    }
}
