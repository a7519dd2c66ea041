package id.koperasi.ledger.receipt;

import id.koperasi.ledger.paper.Letters;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A receipt on half a sheet (A5, lying), in Indonesian, with a code that leads to its check. */
final class ReceiptPdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));
    private static final float TITLE = 13;
    private static final float TEXT = 9;
    private static final float MARGIN = 30;
    private static final float QR_POINTS = 80;
    private static final int QUIET = 4;
    private static final float[] FIELDS = {24, 76};
    private static final float[] FOOT = {50, 50};
    private static final float SIGNATURE_SPACE = 45;

    private final PrintedReceipt printed;
    private final BaseFont letters = Letters.regular();

    private ReceiptPdf(PrintedReceipt printed) {
        this.printed = printed;
    }

    static byte[] of(PrintedReceipt printed) {
        var out = new ByteArrayOutputStream();
        new ReceiptPdf(printed).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A5.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("Kuitansi " + printed.receipt().number());
        document.open();
        document.add(centred(printed.cooperative()));
        document.add(centred("KUITANSI No. " + printed.receipt().number()));
        if (printed.receipt().voided()) {
            document.add(centred("BATAL"));
        }
        document.add(fields());
        document.add(foot(writer));
        document.add(new Paragraph("Periksa keaslian di " + printed.check(), new Font(letters, TEXT)));
        document.close();
    }

    private PdfPTable fields() {
        Receipt receipt = printed.receipt();
        var table = new PdfPTable(FIELDS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        field(table, "Telah terima dari", printed.payer() == null ? "-" : printed.payer());
        field(table, "Uang sejumlah", receipt.amount().toString());
        field(table, "Terbilang", AmountInWords.of(receipt.amount()));
        field(table, "Untuk", printed.purpose());
        return table;
    }

    private void field(PdfPTable table, String label, String value) {
        table.addCell(cell(new Phrase(label, new Font(letters, TEXT)), Element.ALIGN_LEFT));
        table.addCell(cell(new Phrase(": " + value, new Font(letters, TEXT)), Element.ALIGN_LEFT));
    }

    private PdfPTable foot(PdfWriter writer) {
        var table = new PdfPTable(FOOT);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        table.setKeepTogether(true);
        var drawing = new PdfPCell(code(writer), false);
        drawing.setBorder(Rectangle.NO_BORDER);
        table.addCell(drawing);
        var signature = new PdfPCell();
        signature.setBorder(Rectangle.NO_BORDER);
        signature.addElement(centred(DAY.format(printed.receipt().receivedOn()), TEXT));
        signature.addElement(centred(printed.signs(), TEXT));
        Paragraph line = centred("(................................)", TEXT);
        line.setSpacingBefore(SIGNATURE_SPACE);
        signature.addElement(line);
        table.addCell(signature);
        return table;
    }

    private static PdfPCell cell(Phrase phrase, int alignment) {
        var cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(alignment);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private Paragraph centred(String text) {
        return centred(text, TITLE);
    }

    private Paragraph centred(String text, float size) {
        var paragraph = new Paragraph(text, new Font(letters, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    /** Drawn as squares, sharp at every size. */
    private Image code(PdfWriter writer) {
        QrCode code = QrCode.encodeText(printed.check().toString(), QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        PdfContentByte canvas = writer.getDirectContent();
        PdfTemplate drawing = canvas.createTemplate(side, side);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    drawing.rectangle(x + QUIET, side - QUIET - 1 - y, 1, 1);
                }
            }
        }
        drawing.fill();
        Image image = Image.getInstance(drawing);
        image.scaleAbsolute(QR_POINTS, QR_POINTS);
        return image;
    }
}
