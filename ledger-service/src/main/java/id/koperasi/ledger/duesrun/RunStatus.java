package id.koperasi.ledger.duesrun;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a run has come. */
@Schema(name = "DuesRunStatus", description = "How far it has come.")
enum RunStatus {
    /** It waits for its turn, or is at work. */
    RUNNING,
    /** Somebody stopped it; what was posted stays. */
    PAUSED,
    /** Every cooperative was seen. */
    DONE
}
