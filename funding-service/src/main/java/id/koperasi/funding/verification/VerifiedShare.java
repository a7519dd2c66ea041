package id.koperasi.funding.verification;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.Figure;
import id.koperasi.funding.application.Figures;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ScoredFact;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The share of the budget, in per cent, that the last verification found as it is proposed. */
@ApplicationScoped
class VerifiedShare implements Figures {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final VerifyingOnTheSpot verifying;

    VerifiedShare(VerifyingOnTheSpot verifying) {
        this.verifying = verifying;
    }

    @Override
    public ScoredFact fact() {
        return ScoredFact.VERIFIED_SHARE;
    }

    /** Cut and not rounded, so that a hundred per cent means all of it. */
    @Override
    public Optional<Figure> of(Application application, ProgrammeVersion version, LocalDate day) {
        return verifying.counting(application.id()).map(verification -> {
            Set<String> borneOut = verification.visit().findings().stream()
                    .filter(Finding::isAsProposed)
                    .map(Finding::purpose)
                    .collect(Collectors.toSet());
            Rupiah amount = application.budget().stream()
                    .filter(line -> borneOut.contains(line.purpose()))
                    .map(BudgetLine::amount)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            BigDecimal share = amount.toBigDecimal()
                    .multiply(PER_CENT)
                    .divide(application.amount().toBigDecimal(), DECIMALS, RoundingMode.DOWN);
            return new Figure(share, "verification " + verification.id());
        });
    }
}
