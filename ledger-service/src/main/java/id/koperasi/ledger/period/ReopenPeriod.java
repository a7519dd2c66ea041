package id.koperasi.ledger.period;

import java.time.YearMonth;
import java.util.UUID;

/**
 * Reopen the month that was closed last.
 *
 * @param cooperativeId in whose book
 * @param month which
 * @param reason why
 * @param decisionReference where the decision is written
 */
record ReopenPeriod(UUID cooperativeId, YearMonth month, String reason, String decisionReference) {}
