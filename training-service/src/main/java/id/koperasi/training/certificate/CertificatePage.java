package id.koperasi.training.certificate;

import id.koperasi.training.certificate.Certificates.Shown;
import id.koperasi.training.person.MaskedName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The public page of a certificate. It fetches nothing from anywhere, so that it shows wherever it is opened. */
final class CertificatePage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    private static final String FRAME = """
            <!doctype html>
            <html lang="id">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Sertifikat %1$s</title>
            <style>
            body { font-family: sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            h1 { font-size: 1.1rem; } .mark { font-size: 1.5rem; padding: .6rem .8rem; border: .2rem solid; }
            .VALID { color: #14692b; } .EXPIRED, .NOT_YET { color: #8a5a00; } .REVOKED, .UNKNOWN { color: #a11; }
            dt { color: #555; margin-top: .7rem; } dd { margin: 0; } small, .english { color: #666; }
            code { overflow-wrap: anywhere; font-size: .75rem; }
            </style>
            </head>
            <body>
            <h1>Pemeriksaan sertifikat <span class="english" lang="en">Certificate check</span></h1>
            <p class="mark %2$s">%3$s<br><small lang="en">%4$s</small></p>
            <dl>
            <dt>Nomor <span class="english" lang="en">Number</span></dt><dd>%1$s</dd>
            %5$s</dl>
            </body>
            </html>
            """;

    private CertificatePage() {}

    static String of(CertificateNumber number, Shown shown, LocalDate day) {
        CertificateStanding standing = CertificateStanding.of(shown, day);
        var facts = new StringBuilder();
        fact(facts, "Atas nama", "Name", MaskedName.of(shown.name()));
        fact(facts, "Koperasi", "Cooperative", shown.cooperativeName());
        fact(facts, "Pelatihan", "Training", shown.curriculumTitle());
        fact(facts, "Tanggal terbit", "Issued on", DAY.format(shown.issuedOn()));
        fact(facts, "Berlaku sampai", "Valid until", written(shown.validUntil()));
        if (shown.revokedOn() != null) {
            fact(facts, "Dicabut pada", "Revoked on", written(shown.revokedOn()));
        }
        if (shown.replacedByYear() != null && shown.replacedBySerial() != null) {
            var successor =
                    new CertificateNumber(number.curriculumCode(), shown.replacedByYear(), shown.replacedBySerial());
            fact(facts, "Diganti dengan", "Replaced by", successor.toString());
        }
        fact(facts, "Diperiksa pada", "Checked on", DAY.format(day));
        return FRAME.formatted(
                escaped(number.toString()), standing.name(), standing.indonesian(), standing.english(), facts);
    }

    /** A number nobody was given. */
    static String unknown(CertificateNumber number) {
        return FRAME.formatted(
                escaped(number.toString()), "UNKNOWN", "TIDAK TERDAFTAR", "No certificate has this number", "");
    }

    private static void fact(StringBuilder page, String indonesian, String english, String value) {
        page.append("<dt>")
                .append(indonesian)
                .append(" <span class=\"english\" lang=\"en\">")
                .append(english)
                .append("</span></dt><dd>")
                .append(escaped(value))
                .append("</dd>\n");
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "tanpa batas waktu" : DAY.format(day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
