package id.koperasi.platform.privacy;

/**
 * What does not fit between a NIK and other facts about its holder. Only a warning, because a NIK is never
 * corrected when a date of birth or a sex is.
 */
public enum NikWarning {
    BIRTH_DATE_DIFFERS,
    SEX_DIFFERS
}
