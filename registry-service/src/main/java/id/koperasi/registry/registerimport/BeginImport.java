package id.koperasi.registry.registerimport;

import id.koperasi.registry.registerfile.RegisterFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Begin to take over a register.
 *
 * @param fileName what it is called where it comes from
 * @param region whose villages it speaks of; none is the only one of the caller
 * @param format how it is written down
 * @param sizeBytes how long it is
 * @param statedOn as of which day it speaks: facts in it without a day of their own count from then
 * @param dryRun whether its lines are checked and nothing is written
 */
record BeginImport(
        String fileName,
        @Nullable String region,
        RegisterFormat format,
        long sizeBytes,
        LocalDate statedOn,
        boolean dryRun) {}
