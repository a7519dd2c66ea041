package id.koperasi.ledger.cashbook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a row of a cash book stands. */
@Schema(name = "CashRowState", description = "How a row stands.")
enum RowState {
    /** Nothing is missing; it is posted once an officer has confirmed it. */
    READY,
    /** Something is odd or missing that somebody has to decide. */
    NEEDS_DECISION,
    /** No money moved in it, or somebody left it out. */
    NOT_A_TRANSACTION,
    /** It stands in the journal. */
    POSTED
}
