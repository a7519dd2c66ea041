package id.koperasi.training.certificate;

import id.koperasi.platform.paper.Letters;
import id.koperasi.platform.paper.QrDrawing;
import id.koperasi.training.certificate.Certificates.Shown;
import id.koperasi.training.certificate.RevokedCertificates.Held;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** A certificate on paper (A4, lying), in Indonesian, with its signature and a code that leads to its check. */
final class CertificatePdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));
    private static final float HEADING = 30;
    private static final float NAME = 24;
    private static final float TEXT = 13;
    private static final float SMALL = 7;
    private static final float MARGIN = 50;
    private static final float QR_POINTS = 110;
    private static final float SPACE = 12;

    private final Held held;
    private final Shown shown;
    private final URI check;
    private final BaseFont regular = Letters.regular();
    private final BaseFont bold = Letters.bold();

    private CertificatePdf(Held held, Shown shown, URI check) {
        this.held = held;
        this.shown = shown;
        this.check = check;
    }

    static byte[] of(Held held, Shown shown, URI check) {
        var out = new ByteArrayOutputStream();
        new CertificatePdf(held, shown, check).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("Sertifikat " + held.number());
        document.open();
        document.add(line("SERTIFIKAT", bold, HEADING));
        document.add(line("Nomor " + held.number(), regular, TEXT));
        if (held.revokedOn() != null) {
            document.add(line("DICABUT pada " + DAY.format(held.revokedOn()), bold, NAME));
        }
        document.add(line("diberikan kepada", regular, TEXT));
        document.add(line(held.name(), bold, NAME));
        document.add(line(office(held.office()) + ", " + held.cooperativeName(), regular, TEXT));
        document.add(line("yang telah mengikuti", regular, TEXT));
        document.add(line(shown.curriculumTitle(), bold, TEXT));
        document.add(line(days(held.issuedOn(), held.validUntil()), regular, TEXT));
        Image code = QrDrawing.of(writer, check.toString(), QR_POINTS);
        code.setAlignment(Element.ALIGN_CENTER);
        document.add(code);
        document.add(line("Periksa keaslian di " + check, regular, SMALL));
        if (shown.signature() != null) {
            document.add(line(
                    "Tanda tangan elektronik (Ed25519, kunci " + shown.keyId() + "): " + shown.signature(),
                    regular,
                    SMALL));
        }
        document.close();
    }

    private static String days(LocalDate issuedOn, @Nullable LocalDate validUntil) {
        String until = validUntil == null ? "" : ", berlaku sampai " + DAY.format(validUntil);
        return "Terbit " + DAY.format(issuedOn) + until;
    }

    private static String office(String office) {
        return switch (office) {
            case "chair" -> "Ketua";
            case "vice-chair-business" -> "Wakil Ketua Bidang Usaha";
            case "vice-chair-membership" -> "Wakil Ketua Bidang Anggota";
            case "secretary" -> "Sekretaris";
            case "treasurer" -> "Bendahara";
            case "board-member" -> "Pengurus";
            case "manager" -> "Pengelola";
            case "supervisor-chair" -> "Ketua Pengawas";
            case "supervisor" -> "Pengawas";
            default -> "Anggota";
        };
    }

    private static Paragraph line(String text, BaseFont letters, float size) {
        var paragraph = new Paragraph(text, new Font(letters, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(SPACE);
        return paragraph;
    }
}
