package id.koperasi.ledger.member;

import id.koperasi.ledger.member.MemberRejection.MemberAlready;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why people are not admitted, and which constraint of the database means which refusal. */
@ApplicationScoped
class MemberRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(MemberRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "member_person_unique" -> Optional.of(new MemberAlready());
            default -> Optional.empty();
        };
    }
}
