package id.koperasi.funding.filing;

import id.koperasi.platform.file.StoredFile;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A file as it was handed in.
 *
 * @param fileId where it is kept
 * @param fileName what the caller called it
 * @param mediaType what it is, found from its content
 * @param sizeBytes how long it is
 * @param digest SHA-256 of its content, in hexadecimal digits
 */
@Embeddable
public record HandedInFile(UUID fileId, String fileName, String mediaType, long sizeBytes, String digest) {

    /** The file that a request handed over. */
    public static HandedInFile of(StoredFile file) {
        return new HandedInFile(
                file.id(),
                file.name(),
                file.type().mediaType(),
                file.sizeBytes(),
                file.digest().hex());
    }
}
