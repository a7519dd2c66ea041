package id.koperasi.registry.registerline;

import id.koperasi.platform.privacy.WrappedKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The register that lines come from, as far as what is written of them tells it.
 *
 * @param importId under which it was sent
 * @param fileName what its file is called
 * @param statedOn as of which day it speaks
 * @param requestedBy who sent it
 * @param roles in which roles
 * @param key under which its lines are sealed
 * @param columns its heading
 */
public record RegisterOrigin(
        UUID importId,
        String fileName,
        LocalDate statedOn,
        String requestedBy,
        List<String> roles,
        WrappedKey key,
        List<String> columns) {

    public RegisterOrigin {
        roles = List.copyOf(roles);
        columns = List.copyOf(columns);
    }

    /** Which line of it says something. */
    public String evidence(int line) {
        return fileName + ", baris " + line + " (impor " + importId + ")";
    }
}
