package id.koperasi.registry.registerline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.registry.registerfile.RegisterLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Lines of a register as they are kept: sealed under the key of their import, because they may name people. */
@ApplicationScoped
public class SealedLines {

    /** Reads what this class wrote, whose cells may be longer than a request's texts. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    SealedLines(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(RegisterOrigin register, RegisterLine line) {
        try {
            return vault.seal(
                    register.key(), JSON.writeValueAsBytes(line.cells()), place(register.importId(), line.number()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line cannot be written", e);
        }
    }

    public RegisterLine open(RegisterOrigin register, int line, byte[] sealed) {
        try {
            String[] cells = JSON.readValue(
                    vault.open(register.key(), sealed, place(register.importId(), line)), String[].class);
            return new RegisterLine(line, List.of(cells));
        } catch (IOException e) {
            throw new UncheckedIOException("a line cannot be read", e);
        }
    }

    private static Place place(UUID importId, int line) {
        return new Place("register_line", importId + "/" + line, "sealed");
    }
}
