package id.koperasi.registry.account;

import id.koperasi.registry.account.Signatories.Signatory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its readers see it.
 *
 * @param accountId which account
 * @param bankCode at which bank
 * @param status how far it has come
 * @param requestedOn when it was asked for
 * @param openedOn when the bank opened it
 * @param maskedNumber its number, all but four digits hidden
 * @param holder in whose name
 * @param verifiedOn when it was verified
 * @param method how
 * @param closedOn when the bank closed it
 * @param declinedOn when it was clear that there will be none
 * @param declinedBy who wanted none after all
 * @param declineReason why
 * @param designatedOn since when disbursements go there
 * @param signatories who signs for it
 * @param signatoriesOutdated whether one of them holds his office no longer
 * @param inquiry the last question to the bank
 */
@Schema(name = "BankAccount", description = "An account in the name of the cooperative; its number is masked.")
record BankAccountView(
        UUID accountId,

        @Schema(examples = "002") String bankCode,

        BankAccount.Status status,
        LocalDate requestedOn,
        @Nullable LocalDate openedOn,

        @Schema(examples = "***********4501") @Nullable String maskedNumber,

        @Nullable String holder,
        @Nullable LocalDate verifiedOn,
        BankAccount.@Nullable Method method,
        @Nullable String evidence,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate declinedOn,
        BankAccount.@Nullable Decliner declinedBy,
        @Nullable String declineReason,

        @Schema(description = "Since when disbursements go there.") @Nullable LocalDate designatedOn,

        @Schema(
                description =
                        "Chair and treasurer of the day it was asked for, or whom the bank put down since; none of an "
                                + "account that a register told.")
        List<Signatory> signatories,

        @Schema(description = "Whether somebody signs for it who holds that office no longer.")
        boolean signatoriesOutdated,

        @Nullable InquiryView inquiry) {

    /**
     * The last question to the bank.
     *
     * @param status what became of it
     * @param requestedAt when somebody wanted to know
     * @param attempts how often the bank was asked
     * @param answeredAt when that was settled
     */
    @Schema(
            name = "AccountInquiry",
            description = "The last question to the bank: in whose name does the account stand?")
    record InquiryView(
            AccountInquiry.Status status,
            Instant requestedAt,
            int attempts,
            @Nullable Instant answeredAt) {

        static InquiryView of(AccountInquiry inquiry) {
            return new InquiryView(inquiry.status(), inquiry.requestedAt(), inquiry.attempts(), inquiry.answeredAt());
        }
    }

    static BankAccountView of(BankAccount account, List<Signatory> signatories, @Nullable AccountInquiry inquiry) {
        return new BankAccountView(
                account.id(),
                account.bankCode(),
                account.status(),
                account.requestedOn(),
                account.openedOn(),
                account.maskedNumber(),
                account.holder(),
                account.verifiedOn(),
                account.method(),
                account.evidence(),
                account.closedOn(),
                account.declinedOn(),
                account.declinedBy(),
                account.declineReason(),
                account.designatedOn(),
                signatories,
                signatories.stream().anyMatch(signatory -> !signatory.inOffice()),
                inquiry == null ? null : InquiryView.of(inquiry));
    }
}
