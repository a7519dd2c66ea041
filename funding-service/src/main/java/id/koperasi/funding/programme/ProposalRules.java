package id.koperasi.funding.programme;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a version asks of a proposal.
 *
 * @param proposalRequired whether an application comes with one
 * @param quotationsEach from how many suppliers a capital line of the budget needs a quotation
 * @param dscrFloor the least that the surplus of each year may be of what falls due in it; not asked when absent
 */
@Embeddable
public record ProposalRules(
        boolean proposalRequired,
        int quotationsEach,
        @Nullable BigDecimal dscrFloor) {}
