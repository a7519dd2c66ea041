package id.koperasi.registry.registerimport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.registry.registerline.RegisterOrigin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where lines come from that are looked at after their import. */
@ApplicationScoped
public class SentRegisters {

    private final RegisterImports imports;
    private final CurrentCaller caller;

    SentRegisters(RegisterImports imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    /** Of an import that the caller need not see: it may be the nation's, and the line is of his region. */
    public RegisterOrigin origin(UUID importId) {
        return caller.asService(() -> QuarkusTransaction.requiringNew()
                .call(() -> imports.get(importId).origin()));
    }
}
