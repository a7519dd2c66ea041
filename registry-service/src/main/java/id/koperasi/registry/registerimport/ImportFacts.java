package id.koperasi.registry.registerimport;

import id.koperasi.registry.registerfile.RegisterFormat;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What never changes of an import.
 *
 * @param regionCode whose villages it may speak of
 * @param requestedAt when it was begun
 * @param fileName what its file is called
 * @param format how that is written
 * @param sizeBytes how long it is
 * @param parts in how many parts it is sent
 * @param statedOn as of which day it speaks
 */
record ImportFacts(
        String regionCode,
        Instant requestedAt,
        String fileName,
        RegisterFormat format,
        long sizeBytes,
        int parts,
        LocalDate statedOn) {}
