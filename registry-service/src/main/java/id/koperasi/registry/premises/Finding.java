package id.koperasi.registry.premises;

/** What a survey found; that nobody looked is not that there is none. */
enum Finding {
    NOT_SURVEYED,
    NONE,
    HAS
}
