package id.koperasi.training.invitation;

import static java.util.stream.Collectors.joining;

import id.koperasi.platform.paper.Letters;
import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.LessonSpeakers.LessonSpeaker;
import id.koperasi.training.session.TrainingSession;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The letter of an invitation (A4), in Indonesian, with the lessons and who speaks in them. */
final class InvitationLetter {

    static final String MEDIA_TYPE = "application/pdf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));
    private static final float TITLE = 14;
    private static final float TEXT = 10;
    private static final float MARGIN = 60;
    private static final float[] COLUMNS = {23, 11, 34, 24, 8};

    private final TrainingSession session;
    private final Map<Integer, List<LessonSpeaker>> speakers;
    private final Invitations.Row invitation;
    private final BaseFont regular = Letters.regular();
    private final BaseFont bold = Letters.bold();

    private InvitationLetter(
            TrainingSession session, Map<Integer, List<LessonSpeaker>> speakers, Invitations.Row invitation) {
        this.session = session;
        this.speakers = speakers;
        this.invitation = invitation;
    }

    static byte[] of(TrainingSession session, Map<Integer, List<LessonSpeaker>> speakers, Invitations.Row invitation) {
        var out = new ByteArrayOutputStream();
        new InvitationLetter(session, speakers, invitation).write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle("Undangan " + session.title());
        document.open();
        String organiser = session.organiser();
        document.add(line(organiser == null ? "Panitia " + session.title() : organiser, bold, TITLE));
        document.add(line("UNDANGAN", bold, TITLE));
        document.add(line("Kepada Yth. " + invitation.name(), regular, TEXT));
        document.add(line(invitation.cooperativeName(), regular, TEXT));
        document.add(line(DAY.format(invitation.invitedOn()), regular, TEXT));
        document.add(line(
                "Dengan hormat, kami mengundang Saudara mengikuti " + session.title() + " pada "
                        + DAY.format(session.startsOn()) + " sampai " + DAY.format(session.endsOn()) + " di "
                        + session.place() + ".",
                regular,
                TEXT));
        document.add(lessons());
        document.add(line(
                "Mohon konfirmasi kehadiran. Jika berhalangan, Saudara dapat mengirim pengurus lain dari koperasi yang "
                        + "sama.",
                regular,
                TEXT));
        document.add(line("Nomor undangan: " + invitation.id(), regular, TEXT));
        document.close();
    }

    private PdfPTable lessons() {
        var table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(TEXT);
        table.setSpacingAfter(TEXT);
        table.setHeaderRows(1);
        row(table, bold, "Tanggal", "Pukul", "Materi", "Narasumber", "JP");
        List<Lesson> lessons = session.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            row(
                    table,
                    regular,
                    DAY.format(lesson.taughtOn()),
                    lesson.startsAt() == null ? "" : lesson.startsAt().toString(),
                    lesson.title(),
                    speakers.getOrDefault(i + 1, List.of()).stream()
                            .map(LessonSpeaker::name)
                            .collect(joining(", ")),
                    Integer.toString(lesson.jp()));
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
