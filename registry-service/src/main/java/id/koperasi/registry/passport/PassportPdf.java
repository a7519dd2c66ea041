package id.koperasi.registry.passport;

import id.koperasi.platform.paper.Letters;
import id.koperasi.platform.paper.QrDrawing;
import id.koperasi.platform.problem.Language;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A passport on paper, with a code that leads to its public view. */
final class PassportPdf {

    private static final float TITLE = 16;
    private static final float TEXT = 8;
    private static final float MARGIN = 40;
    private static final float QR_POINTS = 80;
    private static final float[] WIDTHS = {14, 22, 26, 38};

    private final PassportView passport;
    private final Language language;
    private final BaseFont letters = Letters.regular();

    private PassportPdf(PassportView passport, Language language) {
        this.passport = passport;
        this.language = language;
    }

    static byte[] of(PassportView passport, Language language) {
        var out = new ByteArrayOutputStream();
        new PassportPdf(passport, language).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(passport.name());
        document.open();
        document.add(new Paragraph(passport.name(), new Font(letters, TITLE)));
        document.add(new Paragraph(
                "%s  ·  %s  ·  %s  ·  %s %s"
                        .formatted(
                                passport.kind(),
                                passport.villageCode(),
                                passport.status(),
                                language.choose("per", "as of"),
                                passport.asOf()),
                new Font(letters, TEXT)));
        if (!passport.complete()) {
            document.add(new Paragraph(
                    language.choose(
                            "Hanya 2.000 fakta terakhir; selebihnya dapat dibaca secara daring.",
                            "Only the latest 2,000 facts; those before them are read online."),
                    new Font(letters, TEXT)));
        }
        document.add(table());
        document.add(QrDrawing.of(writer, passport.publicView().toString(), QR_POINTS));
        document.add(new Paragraph(
                language.choose("Periksa di ", "Check at ") + passport.publicView(), new Font(letters, TEXT)));
        document.close();
    }

    private PdfPTable table() {
        var table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        table.setHeaderRows(1);
        List.of(
                        language.choose("Sejak", "Since"),
                        language.choose("Hal", "Item"),
                        language.choose("Isi", "Value"),
                        language.choose("Bukti", "Evidence"))
                .forEach(heading -> table.addCell(cell(heading, true)));
        for (PassportLine line : passport.lines()) {
            table.addCell(cell(line.since().toString(), false));
            table.addCell(cell(line.label(), false));
            table.addCell(cell(line.value(), false));
            String paper = line.evidence() == null ? "" : line.evidence() + "\n";
            String fact = line.event().id() == null
                    ? line.event().type()
                    : String.valueOf(line.event().id());
            table.addCell(cell(paper + fact, false));
        }
        return table;
    }

    private PdfPCell cell(String text, boolean heading) {
        var cell = new PdfPCell(new Phrase(text, new Font(letters, TEXT)));
        if (heading) {
            cell.setBackgroundColor(Color.LIGHT_GRAY);
        }
        return cell;
    }
}
