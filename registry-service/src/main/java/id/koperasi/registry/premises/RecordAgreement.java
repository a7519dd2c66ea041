package id.koperasi.registry.premises;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Record an agreement by which a cooperative runs a facility of the government.
 *
 * @param owner the office or company that owns it
 * @param agreementNumber the number of the agreement
 * @param from its first day
 * @param until its last day
 * @param capacity how much fits in
 * @param unit in what that is measured
 */
record RecordAgreement(
        String owner,
        String agreementNumber,
        LocalDate from,
        LocalDate until,
        BigDecimal capacity,
        CapacityUnit unit) {}
