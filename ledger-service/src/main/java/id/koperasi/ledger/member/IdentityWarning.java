package id.koperasi.ledger.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What does not fit between somebody's number and what is said of him. Only a warning: a number is never corrected when a
 * date of birth is, and names the place of the first registration, which may be called otherwise by now.
 */
@Schema(name = "IdentityWarning", description = "What an officer should look at on the identity card.")
public enum IdentityWarning {
    BIRTH_DATE_DIFFERS,
    SEX_DIFFERS,
    /** No province has, or had, the code with which the number begins. */
    PROVINCE_UNKNOWN,
    /** The province has, or had, no regency or town of this code today; it may have had one when the number was given. */
    REGENCY_UNKNOWN,
    /** By the date of birth that was stated he has no identity card yet. */
    NOT_OF_AGE
}
