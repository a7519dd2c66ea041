package id.koperasi.registry.registerimport;

import id.koperasi.registry.registerfile.RegisterFormat;
import java.time.LocalDate;

/**
 * Begin to take over a register.
 *
 * @param fileName what it is called where it comes from
 * @param format how it is written down
 * @param sizeBytes how long it is
 * @param statedOn as of which day it speaks: facts in it without a day of their own count from then
 * @param dryRun whether its lines are checked and nothing is written
 */
record BeginImport(String fileName, RegisterFormat format, long sizeBytes, LocalDate statedOn, boolean dryRun) {}
