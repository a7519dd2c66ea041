package id.koperasi.funding.schedule;

/** What principal that is repaid before it is due changes. */
public enum EarlyEffect {
    /** The instalments that are left become smaller. */
    LOWER_INSTALMENTS,
    /** The instalments stay and the last ones fall away. */
    SHORTER_TENOR
}
