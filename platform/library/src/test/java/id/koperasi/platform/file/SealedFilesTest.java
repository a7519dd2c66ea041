package id.koperasi.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.SealBrokenException;
import id.koperasi.platform.privacy.TestVault;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFilesTest {

    private static final UUID ID = new UUID(7, 7);
    private static final int SEAL_BYTES = 4 + 29;

    @TempDir
    Path folder = Path.of("");

    private final Vault vault = TestVault.vault();
    private final SealedFiles files = new SealedFiles(vault);
    private final WrappedKey key = vault.newDataKey();

    @Test
    void opensWhatItSealedWhateverItsLength() throws IOException {
        for (int length : new int[] {
            1,
            SealedFiles.PIECE_BYTES - 1,
            SealedFiles.PIECE_BYTES,
            SealedFiles.PIECE_BYTES + 1,
            3 * SealedFiles.PIECE_BYTES
        }) {
            byte[] plain = bytes(length);
            byte[] sealed = seal(plain);

            assertThat(open(plain, sealed)).isEqualTo(plain);
            assertThat(isHidden(sealed, Arrays.copyOf(plain, Math.min(length, 16))))
                    .as("nothing shows")
                    .isTrue();
        }
    }

    @Test
    void refusesPiecesThatWereExchangedLeftOutOrCutOff() throws IOException {
        byte[] plain = bytes(3 * SealedFiles.PIECE_BYTES);
        byte[] sealed = seal(plain);
        int piece = SealedFiles.PIECE_BYTES + SEAL_BYTES;

        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, piece, exchanged, 0, piece);
        assertThatThrownBy(() -> open(plain, exchanged)).isInstanceOf(SealBrokenException.class);
        byte[] leftOut = Arrays.copyOfRange(sealed, piece, sealed.length);
        assertThatThrownBy(() -> open(plain, leftOut)).isInstanceOf(SealBrokenException.class);
        byte[] cutOff = Arrays.copyOf(sealed, 2 * piece);
        assertThatThrownBy(() -> open(plain, cutOff)).isInstanceOf(SealBrokenException.class);
        byte[] turned = sealed.clone();
        turned[piece + 100] ^= 1;
        assertThatThrownBy(() -> open(plain, turned)).isInstanceOf(SealBrokenException.class);
        byte[] shorter = Arrays.copyOf(plain, 2 * SealedFiles.PIECE_BYTES);
        assertThatThrownBy(() -> open(shorter, sealed)).isInstanceOf(SealBrokenException.class);
    }

    private byte[] seal(byte[] plain) throws IOException {
        Path in = Files.write(folder.resolve("plain"), plain);
        Path out = folder.resolve("sealed");
        assertThat(files.seal(ID, key, in, out)).isEqualTo(Digest.of(plain));
        return Files.readAllBytes(out);
    }

    private byte[] open(byte[] plain, byte[] sealed) throws IOException {
        var file = new StoredFile(ID, "a.pdf", FileType.PDF, plain.length, Digest.of(plain), key);
        try (InputStream in = files.open(file, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    private static boolean isHidden(byte[] sealed, byte[] part) {
        return part.length < 16
                || IntStream.range(0, sealed.length - part.length)
                        .noneMatch(i -> Arrays.equals(sealed, i, i + part.length, part, 0, part.length));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
