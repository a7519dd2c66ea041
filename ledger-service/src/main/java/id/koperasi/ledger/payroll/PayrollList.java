package id.koperasi.ledger.payroll;

import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * An employer's list.
 *
 * @param cooperativeId for whom
 * @param id which
 * @param employer who took it from the wages
 * @param employerKey the employer as a word
 * @param month of which wages
 * @param receivedOn the business date of the money
 * @param into where it lies
 * @param sentAt when the list was sent
 * @param released whether a run of many lists may post it
 * @param rows how many rows it has
 * @param faults how many of them are wrong
 * @param settled how many a run has dealt with
 * @param sum of what its rows say
 */
public record PayrollList(
        UUID cooperativeId,
        UUID id,
        String employer,
        String employerKey,
        YearMonth month,
        LocalDate receivedOn,
        MoneyPlace into,
        Instant sentAt,
        boolean released,
        long rows,
        long faults,
        long settled,
        Rupiah sum) {}
