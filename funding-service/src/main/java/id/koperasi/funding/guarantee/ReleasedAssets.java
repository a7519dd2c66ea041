package id.koperasi.funding.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assets that are free because a loan is repaid, as other features may print them. */
@ApplicationScoped
public class ReleasedAssets {

    private final Guarantees guarantees;

    ReleasedAssets(Guarantees guarantees) {
        this.guarantees = guarantees;
    }

    /**
     * An asset that is free.
     *
     * @param description which one
     * @param proofNumber the number of the paper that proves whose it is
     * @param lienNumber under which number it was bound
     * @param releasedOn since when it is free
     */
    public record Asset(
            String description,
            String proofNumber,
            @Nullable String lienNumber,
            @Nullable LocalDate releasedOn) {}

    /** Those of a loan, in order. */
    public List<Asset> of(UUID loanId) {
        return guarantees.collateralsOf(loanId).stream()
                .filter(asset -> asset.releaseCause() == ReleaseCause.SETTLED)
                .map(asset -> new Asset(
                        asset.offered().description(),
                        asset.offered().proofNumber(),
                        asset.lienNumber(),
                        asset.releasedOn()))
                .toList();
    }
}
