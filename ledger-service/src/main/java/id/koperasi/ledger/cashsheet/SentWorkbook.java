package id.koperasi.ledger.cashsheet;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sends a workbook says of it.
 *
 * @param fileName what it is called
 * @param book which book it holds, where its sheets do not say it
 * @param year of which year it is, where its sheets do not say it
 */
public record SentWorkbook(
        String fileName, @Nullable CashBook book, @Nullable Year year) {}
