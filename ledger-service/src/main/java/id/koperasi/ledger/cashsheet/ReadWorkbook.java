package id.koperasi.ledger.cashsheet;

import java.util.List;

/**
 * What a workbook says.
 *
 * @param lines of all books in the order of the workbook
 * @param findings what is odd about its sheets
 */
public record ReadWorkbook(List<BookLine> lines, List<Finding> findings) {

    public ReadWorkbook {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }
}
