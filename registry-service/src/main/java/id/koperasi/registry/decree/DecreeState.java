package id.koperasi.registry.decree;

/** What is known of a decree (SK AHU) beside that somebody recorded it. */
enum DecreeState {
    /** Nobody has checked it. */
    NOT_CHECKED,
    /** Somebody has seen the paper, and AHU has not said anything. */
    SEEN_ON_PAPER,
    /** AHU has it. */
    CONFIRMED_BY_AHU,
    /** AHU has another one, or none, whatever the paper says. */
    CONTRADICTED_BY_AHU
}
