package id.koperasi.funding.programme;

import id.koperasi.funding.schedule.AllocationOrder;
import id.koperasi.funding.schedule.DayCount;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.EarlyEffect;
import id.koperasi.funding.schedule.RepaymentMethod;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The terms of a programme from a day on, until a later version begins. */
@Entity
@Immutable
public class ProgrammeVersion {

    /** What every proposal has, besides its documents; the last is what it comes to as a business. */
    private static final List<String> PARTS =
            List.of("budget", "quotations", "stages", "projection", "risks", "business");

    @Id
    private UUID id;

    private String programmeCode;
    private int version;
    private LocalDate effectiveFrom;
    private String regulation;

    @Column(name = "ceiling_sen")
    private Rupiah ceiling;

    @Column(name = "operating_cap_sen")
    private Rupiah operatingCap;

    private BigDecimal annualRatePercent;
    private int maxTenorMonths;
    private int maxGraceMonths;
    private String repaymentMethod;
    private String dayCount;
    private int committeeSize;
    private int committeeQuorum;
    private @Nullable LocalDate applicationsUntil;
    private boolean graceCapitalised;
    private int dueDay;
    private String allocationOrder;
    private String earlyEffect;

    @Column(name = "rounding_sen")
    private Rupiah rounding;

    private String holidayCalendar;
    private String dueDayRule;
    private int billedDaysBefore;
    private int drawWithinDays;
    private @Nullable Integer payToldWithinDays;
    private boolean gateOnBothDays;
    private String collectibility;

    @Embedded
    private ProposalRules proposalRules;

    private @Nullable Integer offerDays;
    private @Nullable Integer approvalDays;
    private boolean supplierPayment;
    private @Nullable Integer useReportedPercent;
    private @Nullable Integer useReportDays;
    private int signWithinDays;
    private @Nullable Integer restructureLongestMonths;

    @Embedded
    private VerificationRules verificationRules;

    @Embedded
    private GuaranteeRules guaranteeRules;

    @ElementCollection(fetch = FetchType.EAGER)
    @OrderColumn(name = "position")
    @CollectionTable(name = "programme_guarantor", joinColumns = @JoinColumn(name = "version_id"))
    private List<GuarantorOffice> guarantors;

    @ElementCollection(fetch = FetchType.EAGER)
    @OrderColumn(name = "position")
    @CollectionTable(name = "programme_document", joinColumns = @JoinColumn(name = "version_id"))
    private List<RequiredDocument> documents;

    @ElementCollection(fetch = FetchType.EAGER)
    @OrderColumn(name = "position")
    @CollectionTable(name = "programme_criterion", joinColumns = @JoinColumn(name = "version_id"))
    private List<Criterion> criteria;

    protected ProgrammeVersion() {} // Hibernate

    UUID id() {
        return id;
    }

    public String programmeCode() {
        return programmeCode;
    }

    public int version() {
        return version;
    }

    /** From which day on it counts, until a later one begins. */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    String regulation() {
        return regulation;
    }

    /** The most one cooperative may borrow. */
    public Rupiah ceiling() {
        return ceiling;
    }

    /** The most of a loan that may go into operating costs. */
    public Rupiah operatingCap() {
        return operatingCap;
    }

    public BigDecimal annualRatePercent() {
        return annualRatePercent.stripTrailingZeros();
    }

    /** The longest tenor, grace included. */
    public int maxTenorMonths() {
        return maxTenorMonths;
    }

    public int maxGraceMonths() {
        return maxGraceMonths;
    }

    public String repaymentMethod() {
        return repaymentMethod;
    }

    public String dayCount() {
        return dayCount;
    }

    /** How many members the committee has, where no other body decides by amount. */
    public int committeeSize() {
        return committeeSize;
    }

    /** How many of them must have voted. */
    public int committeeQuorum() {
        return committeeQuorum;
    }

    /** The last day on which an application is taken; none when there is no such day. */
    public @Nullable LocalDate applicationsUntil() {
        return applicationsUntil;
    }

    /** How much of what was paid out is accounted for before more is; nothing when it is not asked. */
    public @Nullable Integer useReportedPercent() {
        return useReportedPercent;
    }

    /** After how many days what was paid out and is not accounted for is overdue; nothing when it never is. */
    public @Nullable Integer useReportDays() {
        return useReportDays;
    }

    /** Whether a supplier whose quotation was submitted may be paid at once. */
    public boolean supplierPayment() {
        return supplierPayment;
    }

    /** What it says about paying back a loan of so many months with so long a grace. */
    public RepaymentTerms repaymentTerms(int tenorMonths, int graceMonths) {
        return new RepaymentTerms(
                annualRatePercent(),
                tenorMonths,
                graceMonths,
                graceCapitalised,
                RepaymentMethod.valueOf(repaymentMethod),
                DayCount.valueOf(dayCount),
                dueDay,
                AllocationOrder.valueOf(allocationOrder),
                EarlyEffect.valueOf(earlyEffect),
                rounding);
    }

    /** By which calendar and rule due days move. */
    public DueDays dueDays() {
        return new DueDays(holidayCalendar, DueDayRule.valueOf(dueDayRule));
    }

    /** How long before its day an instalment is billed. */
    public int billedDaysBefore() {
        return billedDaysBefore;
    }

    /** How long after signing an agreement can be drawn. */
    public int drawWithinDays() {
        return drawWithinDays;
    }

    /** How many days back the day of a payment may lie; without limit when absent. */
    public @Nullable Integer payToldWithinDays() {
        return payToldWithinDays;
    }

    /** Whether the gate to be paid is passed on the day of the payment and on the day on which it is told. */
    public boolean gateOnBothDays() {
        return gateOnBothDays;
    }

    /** By which method loans are put into classes. */
    public String collectibility() {
        return collectibility;
    }

    /** What it asks of a proposal. */
    public ProposalRules proposalRules() {
        return proposalRules;
    }

    /** For how many days an offer can be accepted; absent when what was approved is signed without one. */
    public @Nullable Integer offerDays() {
        return offerDays;
    }

    /** For how many days after its approval an application can be offered or signed; for ever when absent. */
    public @Nullable Integer approvalDays() {
        return approvalDays;
    }

    /** The last day on which an approval counts; null when it counts for ever. */
    public @Nullable LocalDate approvalUntil(LocalDate approvedOn) {
        return approvalDays == null ? null : approvedOn.plusDays(approvalDays);
    }

    /** How long after its acceptance an offer can be signed. */
    public int signWithinDays() {
        return signWithinDays;
    }

    /** How many instalments a restructured loan has at most in all; nothing when none is restructured. */
    public @Nullable Integer restructureLongestMonths() {
        return restructureLongestMonths;
    }

    /** What it asks of a verification on the spot. */
    public VerificationRules verificationRules() {
        return verificationRules;
    }

    /** What it asks to be secured by. */
    public GuaranteeRules guaranteeRules() {
        return guaranteeRules;
    }

    /** The offices whose holders answer for a loan themselves. */
    public List<GuarantorOffice> guarantors() {
        return List.copyOf(guarantors);
    }

    /** The documents it asks for, in the order they are shown. */
    public List<RequiredDocument> documents() {
        return List.copyOf(documents);
    }

    /** What is judged of a submission: the documents it asks for, and the parts that every proposal has. */
    public List<String> submittedItems() {
        return Stream.concat(documents.stream().map(RequiredDocument::code), PARTS.stream())
                .toList();
    }

    /** What it asks, in the order it is shown. */
    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }
}
