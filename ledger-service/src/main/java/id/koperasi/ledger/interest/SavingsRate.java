package id.koperasi.ledger.interest;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What voluntary savings earn from a month on.
 *
 * @param from the first month
 * @param yearlyPercent of the balance, a year; at most the ceiling of Permenkop UKM 8/2023 art. 26(4)
 * @param dayCount how the days of a year are counted
 * @param decisionReference the decision it rests on
 */
record SavingsRate(YearMonth from, BigDecimal yearlyPercent, DayCount dayCount, String decisionReference) {}
