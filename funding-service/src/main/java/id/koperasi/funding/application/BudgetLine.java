package id.koperasi.funding.application;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a part of the loan is for.
 *
 * @param purpose its name, unique in the application
 * @param kind what it pays for
 * @param amount rupiah, the most that is paid out for it
 */
@Embeddable
public record BudgetLine(
        String purpose,
        @Enumerated(EnumType.STRING) BudgetKind kind,
        @Column(name = "amount_sen") Rupiah amount) {}
