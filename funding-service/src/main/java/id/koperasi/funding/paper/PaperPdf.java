package id.koperasi.funding.paper;

import id.koperasi.funding.paper.Paper.Grid;
import id.koperasi.platform.paper.Letters;
import id.koperasi.platform.paper.QrDrawing;
import java.io.ByteArrayOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Draws a {@link Paper} on A4. */
public final class PaperPdf {

    /** What it is on the wire. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final float TITLE = 13;
    private static final float TEXT = 9;
    private static final float MARGIN = 50;
    private static final float SIGNATURE_SPACE = 55;
    private static final float QR_POINTS = 90;
    private static final float[] FACT_WIDTHS = {30, 70};

    private final Paper paper;
    private final Font text = new Font(Letters.regular(), TEXT);
    private final Font strong = new Font(Letters.bold(), TEXT);
    private final Font title = new Font(Letters.bold(), TITLE);

    private PaperPdf(Paper paper) {
        this.paper = paper;
    }

    /** As a file that is kept. */
    public static RestResponse<byte[]> document(Paper paper, String fileName) {
        return RestResponse.ResponseBuilder.ok(of(paper))
                .header("Content-Disposition", "attachment; filename=\"" + fileName + ".pdf\"")
                .build();
    }

    /** As bytes. */
    public static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        new PaperPdf(paper).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(paper.title());
        document.open();
        document.add(centred(paper.title(), title));
        document.add(centred(paper.subtitle(), text));
        if (!paper.facts().isEmpty()) {
            document.add(facts());
        }
        Grid grid = paper.table();
        if (grid != null) {
            document.add(table(grid));
        }
        for (String words : paper.words()) {
            var paragraph = new Paragraph(words, text);
            paragraph.setSpacingBefore(TEXT);
            document.add(paragraph);
        }
        if (!paper.signers().isEmpty()) {
            document.add(signatures());
        }
        String check = paper.check();
        if (check != null) {
            Image code = QrDrawing.of(writer, check, QR_POINTS);
            code.setAlignment(Element.ALIGN_CENTER);
            document.add(code);
            document.add(centred("Periksa keaslian di " + check, text));
        }
        document.close();
    }

    private PdfPTable facts() {
        PdfPTable table = wide(new PdfPTable(FACT_WIDTHS));
        for (Paper.Fact fact : paper.facts()) {
            table.addCell(cell(fact.label(), text, Element.ALIGN_LEFT, Rectangle.NO_BORDER));
            table.addCell(cell(": " + fact.value(), text, Element.ALIGN_LEFT, Rectangle.NO_BORDER));
        }
        return table;
    }

    private PdfPTable table(Grid grid) {
        PdfPTable table = wide(new PdfPTable(grid.headings().size()));
        table.setHeaderRows(1);
        grid.headings().forEach(heading -> table.addCell(cell(heading, strong, Element.ALIGN_RIGHT, Rectangle.BOTTOM)));
        grid.rows()
                .forEach(row -> row.forEach(
                        value -> table.addCell(cell(value, text, Element.ALIGN_RIGHT, Rectangle.NO_BORDER))));
        return table;
    }

    private PdfPTable signatures() {
        PdfPTable table = wide(new PdfPTable(paper.signers().size()));
        table.setKeepTogether(true);
        paper.signers().forEach(who -> table.addCell(cell(who, strong, Element.ALIGN_CENTER, Rectangle.NO_BORDER)));
        paper.signers().forEach(who -> {
            PdfPCell line = cell("(................................)", text, Element.ALIGN_CENTER, Rectangle.NO_BORDER);
            line.setPaddingTop(SIGNATURE_SPACE);
            table.addCell(line);
        });
        return table;
    }

    private static PdfPTable wide(PdfPTable table) {
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        return table;
    }

    private static PdfPCell cell(String value, Font font, int alignment, int border) {
        var cell = new PdfPCell(new Phrase(value, font));
        cell.setHorizontalAlignment(alignment);
        cell.setBorder(border);
        return cell;
    }

    private static Paragraph centred(String words, Font font) {
        var paragraph = new Paragraph(words, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }
}
