package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deposit of a member for a term.
 *
 * @param number of its certificate, in the cooperative, from 1
 * @param paidFrom the account the money came from
 * @param agreed what was agreed when it was opened
 * @param renewedFrom the deposit it continues
 * @param paidUntil the day up to which interest was paid
 * @param nextDue when interest is paid next, or it matures; null when it has ended
 * @param closedOn business date
 */
record TermDeposit(
        UUID cooperativeId,
        UUID id,
        long number,
        UUID memberId,
        Rupiah principal,
        String paidFrom,
        Agreed agreed,
        @Nullable UUID renewedFrom,
        Status status,
        LocalDate paidUntil,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate closedOn) {

    /** How a deposit stands. */
    @Schema(name = "TermDepositStatus")
    enum Status {
        OPEN,
        MATURED,
        RENEWED,
        WITHDRAWN,
        CANCELLED
    }

    /** When interest is paid. */
    @Schema(name = "TermInterestPayment")
    enum InterestPayment {
        MONTHLY,
        AT_MATURITY
    }

    /** What the member decided for the day it matures; renewal goes by what is offered on that day (ARO). */
    @Schema(name = "AtMaturity")
    enum AtMaturity {
        /** Principal and interest go to voluntary savings. */
        PAY_OUT,
        /** The principal stays for another term, interest goes to voluntary savings. */
        RENEW,
        /** Both stay for another term. */
        RENEW_WITH_INTEREST
    }

    /** What was agreed. */
    record Agreed(
            int months,
            LocalDate openedOn,
            LocalDate maturesOn,
            BigDecimal yearlyPercent,
            DayCount dayCount,
            BigDecimal earlyPercent,
            BigDecimal earlyFeePercent,
            InterestPayment interestPaid,
            AtMaturity atMaturity) {

        /** By the terms of a day. */
        static Agreed of(TermOffer offer, LocalDate openedOn, InterestPayment interestPaid, AtMaturity atMaturity) {
            return new Agreed(
                    offer.months(),
                    openedOn,
                    openedOn.plusMonths(offer.months()),
                    offer.yearlyPercent(),
                    offer.dayCount(),
                    offer.earlyPercent(),
                    offer.earlyFeePercent(),
                    interestPaid,
                    atMaturity);
        }

        /** The day on which interest is paid after a day: the day of the month it was opened on, or the last of a shorter one. */
        LocalDate dueAfter(LocalDate paidUntil) {
            if (interestPaid == InterestPayment.AT_MATURITY) {
                return maturesOn;
            }
            int month = 1;
            while (!openedOn.plusMonths(month).isAfter(paidUntil)) {
                month++;
            }
            return openedOn.plusMonths(month);
        }
    }

    /** A new one. */
    static TermDeposit open(
            UUID cooperativeId, UUID id, UUID memberId, Rupiah principal, String paidFrom, Agreed agreed) {
        return new TermDeposit(
                cooperativeId,
                id,
                0,
                memberId,
                principal,
                paidFrom,
                agreed,
                null,
                Status.OPEN,
                agreed.openedOn(),
                agreed.dueAfter(agreed.openedOn()),
                null);
    }

    /** The one that continues it. */
    TermDeposit renewed(UUID next, Rupiah all, TermOffer offer) {
        Agreed again = Agreed.of(offer, agreed.maturesOn(), agreed.interestPaid(), agreed.atMaturity());
        TermDeposit open = open(cooperativeId, next, memberId, all, paidFrom, again);
        return new TermDeposit(
                cooperativeId,
                next,
                0,
                memberId,
                all,
                paidFrom,
                again,
                id,
                Status.OPEN,
                open.paidUntil(),
                open.nextDue(),
                null);
    }

    /** What it earns up to a day by the rate agreed. */
    Rupiah interestUntil(LocalDate day) {
        return TermInterest.of(principal, agreed.yearlyPercent(), agreed.dayCount(), paidUntil, day);
    }
}
