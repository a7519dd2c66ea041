package id.koperasi.registry.cooperative;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.cooperative.CooperativeRejection.StepTaken;
import id.koperasi.registry.cooperative.CooperativeRejection.StepTooEarly;
import id.koperasi.registry.cooperative.CooperativeRejection.StepsOutOfOrder;
import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.region.Village;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A village cooperative, from the call of the village meeting on. Each step follows the one before and none is undone. */
@Entity
public class Cooperative {

    @Id
    private UUID id;

    @Version
    private long version;

    private String villageCode;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PROPOSED;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private Second.@Nullable Reason secondReason;

    private @Nullable String secondEvidence;
    private LocalDate proposedOn;
    private @Nullable LocalDate meetingHeldOn;
    private @Nullable String minutesNumber;

    @Column(name = "principal_savings_sen")
    private @Nullable Rupiah principalSavings;

    @Column(name = "mandatory_savings_sen")
    private @Nullable Rupiah mandatorySavings;

    private @Nullable Integer termYears;
    private @Nullable String deedNumber;
    private @Nullable LocalDate deedSignedOn;
    private @Nullable String notaryName;
    private @Nullable String decreeNumber;
    private @Nullable LocalDate formedOn;

    @Column(name = "paid_in_sen")
    private @Nullable Rupiah paidIn;

    private @Nullable String amendmentDecreeNumber;
    private @Nullable String reactivationNumber;
    private @Nullable LocalDate standingSince;
    private @Nullable UUID mergedInto;

    protected Cooperative() {} // Hibernate

    /** The village meeting is called. */
    Cooperative(UUID id, Village village, String name, ProposeCooperative proposal, LocalDate proposedOn) {
        this.id = id;
        this.villageCode = village.code();
        this.kind = Kind.of(village);
        this.name = name;
        this.route = proposal.route();
        this.proposedOn = proposedOn;
        Second second = proposal.second();
        if (second != null) {
            this.secondReason = second.reason();
            this.secondEvidence = second.evidence();
        }
    }

    /** The founders have met. */
    void foundersMet(FoundingMeeting meeting, Limits limits) {
        advance(Status.PROPOSED, Status.MEETING_HELD, proposedOn, meeting.heldOn());
        meetingHeldOn = meeting.heldOn();
        minutesNumber = meeting.minutesNumber();
        principalSavings = meeting.savings().principal();
        mandatorySavings = meeting.savings().mandatory();
        termYears = limits.term(meeting.termYears());
    }

    /** The notary's deed is signed. */
    void deedSigned(Deed deed) {
        advance(Status.MEETING_HELD, Status.DEED_SIGNED, meetingHeldOn, deed.signedOn());
        deedNumber = deed.number();
        deedSignedOn = deed.signedOn();
        notaryName = deed.notaryName();
    }

    /** It is a legal entity, with this capital paid in. */
    void formed(Decree decree, Rupiah capital) {
        advance(Status.DEED_SIGNED, Status.FORMED, deedSignedOn, decree.decidedOn());
        decreeNumber = decree.number();
        amendmentDecreeNumber = decree.amendmentNumber();
        reactivationNumber = decree.reactivationNumber();
        formedOn = decree.decidedOn();
        paidIn = capital;
    }

    /** It stands otherwise from a day on; whether it may, its caller has asked. */
    void stands(Status standing, LocalDate since, @Nullable UUID into) {
        status = standing;
        standingSince = standing == Status.FORMED ? null : since;
        mergedInto = into;
    }

    /** What it says of itself in one particular. */
    @Nullable String told(Particular particular) {
        Object value = switch (particular) {
            case NAME -> name;
            case VILLAGE -> villageCode;
            case PROPOSED_ON -> proposedOn;
            case MEETING_HELD_ON -> meetingHeldOn;
            case MINUTES_NUMBER -> minutesNumber;
            case PRINCIPAL_SAVINGS -> plain(principalSavings);
            case MANDATORY_SAVINGS -> plain(mandatorySavings);
            case DEED_NUMBER -> deedNumber;
            case DEED_SIGNED_ON -> deedSignedOn;
            case NOTARY_NAME -> notaryName;
            case DECREE_NUMBER -> decreeNumber;
            case AMENDMENT_DECREE_NUMBER -> amendmentDecreeNumber;
            case REACTIVATION_NUMBER -> reactivationNumber;
            case FORMED_ON -> formedOn;
            case ROUTE -> route;
            case PAID_IN -> plain(paidIn);
            case NPWP,
                    NPWP_ISSUED_ON,
                    NIB,
                    NIB_ISSUED_ON,
                    NIK_KOPERASI,
                    NIK_KOPERASI_ISSUED_ON,
                    PILOT_DESIGNATED_BY,
                    PILOT_LETTER_NUMBER,
                    PILOT_DESIGNATED_ON -> throw new IllegalArgumentException(particular + " is kept elsewhere");
        };
        return value == null ? null : value.toString();
    }

