package id.koperasi.ledger.cashsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as Excel writes it, made of a readable table: {@code == name} begins a sheet, each other line is a row whose
 * cells stand between bars. {@code @2026-01-05} is a real date, digits are a number, {@code =123} is a formula that came to
 * that, {@code =?A1+1} one that nothing computed, {@code #REF!} an error, all else text. A sheet whose name begins with
 * {@code !} is hidden, and so is a row that begins with {@code ~}; {@code %%A1:B1} merges cells, {@code ^^8} hides a column.
 */
public final class TestWorkbook {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> sheets = new ArrayList<>();
    private final List<StringBuilder> merged = new ArrayList<>();
    private final List<StringBuilder> columns = new ArrayList<>();
    private int row;

    private TestWorkbook() {}

    public static byte[] of(String table) {
        var workbook = new TestWorkbook();
        table.lines().forEach(workbook::line);
        return workbook.write();
    }

    private void line(String line) {
        if (line.startsWith("== ")) {
            names.add(line.substring(3).strip());
            sheets.add(new StringBuilder());
            merged.add(new StringBuilder());
            columns.add(new StringBuilder());
            row = 0;
            return;
        }
        if (line.startsWith("%%")) {
            merged.getLast()
                    .append("<mergeCell ref=\"")
                    .append(line.substring(2))
                    .append("\"/>");
            return;
        }
        if (line.startsWith("^^")) {
            columns.getLast().append("<col min=\"%1$s\" max=\"%1$s\" hidden=\"1\"/>".formatted(line.substring(2)));
            return;
        }
        row++;
        boolean hidden = line.startsWith("~");
        String[] cells = (hidden ? line.substring(1) : line).split("\\|", -1);
        var xml = new StringBuilder("<row r=\"" + row + (hidden ? "\" hidden=\"1\">" : "\">"));
        for (int i = 0; i < cells.length; i++) {
            xml.append(cell(cells[i].strip(), Columns.letters(i) + row));
        }
        sheets.getLast().append(xml).append("</row>");
    }

    private static String cell(String typed, String place) {
        if (typed.isEmpty()) {
            return "";
        }
        if (typed.startsWith("@")) {
            long serial = ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(typed.substring(1)));
            return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, serial);
        }
        if (typed.startsWith("=?")) {
            return "<c r=\"%s\"><f>%s</f><v></v></c>".formatted(place, escaped(typed.substring(2)));
        }
        if (typed.startsWith("=")) {
            return "<c r=\"%s\"><f>A1+1</f><v>%s</v></c>".formatted(place, typed.substring(1));
        }
        if (typed.equals("#REF!")) {
            return "<c r=\"%s\" t=\"e\"><f>Sheet9!#REF!+1</f><v>#REF!</v></c>".formatted(place);
        }
        if (typed.matches("-?\\d+(\\.\\d+)?")) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(place, typed);
        }
        return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(place, escaped(typed));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var types = new StringBuilder();
            var relations = new StringBuilder();
            var tabs = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet")
                        .append(i)
                        .append(".xml\" ContentType=\"application/"
                                + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                relations
                        .append("<Relationship Id=\"rId")
                        .append(i)
                        .append("\" Type=\"http://schemas.openxmlformats.org/"
                                + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet")
                        .append(i)
                        .append(".xml\"/>");
                String name = names.get(i - 1);
                boolean hidden = name.startsWith("!");
                tabs.append("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"rId%d\"/>"
                        .formatted(escaped(hidden ? name.substring(1) : name), i, hidden ? "state=\"hidden\"" : "", i));
                entry(zip, "xl/worksheets/sheet" + i + ".xml", """
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s<sheetData>%s\
                        </sheetData>%s</worksheet>""".formatted(
                                cols(columns.get(i - 1)), sheets.get(i - 1), merges(merged.get(i - 1))));
            }
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                    ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>%s</Types>""".formatted(types));
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="xl/workbook.xml"/></Relationships>""");
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets>\
                    </workbook>""".formatted(tabs));
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s\
                    </Relationships>""".formatted(relations));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String cols(StringBuilder some) {
        return some.isEmpty() ? "" : "<cols>" + some + "</cols>";
    }

    private static String merges(StringBuilder some) {
        return some.isEmpty() ? "" : "<mergeCells>" + some + "</mergeCells>";
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }
}
