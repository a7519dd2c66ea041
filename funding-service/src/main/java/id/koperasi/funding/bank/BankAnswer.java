package id.koperasi.funding.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a bank says of a transfer. */
public sealed interface BankAnswer {

    /**
     * It is paid.
     *
     * @param bankReference the bank's name for it
     * @param day when, where the bank says so
     */
    record Paid(String bankReference, @Nullable LocalDate day) implements BankAnswer {}

    /**
     * It was paid, and came back whole.
     *
     * @param bankReference the bank's name for it
     * @param day when it came back, where the bank says so
     */
    record Returned(String bankReference, @Nullable LocalDate day) implements BankAnswer {}

    /**
     * It will never be paid.
     *
     * @param reason the bank's code or words
     */
    record Refused(String reason) implements BankAnswer {}

    /** The bank has it and has not paid it yet. */
    record Underway() implements BankAnswer {}

    /** The bank has never heard of it. */
    record Unheard() implements BankAnswer {}

    /**
     * Nobody knows.
     *
     * @param reason in two words
     */
    record NoAnswer(String reason) implements BankAnswer {}
}