    /** One particular is told anew; the form of the value is that of {@link #told}. */
    void tell(Particular particular, String value) {
        switch (particular) {
            case NAME -> name = value;
            case VILLAGE -> {
                villageCode = value;
                kind = Kind.ofVillage(value);
            }
            case PROPOSED_ON -> proposedOn = LocalDate.parse(value);
            case MEETING_HELD_ON -> meetingHeldOn = LocalDate.parse(value);
            case MINUTES_NUMBER -> minutesNumber = value;
            case PRINCIPAL_SAVINGS -> principalSavings = Rupiah.parse(new BigDecimal(value));
            case MANDATORY_SAVINGS -> mandatorySavings = Rupiah.parse(new BigDecimal(value));
            case DEED_NUMBER -> deedNumber = value;
            case DEED_SIGNED_ON -> deedSignedOn = LocalDate.parse(value);
            case NOTARY_NAME -> notaryName = value;
            case DECREE_NUMBER -> decreeNumber = value;
            case AMENDMENT_DECREE_NUMBER -> amendmentDecreeNumber = value;
            case REACTIVATION_NUMBER -> reactivationNumber = value;
            case FORMED_ON -> formedOn = LocalDate.parse(value);
            case ROUTE -> route = Route.valueOf(value);
            case PAID_IN -> paidIn = Rupiah.parse(new BigDecimal(value));
            case NPWP,
                    NPWP_ISSUED_ON,
                    NIB,
                    NIB_ISSUED_ON,
                    NIK_KOPERASI,
                    NIK_KOPERASI_ISSUED_ON,
                    PILOT_DESIGNATED_BY,
                    PILOT_LETTER_NUMBER,
                    PILOT_DESIGNATED_ON -> throw new IllegalArgumentException(particular + " is kept elsewhere");
        }
    }

    /** Forgets what lies after a step, for a look at the past. */
    void rewind(Status past, @Nullable LocalDate since, @Nullable UUID into) {
        status = past;
        standingSince = since;
        mergedInto = into;
        if (past.compareTo(Status.FORMED) < 0) {
            decreeNumber = null;
            amendmentDecreeNumber = null;
            reactivationNumber = null;
            formedOn = null;
            paidIn = null;
        }
        if (past.compareTo(Status.DEED_SIGNED) < 0) {
            deedNumber = null;
            deedSignedOn = null;
            notaryName = null;
        }
        if (past == Status.PROPOSED) {
            meetingHeldOn = null;
            minutesNumber = null;
            principalSavings = null;
            mandatorySavings = null;
        }
    }

    /** The day of a step of its formation, if it was taken. */
    @Nullable LocalDate dayOf(Status step) {
        return switch (step) {
            case PROPOSED -> proposedOn;
            case MEETING_HELD -> meetingHeldOn;
            case DEED_SIGNED -> deedSignedOn;
            case FORMED -> formedOn;
            case SUSPENDED, MERGED, DISSOLVED, WITHDRAWN -> status == step ? standingSince : null;
        };
    }

    /** Whether its steps lie in order. */
    boolean inOrder() {
        return notBefore(proposedOn, meetingHeldOn)
                && notBefore(meetingHeldOn, deedSignedOn)
                && notBefore(deedSignedOn, formedOn)
                && notBefore(formedOn, standingSince);
    }

    private static @Nullable String plain(@Nullable Rupiah amount) {
        return amount == null ? null : amount.toBigDecimal().toPlainString();
    }

    private static boolean notBefore(@Nullable LocalDate earlier, @Nullable LocalDate later) {
        return earlier == null || later == null || !later.isBefore(earlier);
    }

    private void advance(Status from, Status to, @Nullable LocalDate earliest, LocalDate stated) {
        if (status.compareTo(to) >= 0) {
            throw new RejectedException(new StepTaken(status));
        }
        if (status != from) {
            throw new RejectedException(new StepTooEarly(status, from));
        }
        if (earliest != null && stated.isBefore(earliest)) {
            throw new RejectedException(new StepsOutOfOrder(stated, earliest));
        }
        status = to;
    }

    CooperativeProfile profile() {
        return new CooperativeProfile(
                id, name, kind, villageCode, zone(), status, route, proposedOn, meetingHeldOn, deedSignedOn, formedOn);
    }

    Route route() {
        return route;
    }

    IndonesianZone zone() {
        return IndonesianZone.ofRegion(villageCode);
    }

    /** What members shall pay, agreed by the founding meeting. */
    Savings savings() {
        return new Savings(Objects.requireNonNull(principalSavings), Objects.requireNonNull(mandatorySavings));
    }

    int termYears() {
        return Objects.requireNonNull(termYears);
    }

    /** Whether it is the one its village is meant to have. */
    boolean first() {
        return secondReason == null;
    }

    UUID id() {
        return id;
    }

    String villageCode() {
        return villageCode;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    /** Everything it says of itself. */
    CooperativeRow row() {
        return new CooperativeRow(
                id,
                version,
                villageCode,
                name,
                kind,
                status,
                route,
                secondReason,
                secondEvidence,
                proposedOn,
                meetingHeldOn,
                minutesNumber,
                principalSavings,
                mandatorySavings,
                termYears,
                deedNumber,
                deedSignedOn,
                notaryName,
                decreeNumber,
                formedOn,
                paidIn,
                standingSince,
                mergedInto,
                amendmentDecreeNumber,
                reactivationNumber);
    }
}
