package id.koperasi.funding.application;

import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What lender and cooperative signed. It copies its terms, so that it keeps them whatever the programme becomes. */
@Entity
@Immutable
public class Agreement {

    @Id
    private UUID applicationId;

    private String number;

    @Column(name = "amount_sen")
    private Rupiah amount;

    private BigDecimal annualRatePercent;
    private int tenorMonths;
    private int graceMonths;
    private String repaymentMethod;
    private String dayCount;
    private int programmeVersion;
    private String chair;
    private LocalDate chairAcceptedOn;
    private LocalDate signedOn;

    protected Agreement() {} // Hibernate

    Agreement(
            Application application,
            ProgrammeVersion version,
            String number,
            String chair,
            LocalDate chairAcceptedOn,
            LocalDate signedOn) {
        this.applicationId = application.id();
        this.number = number;
        this.amount = application.amount();
        this.annualRatePercent = version.annualRatePercent();
        this.tenorMonths = application.tenorMonths();
        this.graceMonths = application.graceMonths();
        this.repaymentMethod = version.repaymentMethod();
        this.dayCount = version.dayCount();
        this.programmeVersion = version.version();
        this.chair = chair;
        this.chairAcceptedOn = chairAcceptedOn;
        this.signedOn = signedOn;
    }

    UUID applicationId() {
        return applicationId;
    }

    String number() {
        return number;
    }

    Rupiah amount() {
        return amount;
    }

    BigDecimal annualRatePercent() {
        return annualRatePercent.stripTrailingZeros();
    }

    int tenorMonths() {
        return tenorMonths;
    }

    int graceMonths() {
        return graceMonths;
    }

    String repaymentMethod() {
        return repaymentMethod;
    }

    String dayCount() {
        return dayCount;
    }

    int programmeVersion() {
        return programmeVersion;
    }

    /** The person who accepted it for the cooperative. */
    String chair() {
        return chair;
    }

    LocalDate chairAcceptedOn() {
        return chairAcceptedOn;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
