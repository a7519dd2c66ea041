package id.koperasi.ledger.statement;

import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.paper.Letters;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A statement on paper, as the annual report prints it, with room for the signatures of chair and treasurer. */
public final class StatementPdf {

    /** What it is on the wire. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final float TITLE = 14;
    private static final float TEXT = 9;
    private static final float MARGIN = 50;
    private static final float INDENT = 14;
    private static final float LABEL_WIDTH = 50;
    private static final float AMOUNT_WIDTH = 25;
    private static final float SIGNATURE_SPACE = 60;
    private static final int MOST_UPRIGHT = 2;
    private static final String SIGNED = "(................................)";

    private final PrintedStatement statement;
    private final BaseFont regular = Letters.regular();
    private final BaseFont bold = Letters.bold();

    private StatementPdf(PrintedStatement statement) {
        this.statement = statement;
    }

    /** As a file that is kept, named after what it is and its last day. */
    public static RestResponse<byte[]> document(PrintedStatement statement, String name, LocalDate lastDay) {
        return RestResponse.ResponseBuilder.ok(of(statement))
                .header("Content-Disposition", "attachment; filename=\"%s-%s.pdf\"".formatted(name, lastDay))
                .build();
    }

    static byte[] of(PrintedStatement statement) {
        var out = new ByteArrayOutputStream();
        new StatementPdf(statement).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(page(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle(statement.title());
        document.open();
        document.add(centred(statement.cooperative(), new Font(bold, TITLE)));
        document.add(centred(statement.title(), new Font(bold, TITLE)));
        document.add(centred(statement.days(), new Font(regular, TEXT)));
        document.add(amounts());
        document.add(signatures());
        document.close();
    }

    private Rectangle page() {
        return statement.columns().size() > MOST_UPRIGHT ? PageSize.A4.rotate() : PageSize.A4;
    }

    private PdfPTable amounts() {
        float[] widths = new float[statement.columns().size() + 1];
        Arrays.fill(widths, AMOUNT_WIDTH);
        widths[0] = LABEL_WIDTH;
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        table.setHeaderRows(1);
        table.addCell(cell("Uraian", Weight.SUM, Element.ALIGN_LEFT));
        statement.columns().forEach(column -> table.addCell(cell(column, Weight.SUM, Element.ALIGN_RIGHT)));
        for (Row row : statement.rows()) {
            table.addCell(cell(row.label(), row.weight(), Element.ALIGN_LEFT));
            for (int column = 0; column < statement.columns().size(); column++) {
                table.addCell(cell(written(row.amount(column)), row.weight(), Element.ALIGN_RIGHT));
            }
        }
        return table;
    }

    private PdfPTable signatures() {
        var table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setSpacingBefore(SIGNATURE_SPACE / 2);
        table.setKeepTogether(true);
        for (String text : List.of("Ketua", "Bendahara", SIGNED, SIGNED)) {
            PdfPCell cell = cell(text, Weight.HEADING, Element.ALIGN_CENTER);
            if (text.equals(SIGNED)) {
                cell.setPaddingTop(SIGNATURE_SPACE);
            }
            table.addCell(cell);
        }
        return table;
    }

    private PdfPCell cell(String text, Weight weight, int alignment) {
        var cell = new PdfPCell(new Phrase(text, new Font(weight == Weight.LINE ? regular : bold, TEXT)));
        cell.setHorizontalAlignment(alignment);
        cell.setBorder(weight == Weight.SUM ? Rectangle.TOP : Rectangle.NO_BORDER);
        if (weight == Weight.LINE && alignment == Element.ALIGN_LEFT) {
            cell.setPaddingLeft(INDENT);
        }
        return cell;
    }

    private static Paragraph centred(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    /** What is negative stands in brackets, as accountants write it. */
    private static String written(@Nullable Rupiah amount) {
        if (amount == null) {
            return "";
        }
        return amount.isNegative() ? "(" + amount.negate() + ")" : amount.toString();
    }
}
