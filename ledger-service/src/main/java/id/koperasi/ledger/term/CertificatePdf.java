package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.paper.Letters;
import id.koperasi.ledger.receipt.AmountInWords;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.ledger.term.TermDeposit.Status;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

/** The certificate of a deposit (bilyet) on half a sheet (A5, lying), in Indonesian. */
final class CertificatePdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));
    private static final float TITLE = 13;
    private static final float TEXT = 9;
    private static final float MARGIN = 30;
    private static final float[] FIELDS = {26, 74};
    private static final float[] FOOT = {50, 50};
    private static final float SIGNATURE_SPACE = 40;

    private final BaseFont letters = Letters.regular();
    private final TermDeposit deposit;

    private CertificatePdf(TermDeposit deposit) {
        this.deposit = deposit;
    }

    /** Of a deposit: in whose name, at which cooperative. */
    static byte[] of(TermDeposit deposit, String cooperative, String owner) {
        var out = new ByteArrayOutputStream();
        new CertificatePdf(deposit).write(out, cooperative, owner);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out, String cooperative, String owner) {
        String title = "BILYET SIMPANAN BERJANGKA No. %06d".formatted(deposit.number());
        var document = new Document(PageSize.A5.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.open();
        document.add(centred(cooperative, TITLE));
        document.add(centred(title, TITLE));
        if (deposit.status() != Status.OPEN) {
            document.add(centred("TIDAK BERLAKU LAGI", TITLE));
        }
        document.add(fields(owner));
        document.add(foot());
        document.close();
    }

    private PdfPTable fields(String owner) {
        Agreed agreed = deposit.agreed();
        var table = new PdfPTable(FIELDS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        field(table, "Atas nama", owner);
        field(table, "Jumlah", deposit.principal().toString());
        field(table, "Terbilang", AmountInWords.of(deposit.principal()));
        field(
                table,
                "Jangka waktu",
                "%d bulan, %s s.d. %s".formatted(agreed.months(), day(agreed.openedOn()), day(agreed.maturesOn())));
        field(
                table,
                "Jasa",
                "%s %% setahun, %s, %s"
                        .formatted(
                                percent(agreed.yearlyPercent()), days(agreed.dayCount()), paid(agreed.interestPaid())));
        field(table, "Saat jatuh tempo", end(agreed.atMaturity()));
        field(
                table,
                "Pencairan lebih awal",
                "jasa %s %% setahun sejak jasa terakhir dibayar, potongan %s %% dari pokok"
                        .formatted(percent(agreed.earlyPercent()), percent(agreed.earlyFeePercent())));
        return table;
    }

    private PdfPTable foot() {
        var table = new PdfPTable(FOOT);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TITLE);
        table.setKeepTogether(true);
        table.addCell(signature("", "Ketua"));
        table.addCell(signature(day(deposit.agreed().openedOn()), "Bendahara"));
        return table;
    }

    private PdfPCell signature(String above, String office) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.addElement(centred(above.isEmpty() ? " " : above, TEXT));
        cell.addElement(centred(office, TEXT));
        Paragraph line = centred("(................................)", TEXT);
        line.setSpacingBefore(SIGNATURE_SPACE);
        cell.addElement(line);
        return cell;
    }

    private void field(PdfPTable table, String label, String value) {
        table.addCell(cell(label));
        table.addCell(cell(": " + value));
    }

    private PdfPCell cell(String text) {
        var cell = new PdfPCell(new Phrase(text, new Font(letters, TEXT)));
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private Paragraph centred(String text, float size) {
        var paragraph = new Paragraph(text, new Font(letters, size));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String days(DayCount dayCount) {
        return switch (dayCount) {
            case ACTUAL_365 -> "hari sebenarnya/365";
            case ACTUAL_ACTUAL -> "hari sebenarnya/hari setahun";
        };
    }

    private static String paid(InterestPayment paid) {
        return switch (paid) {
            case MONTHLY -> "dibayar setiap bulan ke simpanan sukarela";
            case AT_MATURITY -> "dibayar saat jatuh tempo";
        };
    }

    private static String end(AtMaturity end) {
        return switch (end) {
            case PAY_OUT -> "pokok dan jasa dipindahkan ke simpanan sukarela";
            case RENEW -> "pokok diperpanjang otomatis (ARO), jasa ke simpanan sukarela";
            case RENEW_WITH_INTEREST -> "pokok dan jasa diperpanjang otomatis (ARO)";
        };
    }
}
