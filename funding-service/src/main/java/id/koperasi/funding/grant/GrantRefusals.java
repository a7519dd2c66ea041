package id.koperasi.funding.grant;

import id.koperasi.funding.grant.GrantRejection.PledgeExists;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class GrantRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(GrantRejection.class);
    }

    /** Two offices recorded the same pledge at the same moment; whoever asks again is told its id. */
    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("grant_pledge_unique") ? Optional.of(new PledgeExists(null)) : Optional.empty();
    }
}
