package id.koperasi.training.coaching;

/** Who sends coaches. */
enum Organisation {
    /** The office for cooperatives of a province or regency. */
    DINAS,
    /** The national council of cooperatives. */
    DEKOPIN,
    /** The ministry itself. */
    MINISTRY,
    /** Anybody else. */
    OTHER
}
