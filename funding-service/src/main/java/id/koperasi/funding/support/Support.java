package id.koperasi.funding.support;

import id.koperasi.funding.application.Actor;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for an instalment that was not paid on its day.
 *
 * @param id its id
 * @param loanId of which loan
 * @param source whose money
 * @param regionCode whose yearly budget
 * @param dueOn which instalment
 * @param missing what was missing
 * @param status how far it is
 * @param asking when it was asked for, and by when it should have been
 * @param recommending when it was recommended, and by when it should have been
 * @param placing when it was placed, and by when it should have been
 * @param recommended how much was recommended
 * @param recommendedBy by whom
 * @param paymentId the payment it became
 */
record Support(
        UUID id,
        UUID loanId,
        SupportSource source,
        String regionCode,
        LocalDate dueOn,
        Rupiah missing,
        State status,
        Stage asking,
        Stage recommending,
        Stage placing,
        @Nullable Rupiah recommended,
        @Nullable Actor recommendedBy,
        @Nullable UUID paymentId) {

    /** How far it is. */
    enum State {
        /** The lender gathers what goes with it. */
        PREPARED,
        /** The budget user (KPA BUN) has it. */
        ASKED,
        /** It may be placed. */
        RECOMMENDED,
        REFUSED,
        /** The money has come. */
        PLACED,
        /** The lender took it back. */
        WITHDRAWN;

        /** Whether something can still become of it. */
        boolean isOpen() {
            return this == PREPARED || this == ASKED || this == RECOMMENDED;
        }
    }

    /** What goes with the question. */
    enum Document {
        /** Of the cooperative's account, by the bank. */
        BANK_STATEMENT,
        /** Of the loan. */
        SCHEDULE,
        /** Statement of absolute responsibility (surat pernyataan tanggung jawab mutlak). */
        SPTJM
    }

    /**
     * A step and its last day.
     *
     * @param by the last day; absent before the step can be taken
     * @param on when it was taken
     */
    record Stage(@Nullable LocalDate by, @Nullable LocalDate on) {

        boolean isLateOn(LocalDate day) {
            return by != null && by.isBefore(on == null ? day : on);
        }
    }

    /** Whether the step that is to be taken now, or the last that was, is late. */
    boolean isLateOn(LocalDate day) {
        return switch (status) {
            case PREPARED -> asking.isLateOn(day);
            case ASKED -> recommending.isLateOn(day);
            case RECOMMENDED -> placing.isLateOn(day);
            case REFUSED, PLACED, WITHDRAWN -> false;
        };
    }
}
