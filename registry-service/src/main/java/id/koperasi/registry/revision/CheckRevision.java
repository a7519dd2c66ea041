package id.koperasi.registry.revision;

import java.time.LocalDate;

/**
 * Look at what a newer official file changes.
 *
 * @param decree the decree it comes from
 * @param effectiveOn the day from which on it counts
 */
record CheckRevision(String decree, LocalDate effectiveOn) {}
