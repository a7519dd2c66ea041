package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a payment paid of a line of the schedule.
 *
 * @param paymentId whose money it is
 * @param line the line of the schedule
 * @param day when: the day of the payment, or that on which a credit was used
 * @param interest rupiah
 * @param principal rupiah
 */
public record Allocation(UUID paymentId, int line, LocalDate day, Rupiah interest, Rupiah principal) {}
