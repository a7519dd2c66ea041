package id.koperasi.registry.registerfile;

import id.koperasi.platform.table.UnpackedSize;
import id.koperasi.registry.registerfile.RegisterRejection.UnreadableRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A register as a workbook. Its first sheet counts; a cell is what a reader of the sheet sees, formula or not. */
final class XlsxLines implements RegisterLines {

    /** What a workbook may grow to when it is unpacked: some ten times the largest register. */
    private static final long MAX_UNPACKED_BYTES = 400L << 20;

    /** Excel keeps fifteen digits of a number; the rest are zeros that nobody wrote. */
    private static final BigDecimal BEYOND_DIGITS = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxLines(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.filter(row -> row.getFirstNonEmptyCell().isPresent()).iterator();
    }

    static XlsxLines open(InputStream file) {
        try {
            byte[] packed = file.readAllBytes();
            if (UnpackedSize.exceeds(packed, MAX_UNPACKED_BYTES)) {
                throw new IOException("the workbook is larger than it may be");
            }
            var workbook = new ReadableWorkbook(new ByteArrayInputStream(packed));
            return new XlsxLines(workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableRegisterException(new UnreadableRegister(), e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new UnreadableRegisterException(new UnreadableRegister(), e);
        }
    }

    @Override
    public RegisterLine next() {
        Row row = rows.next();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            cells.add(cell == null ? "" : text(cell));
        }
        return new RegisterLine(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR || value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.abs().compareTo(BEYOND_DIGITS) < 0
                    ? number.stripTrailingZeros().toPlainString()
                    : String.valueOf(number.doubleValue());
        }
        return value.toString();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
