package id.koperasi.platform.file;

import id.koperasi.platform.privacy.SealBrokenException;
import id.koperasi.platform.privacy.Vault;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A sealed file, opened piece by piece as it is read. */
final class OpenedFile extends InputStream {

    /** What a seal adds to a piece is far less. */
    private static final int LONGEST_SEAL_BYTES = SealedFiles.PIECE_BYTES + 1_024;

    private final Vault vault;
    private final StoredFile file;
    private final DataInputStream sealed;
    private final long pieces;
    private long opened;
    private byte[] piece = new byte[0];
    private int next;

    OpenedFile(Vault vault, StoredFile file, InputStream sealed) throws IOException {
        this.vault = vault;
        this.file = file;
        this.sealed = new DataInputStream(sealed);
        this.pieces = (file.sizeBytes() + SealedFiles.PIECE_BYTES - 1) / SealedFiles.PIECE_BYTES;
        openPiece();
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[next++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int bytes = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, buffer, offset, bytes);
        next += bytes;
        return bytes;
    }

    private boolean isAtEnd() throws IOException {
        if (next == piece.length && opened < pieces) {
            openPiece();
        }
        return next == piece.length;
    }

    private void openPiece() throws IOException {
        try {
            int length = sealed.readInt();
            if (length < 0 || length > LONGEST_SEAL_BYTES) {
                throw new SealBrokenException();
            }
            byte[] seal = new byte[length];
            sealed.readFully(seal);
            piece = vault.open(file.key(), seal, SealedFiles.place(file.id(), opened, opened == pieces - 1));
            next = 0;
            opened++;
        } catch (EOFException cutOff) {
            throw new SealBrokenException();
        }
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }
}
