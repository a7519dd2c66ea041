package id.koperasi.training.monthly;

import id.koperasi.platform.paper.Letters;
import id.koperasi.training.monthly.MonthlyReport.Line;
import id.koperasi.training.region.Region;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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

/** A monthly report on paper (A4, lying), in Indonesian. */
final class MonthlyReportPdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final float TITLE = 14;
    private static final float TEXT = 8;
    private static final float MARGIN = 40;
    private static final float[] COLUMNS = {12, 24, 16, 6, 6, 6, 6, 6, 6, 6, 6, 6};
    private static final float SIGNATURE_PERCENT = 35;
    private static final float SIGNATURE_HEIGHT = 50;
    private static final String TO_FILL_IN = ".".repeat(40);

    private final MonthlyReport report;
    private final BaseFont regular = Letters.regular();
    private final BaseFont bold = Letters.bold();

    private MonthlyReportPdf(MonthlyReport report) {
        this.report = report;
    }

    static byte[] of(MonthlyReport report) {
        var out = new ByteArrayOutputStream();
        new MonthlyReportPdf(report).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle("Laporan pendampingan " + MONTH.format(report.month()));
        document.open();
        document.add(line("LAPORAN BULANAN PENDAMPINGAN KOPERASI", bold, TITLE));
        document.add(
                line(MONTH.format(report.month()) + ", keadaan sampai " + DAY.format(report.until()), regular, TEXT));
        for (String whose : subject()) {
            document.add(line(whose, bold, TEXT));
        }
        document.add(line(
                "%d koperasi, %d kunjungan, %d koperasi belum dikunjungi; %d temuan, %d tindak lanjut disepakati, %d selesai, %d lewat waktu."
                        .formatted(
                                report.lines().size(),
                                report.sum(Line::visits),
                                report.unvisited(),
                                report.sum(Line::findings),
                                report.sum(Line::agreed),
                                report.sum(Line::done),
                                report.sum(Line::overdue)),
                regular,
                TEXT));
        document.add(report.lines().isEmpty() ? line("Tidak ada koperasi yang didampingi.", regular, TEXT) : table());
        document.add(signature());
        document.close();
    }

    private List<String> subject() {
        var whose = new ArrayList<String>();
        Region region = report.subject().region();
        if (region != null) {
            whose.add(level(region) + " " + region.code());
        }
        UUID coach = report.subject().coachId();
        if (coach != null) {
            whose.add(
                    "Pendamping: " + Objects.requireNonNullElse(report.subject().coachName(), coach.toString()));
        }
        return whose;
    }

    private static String level(Region region) {
        return switch (region.code().split("\\.").length) {
            case 1 -> "Provinsi";
            case 2 -> "Kabupaten/kota";
            case 3 -> "Kecamatan";
            default -> "Desa/kelurahan";
        };
    }

    /** The place where whoever hands it in signs; no page ends within it. */
    private PdfPTable signature() {
        var block = new PdfPTable(1);
        block.setWidthPercentage(SIGNATURE_PERCENT);
        block.setHorizontalAlignment(Element.ALIGN_RIGHT);
        block.setSpacingBefore(TITLE);
        block.setKeepTogether(true);
        signed(block, "Tanggal: " + TO_FILL_IN, 0);
        signed(block, "Tanda tangan:", SIGNATURE_HEIGHT);
        signed(block, "Nama: " + Objects.requireNonNullElse(report.subject().coachName(), TO_FILL_IN), 0);
        return block;
    }

    private void signed(PdfPTable block, String text, float height) {
        var cell = new PdfPCell(new Phrase(text, new Font(regular, TEXT)));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setMinimumHeight(height);
        block.addCell(cell);
    }

    private PdfPTable table() {
        var table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TEXT);
        table.setHeaderRows(1);
        row(
                table,
                bold,
                "Desa",
                "Koperasi",
                "Pendamping",
                "Rencana",
                "Kunjungan",
                "Tata kelola",
                "Pembukuan",
                "Usaha",
                "Kesiapan",
                "Disepakati",
                "Selesai",
                "Lewat waktu");
        for (Line line : report.lines()) {
            row(
                    table,
                    regular,
                    line.villageCode(),
                    line.cooperativeName(),
                    line.coachName(),
                    Long.toString(line.planned()),
                    Long.toString(line.visits()),
                    Long.toString(line.governance()),
                    Long.toString(line.books()),
                    Long.toString(line.business()),
                    Long.toString(line.readiness()),
                    Long.toString(line.agreed()),
                    Long.toString(line.done()),
                    Long.toString(line.overdue()));
        }
        return table;
    }

    private static void row(PdfPTable table, BaseFont letters, String... cells) {
        for (String cell : cells) {
            table.addCell(new PdfPCell(new Phrase(cell, new Font(letters, TEXT))));
        }
    }

    private static Paragraph line(String text, BaseFont letters, float size) {
        var paragraph = new Paragraph(text, new Font(letters, size));
        paragraph.setSpacingAfter(size);
        return paragraph;
    }
}
