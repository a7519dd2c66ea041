package id.koperasi.funding.collectibility;

import java.time.LocalDate;

/**
 * A loan came into another class.
 *
 * @param changedOn the business date
 * @param fromClass before
 * @param toClass from then on
 * @param daysPastDue at that day
 */
record ClassChange(LocalDate changedOn, int fromClass, int toClass, int daysPastDue) {}
