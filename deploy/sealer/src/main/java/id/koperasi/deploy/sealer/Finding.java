package id.koperasi.deploy.sealer;

/** Why a book is not sealed. */
enum Finding {
    /** A new entry is not what was posted, or is missing. */
    CHAIN_BROKEN,
    /** Entries that were sealed are others now. */
    HISTORY_REWRITTEN,
    /** Entries that were sealed are gone. */
    HISTORY_SHORTENED,
    /** The book itself is gone. */
    BOOK_VANISHED,
    /** Nothing is wrong any more. */
    IN_ORDER
}
