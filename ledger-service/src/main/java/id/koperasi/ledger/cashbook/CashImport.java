package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashsheet.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A workbook that was sent.
 *
 * @param id which
 * @param fileName what it is called
 * @param sentAt when
 * @param expired whether its file is gone, and what was not posted of it
 * @param findings what is odd about its sheets
 * @param rows how many rows stand how
 */
record CashImport(
        UUID id, String fileName, Instant sentAt, boolean expired, List<Finding> findings, Map<RowState, Long> rows) {

    CashImport {
        findings = List.copyOf(findings);
        rows = Map.copyOf(rows);
    }

    long count(RowState state) {
        return rows.getOrDefault(state, 0L);
    }
}
