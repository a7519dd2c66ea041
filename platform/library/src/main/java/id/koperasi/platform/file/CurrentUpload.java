package id.koperasi.platform.file;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The file that this request handed over. */
@RequestScoped
class CurrentUpload {

    private @Nullable StoredFile shelved;
    private boolean taken;

    void begin(StoredFile file) {
        shelved = file;
        taken = false;
    }

    /** Hands the file to the change, which then writes it down. */
    StoredFile take() {
        if (shelved == null || taken) {
            throw new IllegalStateException("this request is no @Upload, or its file is taken up already");
        }
        taken = true;
        return shelved;
    }

    /** Whether a change took it up, however that ended. */
    boolean isTaken() {
        return taken;
    }
}
