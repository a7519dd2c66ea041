package id.koperasi.platform.file;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Seals files piece by piece, so that a large one never stands in memory as a whole. Each piece is bound to its file, its
 * number and to being the last or not: pieces that are exchanged, left out or cut off do not open.
 */
@ApplicationScoped
class SealedFiles {

    static final int PIECE_BYTES = 256 << 10;

    private final Vault vault;

    SealedFiles(Vault vault) {
        this.vault = vault;
    }

    /** Writes the sealed content to a file and gives back the digest of what was sealed. */
    Digest seal(UUID id, WrappedKey key, Path plain, Path sealed) throws IOException {
        long left = Files.size(plain);
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(plain);
                var out = new DataOutputStream(Files.newOutputStream(sealed))) {
            for (long number = 0; left > 0; number++) {
                byte[] piece = in.readNBytes((int) Math.min(left, PIECE_BYTES));
                left -= piece.length;
                digest.update(piece);
                byte[] seal = vault.seal(key, piece, place(id, number, left == 0));
                out.writeInt(seal.length);
                out.write(seal);
            }
        }
        return Digest.of256(digest.digest());
    }

    /** The content, opened piece by piece as it is read; the first piece at once. */
    InputStream open(StoredFile file, InputStream sealed) throws IOException {
        return new OpenedFile(vault, file, sealed);
    }

    static Place place(UUID id, long number, boolean last) {
        return new Place("stored_file", id.toString(), "piece/" + number + (last ? "/last" : ""));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
