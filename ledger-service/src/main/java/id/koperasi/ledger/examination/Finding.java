package id.koperasi.ledger.examination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an examination finds broken in a book. */
@Schema(
        description = "CHAIN_BROKEN: an entry is not what was posted; ENTRY_UNBALANCED: one does not sum to zero; "
                + "BALANCE_WRONG, DAY_WRONG: a total is not the sum of its postings; BELOW_FLOOR: an account fell below "
                + "its floor; SEAL_BROKEN: an entry is not what was sealed.")
enum Finding {
    CHAIN_BROKEN,
    ENTRY_UNBALANCED,
    BALANCE_WRONG,
    DAY_WRONG,
    BELOW_FLOOR,
    SEAL_BROKEN
}
