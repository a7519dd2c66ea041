package id.koperasi.registry.registerimport;

/** How far an import has come. */
enum ImportStatus {
    /** Parts of the file are missing. */
    RECEIVING,
    /** It waits for its turn. */
    WAITING,
    /** Its lines are being taken. */
    RUNNING,
    /** A dry run has come to the end of the file. */
    CHECKED,
    /** Every line was taken, refused or put to review. */
    DONE,
    /** The file is no register. */
    FAILED,
    /** Somebody stopped it; what was taken stays. */
    CANCELLED;

    /** Whether nothing happens to it any more. */
    boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
