package id.koperasi.ledger.journal;

/** Whose money it was. */
public enum SourceOfFunds {
    STATE_LOAN,
    CSR,
    OTHER_GRANT,
    OWN
}
