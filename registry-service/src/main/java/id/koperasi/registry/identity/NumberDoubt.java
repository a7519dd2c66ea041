package id.koperasi.registry.identity;

/** What looks odd about a number that is taken all the same, because nobody has published how such numbers are made. */
public enum NumberDoubt {
    /** It has not the form in which such numbers are known. */
    UNUSUAL_FORM,
    /** It does not begin with the code of the regency, as those that were seen do. */
    OTHER_REGENCY
}
