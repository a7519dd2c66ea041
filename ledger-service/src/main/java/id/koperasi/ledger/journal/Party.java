package id.koperasi.ledger.journal;

/** With whom something was done: the profit statement (perhitungan hasil usaha) tells members and others apart. */
public enum Party {
    MEMBER,
    NON_MEMBER
}
