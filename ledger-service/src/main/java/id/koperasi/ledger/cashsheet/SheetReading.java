package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.CashSheetRejection.WorkbookTooLarge;
import id.koperasi.ledger.cashsheet.CashSheetRejection.WorkbookUnreadable;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.table.UnpackedSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of a workbook as far as its bounds go; the bounds come before whatever costs memory. */
public final class SheetReading {

    /** What a workbook may grow to when it is unpacked: some twenty years of four books. */
    private static final long MOST_UNPACKED_BYTES = 64L << 20;

    private static final int MOST_SHEETS = 120;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 400_000;

    /** As many as a sheet of Excel has; what they hold together is bounded by the cells. */
    private static final int MOST_COLUMNS = 16_384;

    /** From the first day of Excel to that of a workbook that was begun on an old Macintosh. */
    private static final BigDecimal DAYS_BEFORE_1904 = BigDecimal.valueOf(1462);

    /** The formats that every Excel knows for days. */
    private static final int FIRST_DAY_FORMAT = 14;

    private static final int LAST_DAY_FORMAT = 22;

    private BigDecimal daysBefore = BigDecimal.ZERO;
    private int rows;
    private int cells;

    private SheetReading() {}

    /** The sheets in their order. */
    public static List<TypedSheet> sheets(InputStream file) {
        try {
            byte[] packed = file.readAllBytes();
            if (UnpackedSize.exceeds(packed, MOST_UNPACKED_BYTES)) {
                throw tooLarge();
            }
            return new SheetReading().read(packed);
        } catch (IOException | ExcelReaderException | UncheckedIOException | IndexOutOfBoundsException e) {
            throw new RejectedException(new WorkbookUnreadable());
        }
    }

    private List<TypedSheet> read(byte[] packed) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(packed))) {
            List<Sheet> found = workbook.getSheets().toList();
            if (found.size() > MOST_SHEETS) {
                throw tooLarge();
            }
            daysBefore = workbook.isDate1904() ? DAYS_BEFORE_1904 : BigDecimal.ZERO;
            var sheets = new ArrayList<TypedSheet>();
            Map<String, Set<Integer>> hidden = HiddenColumns.of(packed);
            for (Sheet sheet : found) {
                sheets.add(new TypedSheet(
                        sheet.getName(),
                        rows(sheet),
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        hidden.getOrDefault(sheet.getName(), Set.of())));
            }
            return sheets;
        }
    }

    private List<TypedRow> rows(Sheet sheet) throws IOException {
        var typed = new ArrayList<TypedRow>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> each = stream.iterator();
            while (each.hasNext()) {
                TypedRow row = row(each.next());
                if (!row.isBlank()) {
                    rows++;
                    typed.add(row);
                }
                if (rows > MOST_ROWS || cells > MOST_CELLS) {
                    throw tooLarge();
                }
            }
        }
        return typed;
    }

    private TypedRow row(Row row) {
        int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
        var typed = new ArrayList<TypedCell>(columns);
        for (int i = 0; i < columns && cells <= MOST_CELLS; i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            typed.add(cell == null ? TypedCell.EMPTY : typed(cell));
            cells++;
        }
        return new TypedRow(row.getRowNum(), typed, row.isHidden());
    }

    /** A formula is what it came to when the file was saved, if anything computed it; some come to nothing by intent. */
    private TypedCell typed(Cell cell) {
        Object value = cell.getValue();
        String formula = cell.getFormula();
        String raw = value == null ? cell.getRawValue() : value.toString();
        boolean uncomputed = formula != null && !formula.isEmpty() && (raw == null || raw.isEmpty());
        if (uncomputed && !formula.contains("\"\"")) {
            return TypedCell.uncomputed(formula);
        }
        if (cell.getType() == CellType.EMPTY) {
            return TypedCell.EMPTY;
        }
        if (value instanceof BigDecimal number) {
            return TypedCell.of(isDay(cell) ? number.add(daysBefore) : number);
        }
        return raw == null ? TypedCell.EMPTY : TypedCell.of(raw);
    }

    private static boolean isDay(Cell cell) {
        Integer format = cell.getDataFormatId();
        String written = cell.getDataFormatString();
        return (format != null && format >= FIRST_DAY_FORMAT && format <= LAST_DAY_FORMAT)
                || (written != null
                        && written.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*"));
    }

    private static RejectedException tooLarge() {
        return new RejectedException(new WorkbookTooLarge(MOST_SHEETS, MOST_ROWS));
    }
}
