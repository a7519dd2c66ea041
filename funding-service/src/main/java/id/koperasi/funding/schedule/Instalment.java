package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;

/**
 * A line of a schedule. The principal of all lines is what was paid out and the interest that was added to it.
 *
 * @param line its place, from 1
 * @param kind why it is there
 * @param number the how-manyeth regular instalment, from 1; of others that which comes next
 * @param from the first day of its period
 * @param nominalOn the day its period ends and it is owed
 * @param dueOn the last day it can be paid in time: the nominal day, or the next on which banks work
 * @param base what interest runs on at the beginning of its period
 * @param principal rupiah
 * @param interest rupiah
 * @param capitalised interest that was added to the principal instead of being owed
 * @param principalPaid how much of the principal is paid
 * @param interestPaid how much of the interest is paid
 */
public record Instalment(
        int line,
        Kind kind,
        int number,
        LocalDate from,
        LocalDate nominalOn,
        LocalDate dueOn,
        Rupiah base,
        Rupiah principal,
        Rupiah interest,
        Rupiah capitalised,
        Rupiah principalPaid,
        Rupiah interestPaid) {

    /** Why a line is there. */
    public enum Kind {
        /** It was agreed. */
        REGULAR,
        /** Principal was repaid before it was due. */
        EARLY,
        /** All that was left was repaid before it was due. */
        CLOSING
    }

    /** A line of which nothing is paid. */
    Instalment(
            int line,
            Kind kind,
            int number,
            LocalDate from,
            LocalDate nominalOn,
            LocalDate dueOn,
            Rupiah base,
            Rupiah principal,
            Rupiah interest,
            Rupiah capitalised) {
        this(
                line,
                kind,
                number,
                from,
                nominalOn,
                dueOn,
                base,
                principal,
                interest,
                capitalised,
                Rupiah.ZERO,
                Rupiah.ZERO);
    }

    /** What it comes to. */
    public Rupiah amount() {
        return principal.plus(interest);
    }

    /** What of it is not paid. */
    public Rupiah open() {
        return amount().minus(principalPaid).minus(interestPaid);
    }

    /** The same line before anything of it was paid. */
    public Instalment unpaid() {
        return new Instalment(
                line,
                kind,
                number,
                from,
                nominalOn,
                dueOn,
                base,
                principal,
                interest,
                capitalised,
                Rupiah.ZERO,
                Rupiah.ZERO);
    }

    public Rupiah openPrincipal() {
        return principal.minus(principalPaid);
    }

    public Rupiah openInterest() {
        return interest.minus(interestPaid);
    }

    /** The same line with nothing on it but what is paid. */
    Instalment closed() {
        return new Instalment(
                line,
                kind,
                number,
                from,
                nominalOn,
                dueOn,
                base,
                principalPaid,
                interestPaid,
                capitalised,
                principalPaid,
                interestPaid);
    }

    Instalment paid(Rupiah ofInterest, Rupiah ofPrincipal) {
        return new Instalment(
                line,
                kind,
                number,
                from,
                nominalOn,
                dueOn,
                base,
                principal,
                interest,
                capitalised,
                principalPaid.plus(ofPrincipal),
                interestPaid.plus(ofInterest));
    }
}
