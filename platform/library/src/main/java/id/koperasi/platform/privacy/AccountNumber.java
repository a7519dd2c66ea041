package id.koperasi.platform.privacy;

import java.util.regex.Pattern;

/**
 * The number of a bank account. Whoever prints or logs it gets the mask; the plain digits need a call whose name can be
 * searched for. It is no record and has no JSON form, so that nothing writes it by accident.
 */
public final class AccountNumber {

    /** What a bank gives out: digits, no separators. */
    public static final String FORM = "[0-9]{8,20}";

    private static final Pattern DIGITS = Pattern.compile(FORM);
    private static final int SHOWN = 4;

    private final String digits;

    private AccountNumber(String digits) {
        this.digits = digits;
    }

    /** Takes the digits as the bank wrote them. */
    public static AccountNumber of(String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            // What was given may be a number all the same, so it is not repeated.
            throw new IllegalArgumentException("the number of an account is 8 to 20 digits");
        }
        return new AccountNumber(digits);
    }

    /** All but the last four digits hidden. */
    public String masked() {
        return "*".repeat(digits.length() - SHOWN) + digits.substring(digits.length() - SHOWN);
    }

    /** The plain digits, to seal them or to send them to the bank they belong to. */
    public String reveal() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
