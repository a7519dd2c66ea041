package id.koperasi.ledger.cashsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.koperasi.ledger.cashsheet.CashSheetRejection.WorkbookUnreadable;
import id.koperasi.platform.file.FileType;
import id.koperasi.platform.problem.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a list that are not blank, out of the first sheet of a workbook or out of text. */
public final class ListCells {

    private static final int MOST_BYTES = 4 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATORS = ";,\t";

    private ListCells() {}

    /** The first row is the heading, as a rule. */
    public static List<TypedRow> of(FileType type, InputStream file) throws IOException {
        return switch (type) {
            case XLSX ->
                SheetReading.sheets(file).stream()
                        .findFirst()
                        .orElseThrow(ListCells::unreadable)
                        .rows();
            case CSV, TEXT -> text(file.readNBytes(MOST_BYTES));
            case PDF, JPEG, PNG, DOCX -> throw unreadable();
        };
    }

    private static List<TypedRow> text(byte[] bytes) {
        String text = decoded(bytes);
        var rows = new ArrayList<TypedRow>();
        try (CloseableIterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .iterator()) {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                rows.add(new TypedRow(
                        Math.toIntExact(record.getStartingLineNumber()),
                        record.getFields().stream().map(TypedCell::of).toList()));
            }
        } catch (CsvParseException | IOException e) {
            throw unreadable();
        }
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    /** What parts the headings most often: Excel writes semicolons in Indonesia. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = SEPARATORS.charAt(0);
        for (int i = 1; i < SEPARATORS.length(); i++) {
            char other = SEPARATORS.charAt(i);
            best = count(heading, other) > count(heading, best) ? other : best;
        }
        return best;
    }

    private static long count(String heading, char separator) {
        return heading.chars().filter(character -> character == separator).count();
    }

    private static RejectedException unreadable() {
        return new RejectedException(new WorkbookUnreadable());
    }
}
