package id.koperasi.ledger.paper;

import id.koperasi.ledger.paper.HalfSheet.Field;
import id.koperasi.ledger.paper.HalfSheet.Signer;
import id.koperasi.platform.paper.Letters;
import id.koperasi.platform.paper.QrDrawing;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
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

/** Draws a {@link HalfSheet} (A5, lying), with a code that leads to its check. */
public final class HalfSheetPdf {

    /** What it is on the wire. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final float TITLE = 13;
    private static final float TEXT = 9;
    private static final float MARGIN = 30;
    private static final float QR_POINTS = 80;
    private static final float[] FIELDS = {26, 74};
    private static final float SIGNATURE_SPACE = 45;

    private final HalfSheet sheet;
    private final BaseFont letters = Letters.regular();

    private HalfSheetPdf(HalfSheet sheet) {
        this.sheet = sheet;
    }

    /** As a file that is kept. */
    public static RestResponse<byte[]> document(HalfSheet sheet, String fileName) {
        return RestResponse.ResponseBuilder.ok(of(sheet))
                .header("Content-Disposition", "attachment; filename=\"" + fileName + ".pdf\"")
                .build();
    }

    /** As bytes. */
    static byte[] of(HalfSheet sheet) {
        var out = new ByteArrayOutputStream();
        new HalfSheetPdf(sheet).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A5.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(sheet.title());
        document.open();
        document.add(centred(sheet.cooperative(), TITLE));
        document.add(centred(sheet.title(), TITLE));
        sheet.remarks().forEach(remark -> document.add(centred(remark, TITLE)));
        document.add(fields());
        document.add(foot(writer));
        document.add(new Paragraph("Periksa keaslian di " + sheet.check(), new Font(letters, TEXT)));
        document.close();
    }

    private PdfPTable fields() {
        PdfPTable table = wide(new PdfPTable(FIELDS));
        for (Field field : sheet.fields()) {
            Stream.of(field.label(), ": " + field.value()).forEach(text -> {
                var cell = new PdfPCell(new Phrase(text, new Font(letters, TEXT)));
                cell.setBorder(Rectangle.NO_BORDER);
                table.addCell(cell);
            });
        }
        return table;
    }

    private PdfPTable foot(PdfWriter writer) {
        PdfPTable table = wide(new PdfPTable(sheet.signers().size() + 1));
        table.setKeepTogether(true);
        var code = new PdfPCell(QrDrawing.of(writer, sheet.check().toString(), QR_POINTS), false);
        code.setBorder(Rectangle.NO_BORDER);
        table.addCell(code);
        sheet.signers().forEach(signer -> table.addCell(signature(signer)));
        return table;
    }

    private PdfPCell signature(Signer signer) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.addElement(centred(signer.above().isEmpty() ? " " : signer.above(), TEXT));
        cell.addElement(centred(signer.office(), TEXT));
        Paragraph line = centred("(................................)", TEXT);
        line.setSpacingBefore(SIGNATURE_SPACE);
        cell.addElement(line);
        return cell;
    }

    private static PdfPTable wide(PdfPTable table) {
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        return table;
    }

    private Paragraph centred(String text, float size) {
        var paragraph = new Paragraph(text, new Font(letters, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }
}
