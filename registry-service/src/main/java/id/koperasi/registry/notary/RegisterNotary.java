package id.koperasi.registry.notary;

import java.time.LocalDate;
import java.util.Set;

/**
 * Put a notary on the register.
 *
 * @param name as in the deeds
 * @param number of the decree that makes a notary an NPAK
 * @param evidence where that is written
 * @param districts which districts are served
 * @param servesFrom since when
 */
record RegisterNotary(String name, String number, String evidence, Set<String> districts, LocalDate servesFrom) {

    RegisterNotary {
        districts = Set.copyOf(districts);
    }
}
