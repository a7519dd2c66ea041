package id.koperasi.funding.event;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What funding announces. A published shape only gains optional fields; anything else is a new version. */
public sealed interface FundingEvent extends DomainEvent
        permits FundingEvent.ApplicationSubmitted,
                FundingEvent.CooperativeNominated,
                FundingEvent.ApplicationReturned,
                FundingEvent.ApplicationWithdrawn,
                FundingEvent.ApplicationDecided,
                FundingEvent.AgreementSigned,
                FundingEvent.TrancheDisbursed,
                FundingEvent.GrantPledged,
                FundingEvent.GrantDisbursed,
                FundingEvent.GrantUseReported,
                FundingEvent.ConsentRecorded,
                FundingEvent.ConflictDeclared,
                LoanEvent,
                OfferEvent {

    /**
     * A cooperative applied for a loan.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param programmeCode the programme
     * @param amount rupiah asked for
     * @param tenorMonths months, grace included
     * @param submittedOn business date
     */
    @EventType("id.koperasi.funding.application-submitted.v1")
    record ApplicationSubmitted(
            UUID cooperativeId,
            UUID applicationId,
            String programmeCode,
            Rupiah amount,
            int tenorMonths,
            LocalDate submittedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A cooperative told what it spent a grant on.
     *
     * @param cooperativeId the cooperative
     * @param allocationId the allocation
     * @param received rupiah
     * @param used rupiah that are accounted for so far
     */
    @EventType("id.koperasi.funding.grant-use-reported.v1")
    record GrantUseReported(UUID cooperativeId, UUID allocationId, Rupiah received, Rupiah used)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The office of a regency or province nominated a cooperative for a programme.
     *
     * @param cooperativeId the cooperative
     * @param programmeCode the programme
     * @param nominatedBy which office
     * @param nominatedOn business date
     */
    @EventType("id.koperasi.funding.cooperative-nominated.v1")
    record CooperativeNominated(UUID cooperativeId, String programmeCode, String nominatedBy, LocalDate nominatedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The analyst sent an application back, to be mended with the help of a mentor and submitted again.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param items what was sent back, by code
     * @param returnedOn business date
     */
    @EventType("id.koperasi.funding.application-returned.v1")
    record ApplicationReturned(UUID cooperativeId, UUID applicationId, List<String> items, LocalDate returnedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The cooperative took its application back.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param withdrawnOn business date
     */
    @EventType("id.koperasi.funding.application-withdrawn.v1")
    record ApplicationWithdrawn(UUID cooperativeId, UUID applicationId, LocalDate withdrawnOn) implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * The committee decided.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param outcome what it decided
     * @param amount rupiah approved; 0 when rejected
     * @param decidedOn business date
     */
    @EventType("id.koperasi.funding.application-decided.v1")
    record ApplicationDecided(
            UUID cooperativeId, UUID applicationId, String outcome, Rupiah amount, LocalDate decidedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Lender and cooperative signed.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param agreementNumber the number of the agreement (akad)
     * @param amount rupiah
     * @param annualRatePercent the rate, percent a year
     * @param tenorMonths months, grace included
     * @param signedOn business date
     */
    @EventType("id.koperasi.funding.agreement-signed.v1")
    record AgreementSigned(
            UUID cooperativeId,
            UUID applicationId,
            String agreementNumber,
            Rupiah amount,
            BigDecimal annualRatePercent,
            int tenorMonths,
            LocalDate signedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A part of the loan was paid out, to the account of the cooperative or to a supplier of its.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param trancheId the tranche
     * @param number the how-manyeth, from 1
     * @param amount rupiah
     * @param purpose what it is for
     * @param sourceOfFunds whose money it is
     * @param lender who lends it
     * @param disbursedOn business date
     * @param payee who was paid
     */
    @EventType("id.koperasi.funding.tranche-disbursed.v1")
    record TrancheDisbursed(
            UUID cooperativeId,
            UUID applicationId,
            UUID trancheId,
            int number,
            Rupiah amount,
            String purpose,
            String sourceOfFunds,
            @Nullable String lender,
            LocalDate disbursedOn,
            @Nullable String payee)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * A donor pledged money to a grant programme.
     *
     * @param programmeId the programme
     * @param pledgeId the pledge
     * @param donor who gives: a company or a public body, never a person
     * @param amount rupiah
     * @param pledgedOn business date
     */
    @EventType("id.koperasi.funding.grant-pledged.v1")
    record GrantPledged(UUID programmeId, UUID pledgeId, String donor, Rupiah amount, LocalDate pledgedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "programme/" + programmeId;
        }
    }

    /**
     * A grant was paid to a cooperative, which confirmed the receipt.
     *
     * @param cooperativeId the cooperative
     * @param programmeId the programme
     * @param allocationId the allocation of the pledge to this cooperative
     * @param donor who gave it
     * @param sourceOfFunds whose money it is
     * @param amount rupiah
     * @param disbursedOn business date
     */
    @EventType("id.koperasi.funding.grant-disbursed.v1")
    record GrantDisbursed(
            UUID cooperativeId,
            UUID programmeId,
            UUID allocationId,
            String donor,
            String sourceOfFunds,
            Rupiah amount,
            LocalDate disbursedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Somebody of the fund or of an office declared an interest in a case, and judges it no more.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the case
     * @param person who, by his reference, when his account names it
     * @param declaredOn the day
     */
    @EventType(value = "id.koperasi.funding.conflict-declared.v1", channel = Channel.INTERNAL)
    record ConflictDeclared(
            UUID cooperativeId,
            UUID applicationId,
            @Nullable String person,
            LocalDate declaredOn) implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }

    /**
     * Village head or regency agreed that the cooperative borrows.
     *
     * @param cooperativeId the cooperative
     * @param givenBy who agreed: the village head for a KDMP, the regency for a KKMP
     * @param minutesNumber the minutes of the deliberation
     * @param consentedOn the day
     */
    @EventType(value = "id.koperasi.funding.consent-recorded.v1", channel = Channel.INTERNAL)
    record ConsentRecorded(UUID cooperativeId, String givenBy, String minutesNumber, LocalDate consentedOn)
            implements FundingEvent {

        @Override
        public String subject() {
            return "cooperative/" + cooperativeId;
        }
    }
}
