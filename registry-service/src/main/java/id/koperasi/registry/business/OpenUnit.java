package id.koperasi.registry.business;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open a business unit.
 *
 * @param cooperativeId whose unit
 * @param function what it is for
 * @param chain where in the chain from field to table it works
 * @param name what it is called
 * @param kbli the code of its kind of business, KBLI 2020
 * @param openedOn the day
 * @param facilityId the facility it works in, when that is told
 */
record OpenUnit(
        UUID cooperativeId,
        UnitFunction function,
        ValueChain chain,
        String name,
        String kbli,
        LocalDate openedOn,
        @Nullable UUID facilityId) {}
