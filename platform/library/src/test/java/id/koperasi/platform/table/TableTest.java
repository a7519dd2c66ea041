package id.koperasi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.money.Rupiah;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private record Line(
            String code,
            @Nullable String name,
            @Nullable Long count,
            @Nullable LocalDate day,
            @Nullable Rupiah amount) {}

    private static final Line FULL = new Line(
            "36.03", "Soka\"an, \"Timur\"", 12L, LocalDate.of(2025, 10, 6), Rupiah.parse(new BigDecimal("1222.5")));
    private static final Line BARE = new Line("ID", null, null, null, null);

    private static Table<Line> table(Stream<Line> lines) {
        return new Table<>(
                "Lines: [all] of 36.03 / 2025",
                List.of(
                        Column.text("Code", Line::code),
                        Column.text("Name", Line::name),
                        Column.number("Count", Line::count),
                        Column.date("Day", Line::day),
                        Column.rupiah("Amount", Line::amount)),
                lines);
    }

    private static Table<String> texts(String... texts) {
        return new Table<>("Texts", List.of(Column.text("Text", text -> text)), Stream.of(texts));
    }

    @Test
    void csvQuotesWhatNeedsIt() throws IOException {
        assertThat(csv(table(Stream.of(FULL, BARE))))
                .isEqualTo("Code,Name,Count,Day,Amount\r\n"
                        + "36.03,\"Soka\"\"an, \"\"Timur\"\"\",12,2025-10-06,1222.50\r\n"
                        + "ID,,,,\r\n");
    }

    @Test
    void csvCarriesAMarkOnlyWhenAsked() throws IOException {
        var marked = new ByteArrayOutputStream();
        Csv.writeMarked(texts("é"), marked);

        assertThat(marked.toByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'T');
        assertThat(csv(texts("é"))).isEqualTo("Text\r\né\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\",\"a,b\")"})
    void noTextIsTakenForAFormula(String text) throws IOException {
        String field = csv(texts(text)).substring("Text\r\n".length());
        assertThat(field.startsWith("\"") ? field.substring(1) : field).startsWith("'" + text.charAt(0));

        Cell cell = xlsx(texts(text)).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void aFormulaIsRefusedInAHeadingAsWell() throws IOException {
        var table = new Table<>("T", List.of(Column.text("=1", Object::toString)), Stream.of("a"));

        assertThat(csv(table)).startsWith("'=1\r\n");
    }

    @Test
    void aNegativeNumberAndAnAmountAreNoFormula() throws IOException {
        var table = new Table<>(
                "T",
                List.of(
                        Column.number("n", (Rupiah amount) -> amount.sen()),
                        Column.rupiah("r", amount -> amount),
                        Column.number("d", amount -> new BigDecimal("1E+3"))),
                Stream.of(Rupiah.of(-5)));

        assertThat(csv(table)).isEqualTo("n,r,d\r\n-500,-5,1000\r\n");
    }

    @Test
    void whatIsInexactIsRefused() {
        var table = new Table<>("T", List.of(Column.number("n", (Double each) -> each)), Stream.of(0.1));

        assertThatThrownBy(() -> csv(table)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkbookHasTypedCells() throws IOException {
        List<Row> rows = xlsx(table(Stream.of(FULL, BARE)));

        assertThat(rows.get(0).getCellText(4)).isEqualTo("Amount");
        assertThat(rows.get(1).getCellAsString(0)).contains("36.03");
        assertThat(rows.get(1).getCellAsString(1)).contains(FULL.name());
        assertThat(rows.get(1).getCellAsNumber(2)).contains(BigDecimal.valueOf(12));
        assertThat(rows.get(1).getCellAsDate(3).map(each -> each.toLocalDate())).contains(FULL.day());
        assertThat(rows.get(1).getCellAsNumber(4)).contains(new BigDecimal("1222.50"));
        assertThat(rows.get(2).getCellAsString(0)).contains("ID");
        assertThat(rows.get(2).getCellCount()).isOne();
    }

    @Test
    void aTextThatNoFileMayHoldDoesNotBreakTheWorkbook() throws IOException {
        List<Row> rows = xlsx(texts("a\u0000b\u001F<&>\"'", "x".repeat(40_000), ""));

        assertThat(rows.get(1).getCellText(0)).startsWith("a").endsWith("<&>\"'");
        assertThat(rows.get(2).getCellText(0)).hasSize(32_767);
    }

    @Test
    void manyRowsPassThroughALittleMemory() throws IOException {
        var read = new AtomicInteger();
        var written = new AtomicLong();
        var most = new AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int each) {
                written.incrementAndGet();
            }
        };
        var rows = IntStream.range(0, 83_763)
                .peek(each -> read.incrementAndGet())
                .mapToObj(each -> {
                    if (each == 60_000) {
                        most.set(written.get());
                    }
                    return new Line(
                            "36.73.03." + each, "Village \"" + each + '"', (long) each, FULL.day(), FULL.amount());
                });

        Xlsx.write(table(rows), counting);

        assertThat(read).hasValue(83_763);
        assertThat(most.get()).as("written before all was read").isGreaterThan(written.get() / 2);
    }

    @Test
    void rowsAreClosedAndTheStreamIsNot() throws IOException {
        var closed = new AtomicBoolean();
        var ended = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                ended.set(true);
            }
        };
        Csv.write(table(Stream.of(FULL).onClose(() -> closed.set(true))), out);
        assertThat(closed.getAndSet(false)).isTrue();
        Xlsx.write(table(Stream.of(FULL).onClose(() -> closed.set(true))), out);
        assertThat(closed).isTrue();
        assertThat(ended).isFalse();
    }

    @Test
    void aFileIsCalledAfterTheTitle() {
        assertThat(table(Stream.of()).fileName()).isEqualTo("lines-all-of-36.03-2025");
        assertThat(new Table<>("\"; x=\r\n", List.of(), Stream.of()).fileName()).isEqualTo("x");
        assertThat(new Table<>("../..", List.of(), Stream.of()).fileName()).isEqualTo("table");
    }

    private static String csv(Table<?> table) throws IOException {
        var out = new ByteArrayOutputStream();
        Csv.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> xlsx(Table<?> table) throws IOException {
        var out = new ByteArrayOutputStream();
        Xlsx.write(table, out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
