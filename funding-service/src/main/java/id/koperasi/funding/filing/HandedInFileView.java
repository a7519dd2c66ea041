package id.koperasi.funding.filing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a file is shown.
 *
 * @param fileName what the caller called it
 * @param mediaType what it is
 * @param sizeBytes how long it is
 * @param digest SHA-256 of its content
 */
@Schema(name = "HandedInFile", description = "A file as it was handed in.")
public record HandedInFileView(
        @Schema(examples = "berita-acara.pdf") String fileName,

        @Schema(description = "Found from the content.", examples = "application/pdf")
        String mediaType,

        @Schema(examples = "48213") long sizeBytes,

        @Schema(
                description = "SHA-256 of the content.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest) {

    /** The file without where it is kept. */
    public static HandedInFileView of(HandedInFile file) {
        return new HandedInFileView(file.fileName(), file.mediaType(), file.sizeBytes(), file.digest());
    }
}
