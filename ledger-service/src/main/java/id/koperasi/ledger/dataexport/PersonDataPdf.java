package id.koperasi.ledger.dataexport;

import id.koperasi.ledger.dataexport.PersonData.CooperativeData;
import id.koperasi.ledger.dataexport.PersonData.MemberData;
import id.koperasi.ledger.dataexport.PersonData.Section;
import id.koperasi.platform.paper.Letters;
import id.koperasi.platform.time.IndonesianZone;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** What is held on a person on paper, in Indonesian: a line for each thing, field by field. */
final class PersonDataPdf {

    private static final float TITLE = 13;
    private static final float HEADING = 10;
    private static final float TEXT = 8;
    private static final float MARGIN = 45;

    private final PersonData data;
    private final BaseFont regular = Letters.regular();
    private final BaseFont bold = Letters.bold();

    private PersonDataPdf(PersonData data) {
        this.data = data;
    }

    /** As a file that is kept. */
    static RestResponse<byte[]> document(PersonData data) {
        var out = new ByteArrayOutputStream();
        new PersonDataPdf(data).write(out);
        return RestResponse.ResponseBuilder.ok(out.toByteArray())
                .header("Content-Disposition", "attachment; filename=\"data-pribadi.pdf\"")
                .build();
    }

    private void write(ByteArrayOutputStream out) {
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle("Data pribadi");
        document.open();
        document.add(text("Data pribadi dalam buku koperasi", bold, TITLE));
        document.add(text(
                "Dibaca pada " + LocalDate.ofInstant(data.readAt(), IndonesianZone.CAPITAL.id())
                        + " (UU 27/2022 pasal 7)",
                regular,
                TEXT));
        for (CooperativeData cooperative : data.cooperatives()) {
            document.add(heading(cooperative.cooperative()));
            cooperative.members().forEach(member -> write(document, member));
            cooperative.sections().forEach(section -> write(document, section));
        }
        document.close();
    }

    private void write(Document document, MemberData member) {
        document.add(heading("Anggota nomor " + member.memberNumber()));
        document.add(text("Nama: " + member.name(), regular, TEXT));
        document.add(text("NIK: " + (member.nik() == null ? "-" : member.nik()), regular, TEXT));
        document.add(text(
                "Diterima: " + member.admittedOn() + "; status: " + member.status() + "; pendiri: "
                        + yes(member.founder()) + "; anggota luar biasa: " + yes(member.extraordinary()),
                regular,
                TEXT));
        member.sections().forEach(section -> write(document, section));
    }

    private void write(Document document, Section section) {
        document.add(text(DataWords.section(section.about()), bold, TEXT));
        section.rows().forEach(row -> document.add(text(line(row), regular, TEXT)));
    }

    private static String line(Map<String, @Nullable Object> row) {
        return row.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> DataWords.field(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String yes(boolean fact) {
        return fact ? "ya" : "tidak";
    }

    private Paragraph heading(String words) {
        Paragraph paragraph = text(words, bold, HEADING);
        paragraph.setSpacingBefore(HEADING);
        return paragraph;
    }

    private static Paragraph text(String words, BaseFont letters, float size) {
        return new Paragraph(words, new Font(letters, size));
    }
}
