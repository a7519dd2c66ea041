package id.koperasi.platform.paper;

import io.nayuki.qrcodegen.QrCode;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A QR code on paper. */
public final class QrDrawing {

    /** The quiet zone that a reader needs around the code, in modules. */
    private static final int QUIET = 4;

    private QrDrawing() {}

    /** The text as a code, drawn as squares, so that it is sharp at every size. */
    public static Image of(PdfWriter writer, String text, float points) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
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
        image.scaleAbsolute(points, points);
        return image;
    }
}
