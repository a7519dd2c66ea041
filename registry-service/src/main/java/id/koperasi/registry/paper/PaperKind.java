package id.koperasi.registry.paper;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a paper is. Cards of persons (KTP) are none of these. */
public enum PaperKind {
    /** Berita acara musyawarah desa, BAMD. */
    MUSDES_MINUTES(null, false),
    /** Berita acara rapat anggota, BARA. */
    MEMBERS_MINUTES(null, false),
    /** Daftar hadir: who came to a meeting. */
    ATTENDANCE_LIST(null, false),
    /** Keputusan pengurus: what the board decided, such as to open an account. */
    BOARD_DECISION(null, false),
    /** Akta of the notary. */
    DEED(null, true),
    /** The decree that made it a legal entity, in the one series whose form is known. */
    AHU_DECREE("AHU-[0-9]{5,7}\\.AH\\.01\\.[0-9]{2}\\.\\s?TAHUN [0-9]{4}", true),
    /** A decree on changed statutes; its series is another one and its form is not known. */
    AHU_AMENDMENT(null, true),
    /** Anggaran dasar. */
    STATUTES(null, false),
    /** Anggaran rumah tangga. */
    BYLAWS(null, false),
    /** Laporan tahunan: what the board reports of a year before the members hear of it. */
    ANNUAL_REPORT(null, false),
    /** The card of the tax number. */
    NPWP("[0-9]{16}", true),
    /** The certificate of the business number. */
    NIB("[0-9]{13}", true),
    /** A licence for a kind of business. */
    LICENCE(null, true),
    /** The certificate of the cooperative number. */
    NIK_CERTIFICATE("[0-9]{13}", true),
    /** The first page of the account book. */
    ACCOUNT_BOOK(null, false),
    /** A memorandum of understanding. */
    MOU(null, true),
    /** A title to land or the right to use it. */
    LAND(null, false),
    /** A photograph. */
    PHOTO(null, false),
    /** Whatever else. */
    OTHER(null, false);

    private final @Nullable String form;
    private final boolean numbered;

    PaperKind(@Nullable String form, boolean numbered) {
        this.form = form;
        this.numbered = numbered;
    }

    /** Whether such a paper always has a number. */
    boolean isNumbered() {
        return numbered;
    }

    /** Whether such a paper may tell how a cooperative ended, and so comes in when it has. */
    boolean tellsOfEnding() {
        return switch (this) {
            case MEMBERS_MINUTES, ATTENDANCE_LIST, BOARD_DECISION, DEED, AHU_DECREE, AHU_AMENDMENT, OTHER -> true;
            case MUSDES_MINUTES,
                    STATUTES,
                    BYLAWS,
                    ANNUAL_REPORT,
                    NPWP,
                    NIB,
                    LICENCE,
                    NIK_CERTIFICATE,
                    ACCOUNT_BOOK,
                    MOU,
                    LAND,
                    PHOTO -> false;
        };
    }

    /** Whether the number looks as such numbers are known to look; where no form is known, every one does. */
    boolean fits(@Nullable String number) {
        return form == null
                || number == null
                || Pattern.compile(form, Pattern.CASE_INSENSITIVE)
                        .matcher(number)
                        .matches();
    }
}
