package id.koperasi.platform.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that may be taken. */
public enum FileType {
    /** A document or a scan. */
    PDF("application/pdf", "pdf"),
    /** A photograph or a scan. */
    JPEG("image/jpeg", "jpg|jpeg"),
    /** A picture or a scan. */
    PNG("image/png", "png"),
    /** A workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** A letter without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Rows of text. */
    CSV("text/csv", "csv"),
    /** Plain text. */
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final String endings;

    FileType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** What a download says it is. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this name would be taken for one of this kind. */
    boolean fitsName(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(dot + 1).toLowerCase(Locale.ROOT).matches(endings);
    }

    /** The kind that a media type names, whatever parameters follow it. */
    static Optional<FileType> ofMediaType(String said) {
        String essence = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(essence))
                .findFirst();
    }
}
